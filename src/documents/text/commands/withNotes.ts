import type { TextModel } from "../model/createText.ts";
import { noteName } from "../model/flows.ts";
import { removeBlocks } from "./deleteBlock.ts";

const watched = new WeakSet<TextModel>();

/**
 * Runs what may delete markers; a note whose last marker went is deleted with it, in the same act. Calls may nest: only the
 * outermost looks, so that a marker which one step takes out and a later one puts in again keeps its note.
 */
export function withNotes<Result>(model: TextModel, run: () => Result): Result {
  if (watched.has(model)) return run();
  const before = model.layout().numbers;
  watched.add(model);
  try {
    return run();
  } finally {
    watched.delete(model);
    dropNotes(model, [...before.keys()]);
  }
}

function dropNotes(model: TextModel, before: readonly string[]): void {
  for (const note of before) {
    const layout = model.layout();
    if (layout.numbers.has(note)) continue;
    const blocks = layout.blocks.filter(({ role }) => role.note === note);
    if (blocks.length > 0) removeBlocks(model, blocks, [noteName(note)]);
  }
}
