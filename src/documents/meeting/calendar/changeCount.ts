import * as Y from "yjs";

/** How often a document was changed: it only grows, and machines that have the same have the same. */
export const changeCount = (doc: Y.Doc): number =>
  [...Y.decodeStateVector(Y.encodeStateVector(doc)).values()].reduce((sum, clock) => sum + clock, 0);
