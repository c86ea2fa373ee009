import type { TextModel } from "../model/createText.ts";
import { keepForEditing } from "./keepBlock.ts";
import { cleanLetters } from "./letters.ts";
import { realBlock } from "./realBlock.ts";
import { type Place, shownBlock, snapOffset, spotAt } from "./place.ts";

/** Formats by name; a letter gets exactly these and inherits none. */
export type Marks = Readonly<Record<string, unknown>>;

/** Types letters at a place, with exactly these formats: behind the character there, if it lies inside one. */
export function insertText(model: TextModel, at: Place, letters: string, marks: Marks = {}): void {
  if (letters === "") return;
  const { block, offset } = at;
  model.act("insertText", () => {
    insertLetters(model, { block, offset: snapOffset(shownBlock(model.layout(), block), offset, 1) }, letters, marks);
  });
}

/** The same at exactly this offset, for what takes the place of whole characters: what stands at its sides may be one character now. */
export function insertLetters(model: TextModel, at: Place, letters: string, marks: Marks = {}): void {
  if (letters === "") return;
  model.act("insertText", () => {
    const id = realBlock(model, at.block);
    keepForEditing(model, shownBlock(model.layout(), id));
    const layout = model.layout();
    const { segment, index } = spotAt(layout, shownBlock(layout, id), at.offset);
    segment.text.insert(index, cleanLetters(letters), { ...marks });
  });
}
