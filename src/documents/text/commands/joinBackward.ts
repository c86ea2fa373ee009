import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import { deleteBlock } from "./deleteBlock.ts";
import { blockBefore, flowName, flowOf, indexInFlow } from "./flow.ts";
import { holdOrder, type Wanted } from "./holdOrder.ts";
import { joinTarget } from "./joinTarget.ts";
import { keepForEditing } from "./keepBlock.ts";
import { type Place, shownBlock } from "./place.ts";
import { recordFor } from "./recordFor.ts";
import { stampShape } from "./stampShape.ts";

/** Joins a block to the one before it in its cell, note or the text itself, and returns the seam, or null when there is none. An empty one before is deleted instead. */
export function joinBackward(model: TextModel, id: string): Place | null {
  return model.act("joinBackward", () => {
    const layout = model.layout();
    const block = shownBlock(layout, id);
    const previous = blockBefore(layout, block);
    if (!previous || previous.role.table || block.role.table) return null;
    if (previous.text === "") {
      deleteBlock(model, previous.id);
      return { block: id, offset: 0 };
    }
    keepForEditing(model, previous);
    keepForEditing(model, block);
    hangOn(model, previous, block, joinTarget(layout, previous.parts.at(-1) ?? previous.id));
    return { block: previous.id, offset: previous.text.length };
  });
}

/** Joins two neighbours, and makes sure that it shows so. */
export function hangOn(model: TextModel, previous: Block, block: Block, target: Record<string, unknown>): void {
  const flow = flowName(previous);
  const layout = model.layout();
  // By their ids: what was flagged has been kept, and may be another object than was given.
  const [left, right] = [indexInFlow(layout, flow, previous.id), indexInFlow(layout, flow, block.id)];
  const rest: readonly Wanted[] = flowOf(layout, flow).blocks.toSpliced(right, 1);
  recordFor(model, block.id).set("into", target);
  for (const id of [previous.id, block.id]) stampShape(model, id, `join ${previous.id} ${block.id}`);
  holdOrder(model, flow, rest.toSpliced(left, 1, { parts: [...previous.parts, ...block.parts] }));
}
