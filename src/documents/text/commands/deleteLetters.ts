import type { TextModel } from "../model/createText.ts";
import { keepForEditing } from "./keepBlock.ts";
import { shownBlock, snapOffset, stretchesOf } from "./place.ts";

/** Deletes the letters of one block between two offsets; no character is cut in half. */
export function deleteLetters(model: TextModel, id: string, from: number, to: number): void {
  keepForEditing(model, shownBlock(model.layout(), id));
  const layout = model.layout();
  const block = shownBlock(layout, id);
  const [start, end] = [snapOffset(block, from, -1), snapOffset(block, to, 1)];
  for (const { segment, index, length } of stretchesOf(layout, block, start, end)) segment.text.delete(index, length);
}
