import type { TextModel } from "../../model/createText.ts";
import { PARAGRAPH } from "../../model/record.ts";
import { orderOf } from "../../model/roots.ts";
import { homeEntries, insertBlocks, type NewBlock, placeBehind, textOf } from "../insertBlocks.ts";
import { shownBlock } from "../place.ts";
import { addRecord, entriesOf } from "../recordFor.ts";

/** Makes the note with this id, which a marker in `block` points to; its paragraphs are at least one. */
export function addNote(
  model: TextModel,
  id: string,
  block: string,
  [first = {}, ...others]: readonly NewBlock[],
): void {
  const { lang, role } = shownBlock(model.layout(), block);
  const { place } = placeBehind(model, block, role);
  const paragraph = (body: NewBlock) => ({ ...PARAGRAPH, lang, ...body, kind: "footnote" });
  addRecord(model, id, { ...entriesOf(paragraph(first)), ...homeEntries({ note: id }), t: textOf(first) });
  orderOf(model.doc).insert(place, [id]);
  insertBlocks(
    model,
    id,
    others.map((body) => ({ ...paragraph(body), note: id })),
  );
}
