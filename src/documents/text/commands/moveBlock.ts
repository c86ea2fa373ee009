import type { TextModel } from "../model/createText.ts";
import { indexOfBlock } from "../model/layout.ts";
import { standApart } from "./deleteBlock.ts";
import { shownBlock, UnknownBlockError } from "./place.ts";
import { placeBlocks } from "./placeBlocks.ts";
import { stampShape } from "./stampShape.ts";

/** Moves a block before another one, or to the end (null). Its letters stay where they are; only its place is new. */
export function moveBlock(model: TextModel, id: string, before: string | null): void {
  model.act("moveBlock", () => {
    const layout = model.layout();
    shownBlock(layout, id);
    const target = before === null ? layout.blocks.length : indexOfBlock(layout, before);
    if (target < 0) throw new UnknownBlockError(`No block ${before} is shown`);
    const at = indexOfBlock(layout, id);
    if (target === at || target === at + 1) return;
    placeBlocks(model, [id], target - 1);
    stampShape(model, id, `move ${before ?? ""}`);
    standApart(
      model,
      layout.blocks.map((block) => block.id),
    );
  });
}
