import { type DeletedTextRun, InsertedTextRun } from "docx";
import type { ChangeFacts } from "./changes.ts";

/** What would come by one proposal and go again by another: for Word a deletion inside of an insertion. */
export class DeletedInsertion extends InsertedTextRun {
  constructor(inserted: ChangeFacts, deletion: DeletedTextRun) {
    super({ ...inserted, text: "" });
    // Behind its attributes stands a run, as if it were a plain one.
    this.root.splice(1, this.root.length, deletion);
  }
}
