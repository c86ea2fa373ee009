import type * as Y from "yjs";
import { local, type Origin, originOf } from "../../origin.ts";
import { removeCopies } from "./copyRule.ts";
import { type RandomBytes, randomBytes } from "../../randomWord.ts";
import type { Layout } from "./layout.ts";
import { createLayoutCache } from "./layoutCache.ts";
import { removeDoubles } from "./removeDoubles.ts";
import { keepFormatsAsReceived } from "./receivedFormats.ts";

export type LayoutChange = { readonly before: Layout; readonly after: Layout; readonly origin: Origin };

/** A document that is open for reading or writing: its layout, kept current, and what the commands need. */
export type TextModel = {
  readonly doc: Y.Doc;
  readonly random: RandomBytes;
  /** Current, inside a transaction too. */
  readonly layout: () => Layout;
  /** Called after each transaction that changed what is shown. Returns its stop function. */
  readonly watchLayout: (listener: (change: LayoutChange) => void) => () => void;
  /** Runs one act of this user; the name is the transaction's origin. Acts may nest: the outermost names them all. */
  readonly act: <Result>(command: string, run: () => Result) => Result;
  readonly destroy: () => void;
};

export type TextOptions = {
  /** False for who may only read: then nothing is ever written, not even the removal of doubled copies. Default true. */
  readonly canWrite?: boolean;
  readonly random?: RandomBytes;
};

/** Opens the text of `doc`, which must have been made with `gc: false`. */
export function createText(doc: Y.Doc, options: TextOptions = {}): TextModel {
  const { canWrite = true, random = randomBytes } = options;
  const cache = createLayoutCache(doc);
  const listeners = new Set<(change: LayoutChange) => void>();
  const stopKeeping = keepFormatsAsReceived(doc);
  let shown = cache.current();

  const onTransaction = (transaction: Y.Transaction) => {
    cache.mark(transaction);
    const before = shown;
    shown = cache.current();
    if (shown !== before) {
      const change = { before, after: shown, origin: originOf(transaction.origin) };
      for (const listener of listeners) listener(change);
    }
    if (!canWrite) return;
    removeCopies(doc, transaction);
    removeDoubles(doc, transaction);
  };
  doc.on("afterTransaction", onTransaction);

  return {
    doc,
    random,
    layout: cache.current,
    watchLayout: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    act: (command, run) => doc.transact(run, local(command)),
    destroy: () => {
      doc.off("afterTransaction", onTransaction);
      stopKeeping();
      listeners.clear();
    },
  };
}
