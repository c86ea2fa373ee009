import type { TextModel } from "../../model/createText.ts";
import { newBlockId } from "../../model/ids.ts";
import { NOTE_LETTER, NOTE_MARK } from "../../model/notes.ts";
import { PARAGRAPH } from "../../model/record.ts";
import { orderOf } from "../../model/roots.ts";
import { homeEntries, type NewBlock, placeBehind, textOf } from "../insertBlocks.ts";
import { insertText, type Marks } from "../insertText.ts";
import { type Place, shownBlock } from "../place.ts";
import { realBlock } from "../realBlock.ts";
import { addRecord, entriesOf } from "../recordFor.ts";

/** Puts a footnote marker at a place and makes the note, which is empty. Returns the note's id, or null inside another note. */
export function insertNote(model: TextModel, at: Place, marks: Marks = {}, body: NewBlock = {}): string | null {
  if (shownBlock(model.layout(), at.block).role.note !== null) return null;
  return model.act("insertNote", () => {
    const block = realBlock(model, at.block);
    const { lang, role } = shownBlock(model.layout(), block);
    const id = newBlockId(model.random);
    const { place } = placeBehind(model, block, role);
    const entries = entriesOf({ ...PARAGRAPH, lang, ...body, kind: "footnote" });
    addRecord(model, id, { ...entries, ...homeEntries({ note: id }), t: textOf(body) });
    orderOf(model.doc).insert(place, [id]);
    insertText(model, { ...at, block }, NOTE_LETTER, { ...marks, [NOTE_MARK]: id });
    return id;
  });
}
