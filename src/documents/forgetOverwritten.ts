import * as Y from "yjs";

/**
 * Drops the values of entries that later acts have overwritten: six tenths of a text that was re-shaped often. Who wrote
 * them, when, and their order stay, so nothing is shown otherwise and peers still agree; letters stay too, deleted or not.
 * What an undo may bring back is kept. Not while an own change is on its way out: peers refuse a change without its values.
 */
export function forgetOverwritten(doc: Y.Doc): void {
  Y.tryGc(Y.createDeleteSetFromStructStore(doc.store), doc.store, isValueOfEntry);
}

const isValueOfEntry = ({ parentSub, content }: Y.Item): boolean =>
  parentSub !== null && content instanceof Y.ContentAny;
