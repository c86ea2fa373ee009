import type { TextModel } from "../model/createText.ts";
import { indexOfBlock } from "../model/layout.ts";
import { markGone, standApart } from "./deleteBlock.ts";
import { deleteLetters } from "./deleteLetters.ts";
import { joinTarget } from "./joinTarget.ts";
import { hangOn } from "./joinBackward.ts";
import { type Place, shownBlock } from "./place.ts";

/**
 * Deletes from one place to a later one. Letters are deleted only in the first and the last block; those between go as blocks,
 * and the last is joined to the first.
 */
export function deleteRange(model: TextModel, from: Place, to: Place): void {
  model.act("deleteRange", () => {
    if (from.block === to.block) {
      deleteLetters(model, from.block, from.offset, to.offset);
      return;
    }
    const layout = model.layout();
    const [first, last] = [indexOfBlock(layout, from.block), indexOfBlock(layout, to.block)];
    if (first < 0 || last < first) throw new RangeError("The end of a range must be shown behind its start");
    const head = shownBlock(layout, from.block);
    const target = joinTarget(layout, head.parts.at(-1) ?? head.id);
    deleteLetters(model, to.block, 0, to.offset);
    deleteLetters(model, from.block, from.offset, head.text.length);
    for (const block of layout.blocks.slice(first + 1, last)) markGone(model, block);
    const rest = layout.blocks.filter((_, i) => i <= first || i >= last).map((block) => block.id);
    standApart(model, rest);
    const now = model.layout();
    hangOn(model, shownBlock(now, from.block), shownBlock(now, to.block), target);
  });
}
