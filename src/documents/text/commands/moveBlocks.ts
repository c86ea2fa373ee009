import type { TextModel } from "../model/createText.ts";
import { indexOfBlock } from "../model/layout.ts";
import { standApart } from "./deleteBlock.ts";
import { shownBlock, UnknownBlockError } from "./place.ts";
import { placeBlocks } from "./placeBlocks.ts";
import { stampShape } from "./stampShape.ts";

/** Moves neighbouring blocks, in their order, before another one, or to the end (null), as one act. Their letters stay. */
export function moveBlocks(model: TextModel, ids: readonly string[], before: string | null): void {
  const [head] = ids;
  if (head === undefined) return;
  model.act("moveBlock", () => {
    const layout = model.layout();
    const first = indexOfBlock(layout, head);
    ids.forEach((id, i) => {
      shownBlock(layout, id);
      if (indexOfBlock(layout, id) !== first + i) throw new RangeError("Only neighbours are moved together");
    });
    const target = before === null ? layout.blocks.length : indexOfBlock(layout, before);
    if (target < 0) throw new UnknownBlockError(`No block ${before} is shown`);
    if (target >= first && target <= first + ids.length) return;
    placeBlocks(model, ids, target - 1);
    for (const id of ids) stampShape(model, id, `move ${before ?? ""}`);
    standApart(
      model,
      layout.blocks.map((block) => block.id),
    );
  });
}
