import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import { indexOfBlock, type Layout } from "../model/layout.ts";
import { standApart } from "./deleteBlock.ts";
import { flowName, flowOf, indexInFlow, mainBlockAt } from "./flow.ts";
import { holdOrder } from "./holdOrder.ts";
import { joinTarget } from "./joinTarget.ts";
import { shownBlock } from "./place.ts";
import { placeBlocks } from "./placeBlocks.ts";
import { recordFor } from "./recordFor.ts";
import { stampShape } from "./stampShape.ts";

/**
 * Moves neighbouring blocks, in their order, before another one, or to the end (null), as one act. Their letters stay. They stay in
 * their cell or note; in the text itself a table takes its cells along, a cell stands for its table and a note for the end.
 */
export function moveBlocks(model: TextModel, ids: readonly string[], before: string | null): void {
  const [head] = ids;
  if (head === undefined) return;
  model.act("moveBlock", () => {
    const layout = model.layout();
    if (before !== null) shownBlock(layout, before);
    const { parts, role } = shownBlock(layout, head);
    // An empty cell shows a paragraph that is not there yet, and is alone in its cell.
    if (parts.length === 0) return;
    const flow = flowName({ role });
    const moved = ids.map((id) => shownBlock(layout, id)).filter((block) => flowName(block) === flow);
    const { blocks } = flowOf(layout, flow);
    const first = indexInFlow(layout, flow, head);
    if (moved.some((block, i) => blocks[first + i] !== block))
      throw new RangeError("Only neighbours are moved together");
    const target = targetOf(layout, flow, before);
    if (target === null || (target >= first && target <= first + moved.length)) return;
    placeBlocks(
      model,
      moved.map(({ id }) => id),
      flow,
      target - 1,
    );
    for (const { id } of moved) stampShape(model, id, `move ${before ?? ""}`);
    for (const { parts } of moved) keepTogether(model, parts);
    const rest = blocks.toSpliced(first, moved.length);
    const at = target > first ? target - moved.length : target;
    const wanted = rest.toSpliced(at, 0, ...moved);
    standApart(model, layout);
    holdOrder(model, flow, wanted);
  });
}

/** A join may have held only by where its parts stood: what came apart on the way is joined anew. */
function keepTogether(model: TextModel, parts: readonly string[]): void {
  parts.forEach((part, i) => {
    const previous = parts[i - 1];
    if (previous === undefined) return;
    const layout = model.layout();
    if (layout.shownIn.get(part) === layout.shownIn.get(previous)) return;
    recordFor(model, part).set("into", joinTarget(layout, previous));
  });
}

/** The place in the flow that a block of the layout stands for; null when it is in another cell or note. */
function targetOf(layout: Layout, flow: string, before: string | null): number | null {
  const { blocks } = flowOf(layout, flow);
  const index = before === null ? layout.blocks.length : indexOfBlock(layout, before);
  const given: Block | null = layout.blocks[index] ?? null;
  if (given !== null && flowName(given) === flow) return blocks.indexOf(given);
  if (flow !== "") return given === null ? blocks.length : null;
  const main = given?.role.cell ? mainBlockAt(layout, index) : null;
  return main === null ? blocks.length : blocks.indexOf(main);
}
