import * as Y from "yjs";
import { BOOK_ROOT, readKey } from "./partners/bookEntries.ts";
import { erasedRecords } from "./partners/eraseRecord.ts";

/**
 * Drops the values of entries that later acts have overwritten: six tenths of a text that was re-shaped often. Who wrote
 * them, when, and their order stay, so nothing is shown otherwise and peers still agree; letters stay too, deleted or not.
 * What an undo may bring back is kept. Not while an own change is on its way out: peers refuse a change without its values.
 * In a partner book they are the history of a field, and go only with a record that is erased.
 */
export function forgetOverwritten(doc: Y.Doc): void {
  const erased = doc.share.has(BOOK_ROOT) ? erasedRecords(doc) : null;
  const isForgotten = (item: Y.Item): boolean => isValueOfEntry(item) && (!erased || erased.has(recordOf(item)));
  Y.tryGc(Y.createDeleteSetFromStructStore(doc.store), doc.store, isForgotten);
}

const isValueOfEntry = ({ parentSub, content }: Y.Item): boolean =>
  parentSub !== null && content instanceof Y.ContentAny;

const recordOf = ({ parentSub }: Y.Item): string => readKey(parentSub ?? "")?.record ?? "";
