import type { Command } from "prosemirror-state";
import { moveBlocks } from "../commands/moveBlocks.ts";
import { sectionAt, stepTarget, type Stretch } from "../commands/sections.ts";
import type { TextModel } from "../model/createText.ts";

/** Moves the paragraphs of the selection, or the section under the heading the caret is in, one step. */
export function moveHere(model: TextModel, step: 1 | -1): Command {
  return (state, dispatch) => {
    const { blocks } = model.layout();
    const [first, last] = [state.selection.$from.index(0), state.selection.$to.index(0)];
    const stretch: Stretch = first === last ? sectionAt(blocks, first) : { from: first, to: last + 1 };
    const target = stepTarget(blocks, stretch, step);
    if (target !== undefined && dispatch) moveStretch(model, stretch, target);
    return true;
  };
}

export function moveStretch(model: TextModel, { from, to }: Stretch, before: string | null): void {
  const ids = model
    .layout()
    .blocks.slice(from, to)
    .map(({ id }) => id);
  moveBlocks(model, ids, before);
}
