import type * as Y from "yjs";
import { isOwn, originOf } from "../documents/origin.ts";

/**
 * Tells each update of this user's own acts. Listened for only while there is such an act: as long as somebody listens, Yjs encodes whatever it
 * takes in, and so would encode a whole document again that was just opened. Gives what ends it.
 */
export function watchOwnUpdates(doc: Y.Doc, tell: (update: Uint8Array) => void): () => void {
  const updated = (update: Uint8Array, origin: unknown): void => {
    if (isOwn(originOf(origin))) tell(update);
  };
  const begin = ({ origin }: Y.Transaction): void => {
    if (isOwn(originOf(origin))) doc.on("update", updated);
  };
  const end = (): void => doc.off("update", updated);
  doc.on("beforeTransaction", begin);
  doc.on("afterAllTransactions", end);
  return () => {
    doc.off("beforeTransaction", begin);
    doc.off("afterAllTransactions", end);
    end();
  };
}
