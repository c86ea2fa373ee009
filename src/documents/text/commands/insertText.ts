import type { TextModel } from "../model/createText.ts";
import { keepForEditing } from "./keepBlock.ts";
import { cleanLetters } from "./letters.ts";
import { realBlock } from "./realBlock.ts";
import { type Place, shownBlock, snapOffset, spotAt } from "./place.ts";

/** Formats by name; a letter gets exactly these and inherits none. */
export type Marks = Readonly<Record<string, unknown>>;

/** Types letters at a place, with exactly these formats. */
export function insertText(model: TextModel, at: Place, letters: string, marks: Marks = {}): void {
  if (letters === "") return;
  model.act("insertText", () => {
    const id = realBlock(model, at.block);
    keepForEditing(model, shownBlock(model.layout(), id));
    const layout = model.layout();
    const block = shownBlock(layout, id);
    const { segment, index } = spotAt(layout, block, snapOffset(block, at.offset, 1));
    segment.text.insert(index, cleanLetters(letters), { ...marks });
  });
}
