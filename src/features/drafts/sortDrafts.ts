import type { DocumentEntry } from "../../documents/register/documentList.ts";
import { matchesQuery } from "../../domain/foldText.ts";

export type DraftColumn = "title" | "reference" | "lang" | "created";
export interface DraftOrder {
  readonly column: DraftColumn;
  readonly direction: "ascending" | "descending";
}

export const isDraftColumn = (id: string): id is DraftColumn => ["title", "reference", "lang", "created"].includes(id);

/** Sorted as a reader of this language expects; figures inside a reference count as numbers. */
export function sortDrafts(
  drafts: readonly DocumentEntry[],
  { column, direction }: DraftOrder,
  locale: string,
): readonly DocumentEntry[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const by: Readonly<Record<DraftColumn, (a: DocumentEntry, b: DocumentEntry) => number>> = {
    title: (a, b) => compare(a.title, b.title),
    reference: (a, b) => compare(a.reference, b.reference),
    lang: (a, b) => compare(a.lang, b.lang),
    created: (a, b) => a.createdAt - b.createdAt,
  };
  const sign = direction === "ascending" ? 1 : -1;
  // Equal rows keep one order on every machine, whatever order they arrived in.
  return [...drafts].sort((a, b) => sign * by[column](a, b) || by.title(a, b) || (a.id < b.id ? -1 : 1));
}

export function filterDrafts(drafts: readonly DocumentEntry[], query: string): readonly DocumentEntry[] {
  return query.trim() === ""
    ? drafts
    : drafts.filter((draft) => matchesQuery(`${draft.title} ${draft.reference}`, query));
}
