import type { DocId } from "./ids.ts";

/** The kinds of document. The first byte of a document's id is its kind, so that no peer can be told another one. */
export const DOC_KINDS = { register: 1, body: 2, discussion: 3, meeting: 4, book: 5 } as const;

export type DocKind = keyof typeof DOC_KINDS;
const KINDS: readonly DocKind[] = ["register", "body", "discussion", "meeting", "book"];

/** Names of the Y.Doc roots that each kind may have; anything else in an update is refused. */
export const ROOT_NAMES: Readonly<Record<DocKind, readonly string[]>> = {
  register: ["meta", "records"],
  body: ["meta", "blocks", "order"],
  discussion: ["meta", "threads", "rulings"],
  meeting: ["meta", "said", "record"],
  book: ["meta", "entries"],
};

/** The kind that an id says, or null when this version knows no such kind. */
export function docKindOf(doc: DocId): DocKind | null {
  const code = Number.parseInt(doc.slice(0, 2), 16);
  return KINDS.find((kind) => DOC_KINDS[kind] === code) ?? null;
}
