import * as Y from "yjs";
import { originOf } from "../../origin.ts";
import type { TextModel } from "../model/createText.ts";
import { blocksOf, metaOf, orderOf } from "../model/roots.ts";
import { RESTORE_AUTHORS, restoreAuthors } from "./restoreAuthors.ts";

/** Where the caret was before an act, and how to put it there again. */
export type CaretMemory<Caret> = { readonly read: () => Caret | null; readonly restore: (caret: Caret) => void };

export type TextUndo = {
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** What `undo` would take back: the same object for as long as it is the same act, null for nothing. */
  readonly last: () => object | null;
  /** Called when what can be undone or redone may have changed. Returns its stop function. */
  readonly watch: (listener: () => void) => () => void;
  readonly destroy: () => void;
};

export type UndoOptions<Caret> = {
  /** Letters typed within this many milliseconds are undone together. */
  readonly captureTimeoutMs?: number;
  readonly caret?: CaretMemory<Caret>;
};

/** Acts of typing join the group before them when it is of the same kind; any other act is a group of its own. */
const TYPING = new Set(["insertText", "deleteLetters"]);
const UNTRACKED = new Set([RESTORE_AUTHORS, "removeCopies", "removeDoubles", "seedText"]);
const CARET = "caret";

/** Undo of this user's own acts: leaves the document as it would be without them. Nobody else's text is ever taken away. */
export function createUndo<Caret>(model: TextModel, options: UndoOptions<Caret> = {}): TextUndo {
  const { captureTimeoutMs = 500, caret } = options;
  const order = orderOf(model.doc);
  let lastCommand = "";
  const manager: Y.UndoManager = new Y.UndoManager([blocksOf(model.doc), order, metaOf(model.doc)], {
    captureTimeout: captureTimeoutMs,
    trackedOrigins: new Set([Object]),
    // A type may hold the others' text, and a place token (also one of a row or column) may be what the others stand behind.
    deleteFilter: (item) => !(item.content instanceof Y.ContentType) && !(item.parent instanceof Y.Array),
    captureTransaction: (transaction) => {
      if (transaction.origin === manager) return true;
      const origin = originOf(transaction.origin);
      if (origin.type !== "local" || UNTRACKED.has(origin.command)) return false;
      if (!TYPING.has(origin.command) || origin.command !== lastCommand) manager.stopCapturing();
      lastCommand = origin.command;
      return true;
    },
  });
  manager.on("stack-item-added", ({ stackItem }) => void stackItem.meta.set(CARET, caret?.read()));
  manager.on("stack-item-popped", ({ stackItem }) => {
    restoreAuthors(model, stackItem.deletions);
    const before: Caret | null = stackItem.meta.get(CARET) ?? null;
    if (before !== null) caret?.restore(before);
  });
  return {
    undo: () => manager.undo() !== null,
    redo: () => manager.redo() !== null,
    canUndo: () => manager.canUndo(),
    canRedo: () => manager.canRedo(),
    last: () => manager.undoStack.at(-1) ?? null,
    watch: (listener) => watchStacks(manager, listener),
    destroy: () => {
      // What was held for it may be forgotten now (forgetOverwritten).
      manager.clear();
      manager.destroy();
    },
  };
}

function watchStacks(manager: Y.UndoManager, listener: () => void): () => void {
  manager.on("stack-item-added", listener);
  manager.on("stack-item-popped", listener);
  manager.on("stack-cleared", listener);
  return () => {
    manager.off("stack-item-added", listener);
    manager.off("stack-item-popped", listener);
    manager.off("stack-cleared", listener);
  };
}
