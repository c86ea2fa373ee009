import type { TextModel } from "../../model/createText.ts";
import { newBlockId } from "../../model/ids.ts";
import { NOTE_LETTER, NOTE_MARK } from "../../model/notes.ts";
import type { NewBlock } from "../insertBlocks.ts";
import { insertText, type Marks } from "../insertText.ts";
import { type Place, shownBlock } from "../place.ts";
import { realBlock } from "../realBlock.ts";
import { addNote } from "./addNote.ts";

/** Puts a footnote marker at a place and makes the note, which is empty. Returns the note's id, or null inside another note. */
export function insertNote(model: TextModel, at: Place, marks: Marks = {}, body: NewBlock = {}): string | null {
  if (shownBlock(model.layout(), at.block).role.note !== null) return null;
  return model.act("insertNote", () => {
    const block = realBlock(model, at.block);
    const id = newBlockId(model.random);
    addNote(model, id, block, [body]);
    insertText(model, { ...at, block }, NOTE_LETTER, { ...marks, [NOTE_MARK]: id });
    return id;
  });
}
