import type { Command } from "prosemirror-state";
import { flowName, flowOf } from "../commands/flow.ts";
import { moveBlocks } from "../commands/moveBlocks.ts";
import { sectionAt, stepTarget, type Stretch } from "../commands/sections.ts";
import type { TextModel } from "../model/createText.ts";
import { breaksOrder } from "../parts/partOrder.ts";
import { blockIndexOf } from "./blockPositions.ts";

/**
 * Moves the paragraphs of the selection, or the section under the heading the caret is in, one step in its cell, note or the text.
 * What would bring parts out of their order is not done, but told.
 */
export function moveHere(model: TextModel, step: 1 | -1, onPartsKept: () => void): Command {
  return ({ selection: { $from, $to } }, dispatch) => {
    const layout = model.layout();
    const [head, tail] = [layout.blocks[blockIndexOf($from)], layout.blocks[blockIndexOf($to)]];
    if (!head || !tail) return true;
    const { blocks } = flowOf(layout, flowName(head));
    const [first, last] = [blocks.indexOf(head), blocks.indexOf(tail)];
    if (first < 0 || last < first) return true;
    const stretch: Stretch = first === last ? sectionAt(blocks, first) : { from: first, to: last + 1 };
    const target = stepTarget(blocks, stretch, step);
    const ids = blocks.slice(stretch.from, stretch.to).map(({ id }) => id);
    if (target === undefined || !dispatch) return true;
    if (breaksOrder(model, ids, target)) onPartsKept();
    else moveBlocks(model, ids, target);
    return true;
  };
}
