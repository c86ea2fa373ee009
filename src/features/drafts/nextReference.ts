import type { DocumentEntry } from "../../documents/register/documentList.ts";
import { formatReference, parseReference } from "../../domain/documentReference.ts";

/** The reference that would come next: BODY(YEAR)number, one after the highest that is there. An offer, never imposed. */
export function nextReference(code: string, year: number, drafts: readonly Pick<DocumentEntry, "reference">[]): string {
  const body = code || "ABC";
  const numbers = drafts
    .map(({ reference }) => parseReference(reference))
    .filter((one) => one?.body === body && one.year === year && one.letters === "")
    .map((one) => Number(one?.number));
  return formatReference({ body, year, letters: "", number: String(Math.max(0, ...numbers) + 1), suffix: "" });
}
