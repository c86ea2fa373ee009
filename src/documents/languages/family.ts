import type { DocumentEntry } from "../register/documentList.ts";
import type { DocId } from "../../domain/ids.ts";

/** A draft and its translations. */
export type Family = {
  /** The draft that the others were made from; it need not be there any more. */
  readonly original: DocId;
  /** The draft in the language of reference: what the others are compared with. */
  readonly source: DocumentEntry;
  /** Those that are on the list, the source first, the others by language and then by age. */
  readonly members: readonly DocumentEntry[];
};

/** The family of a draft, of one that has no translations too; null when it is not listed. */
export function familyOf(documents: Readonly<Record<DocId, DocumentEntry>>, id: DocId): Family | null {
  const own = documents[id];
  if (!own) return null;
  const original = originalOf(own);
  const all = Object.values<DocumentEntry>(documents).filter((entry) => originalOf(entry) === original);
  const listed = all.filter((entry) => !entry.isArchived || entry.id === id).sort(byLanguage);
  const wanted = documents[original]?.sourceDraft ?? original;
  const source = listed.find((entry) => entry.id === wanted) ?? listed.find((entry) => entry.id === original) ?? own;
  return { original, source, members: [source, ...listed.filter((entry) => entry !== source)] };
}

/** What a draft says of itself is believed once: its original has none. */
const originalOf = ({ id, original }: DocumentEntry): DocId => original ?? id;

const byLanguage = (a: DocumentEntry, b: DocumentEntry): number =>
  compare(a.lang, b.lang) || a.createdAt - b.createdAt || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
