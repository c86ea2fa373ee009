import type * as Y from "yjs";

/**
 * Yjs tidies formats when it receives some: it deletes those that change nothing just now, on its own and unsent. Letters that
 * arrive later can then look different on two peers. So the tidying is called off; what is received stays as it was sent.
 * Call it before anything is applied to a document that holds text. Returns its stop function.
 */
export function keepFormatsAsReceived(doc: Y.Doc): () => void {
  const callOff = (transaction: Y.Transaction) => {
    transaction._needFormattingCleanup = false;
  };
  doc.on("afterTransaction", callOff);
  return () => doc.off("afterTransaction", callOff);
}
