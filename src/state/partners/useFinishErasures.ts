import { useEffect } from "react";
import { eraseRecords, unfinishedErasures } from "../../documents/partners/eraseRecord.ts";
import type { BookState } from "./useBook.ts";

/** Empties again what somebody who did not know of it yet wrote in an erased record; by whoever may write in the book. */
export function useFinishErasures(book: BookState, mayWrite: boolean): void {
  useEffect(() => {
    if (book.state !== "ready" || !mayWrite) return;
    const left = unfinishedErasures(book.doc);
    if (left.size > 0) eraseRecords(book.doc, left, Date.now());
  }, [book, mayWrite]);
}
