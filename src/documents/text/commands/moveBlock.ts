import type { TextModel } from "../model/createText.ts";
import type { Block } from "../model/block.ts";
import { indexOfBlock, type Layout } from "../model/layout.ts";
import { standApart } from "./deleteBlock.ts";
import { flowName, flowOf, mainBlockAt } from "./flow.ts";
import { shownBlock } from "./place.ts";
import { placeBlocks } from "./placeBlocks.ts";

/**
 * Moves a block before another one, or to the end (null). Its letters stay where they are; only its place is new. It stays in its
 * cell or note; in the text itself a cell stands for its table and a note for the end.
 */
export function moveBlock(model: TextModel, id: string, before: string | null): void {
  model.act("moveBlock", () => {
    const layout = model.layout();
    const block = shownBlock(layout, id);
    if (before !== null) shownBlock(layout, before);
    const { blocks } = flowOf(layout, flowName(block));
    const at = blocks.indexOf(block);
    const target = targetOf(layout, block, before);
    if (target === null || target === at || target === at + 1) return;
    placeBlocks(model, [id], flowName(block), target - 1);
    standApart(
      model,
      layout.blocks.map((block) => block.id),
    );
  });
}

function targetOf(layout: Layout, block: Block, before: string | null): number | null {
  const { blocks } = flowOf(layout, flowName(block));
  const index = before === null ? layout.blocks.length : indexOfBlock(layout, before);
  const given = layout.blocks[index] ?? null;
  if (given !== null && flowName(given) === flowName(block)) return blocks.indexOf(given);
  if (flowName(block) !== "") return given === null ? blocks.length : null;
  const main = given?.role.cell ? mainBlockAt(layout, index) : null;
  return main === null ? blocks.length : blocks.indexOf(main);
}
