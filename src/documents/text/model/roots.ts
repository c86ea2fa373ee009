import * as Y from "yjs";

/** The only root names of a text document; a validator can allow exactly these. */
export const ROOTS = { blocks: "blocks", order: "order", meta: "meta" } as const;

export type RecordMap = Y.Map<unknown>;

/** Entries are added, never deleted or overwritten: two people's text may hang on one. */
export const blocksOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>(ROOTS.blocks);

/** Place tokens, grow-only: an id where a block was born, `~rand` where a part was moved to (`id~rand` in what earlier versions wrote). */
export const orderOf = (doc: Y.Doc): Y.Array<unknown> => doc.getArray<unknown>(ROOTS.order);

export const metaOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap<unknown>(ROOTS.meta);

/** The record of a block as it lies in the document, or null. */
export function recordMapOf(doc: Y.Doc, id: string): RecordMap | null {
  const value = blocksOf(doc).get(id);
  return value instanceof Y.Map ? value : null;
}
