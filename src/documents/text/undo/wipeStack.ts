import * as Y from "yjs";
import type { TextModel } from "../model/createText.ts";
import { blocksOf, metaOf, orderOf } from "../model/roots.ts";
import { restoreAuthors } from "./restoreAuthors.ts";

/** All that one transaction took away and put in. */
export type WipeItem = Y.UndoManager["undoStack"][number];

/** Keeps what certain transactions of others took away, fit to be brought back in any order. */
export function createWipeStack(doc: Y.Doc, isWipe: (transaction: Y.Transaction) => boolean) {
  let taking: WipeItem | null = null;
  const manager = new Y.UndoManager([blocksOf(doc), orderOf(doc), metaOf(doc)], {
    captureTimeout: 0,
    trackedOrigins: new Set([Object]),
    captureTransaction: isWipe,
    deleteFilter: (item) => taking !== null && belongsToWiping(item, taking),
  });
  return {
    newest: (): WipeItem | null => manager.undoStack.at(-1) ?? null,
    forget(items: readonly WipeItem[]): void {
      manager.undoStack = manager.undoStack.filter((item) => !items.includes(item));
    },
    /** Brings it back as an act of this user, which the user's own undo takes away again. */
    takeBack(model: TextModel, item: WipeItem): void {
      const others = manager.undoStack.filter((other) => other !== item);
      model.act("takeBackWipe", () => {
        // Yjs would go on to the next one when there is nothing left to bring back of this one.
        manager.undoStack = [item];
        taking = item;
        manager.undo();
        taking = null;
        manager.undoStack = others;
        restoreAuthors(model, item.deletions);
      });
    },
    destroy: (): void => manager.destroy(),
  };
}
export type WipeStack = ReturnType<typeof createWipeStack>;

/**
 * Of what the wipe put in only its marks on older paragraphs are taken out again. What its author wrote in the same envelope is
 * somebody's text like any other; a paragraph that was made in it goes only if nobody has written in it.
 */
function belongsToWiping({ parent, parentSub, content }: Y.Item, { insertions }: WipeItem): boolean {
  if (!(parent instanceof Y.Map) || parent._item === null || content instanceof Y.ContentType) return false;
  if (!Y.isDeleted(insertions, parent._item.id)) return true;
  const text: unknown = parent.get("t");
  return parentSub === "on" && text instanceof Y.Text && text.length === 0;
}
