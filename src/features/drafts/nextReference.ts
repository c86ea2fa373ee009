import type { DocumentEntry } from "../../documents/register/documentList.ts";

/** The reference that would come next: BODY(YEAR)number, one after the highest that is there. An offer, never imposed. */
export function nextReference(code: string, year: number, drafts: readonly Pick<DocumentEntry, "reference">[]): string {
  const start = `${code || "ABC"}(${String(year)})`;
  const numbers = drafts
    .filter(({ reference }) => reference.startsWith(start))
    .map(({ reference }) => Number.parseInt(reference.slice(start.length), 10))
    .filter((number) => Number.isSafeInteger(number));
  return `${start}${String(Math.max(0, ...numbers) + 1)}`;
}
