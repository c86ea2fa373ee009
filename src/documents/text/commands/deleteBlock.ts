import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import { blockOf, indexOfBlock, type Layout } from "../model/layout.ts";
import { leftOut } from "../model/leftOut.ts";
import { clocksOf } from "../model/segment.ts";
import { flowOf } from "./flow.ts";
import { holdOrder } from "./holdOrder.ts";
import { knownBehind } from "./known.ts";
import { keepWithKin } from "./keepBlock.ts";
import { shownBlock } from "./place.ts";
import { recordFor } from "./recordFor.ts";
import { removedLineOf, removeLine, removeTable } from "./table/removeLine.ts";
import { withNotes } from "./withNotes.ts";

/**
 * Deletes a block. Its letters stay; it shows again, flagged, if somebody had written in it unseen. A table goes with its cells, and
 * a flagged paragraph of a row or column that was removed goes with that.
 */
export function deleteBlock(model: TextModel, id: string): void {
  model.act("deleteBlock", () => {
    const block = shownBlock(model.layout(), id);
    const line = removedLineOf(model.layout(), block);
    if (block.role.table) removeTable(model, id);
    else if (line) removeLine(model, line.table, line.axis, line.id);
    else withNotes(model, () => removeBlocks(model, [block]));
  });
}

/** Deletes those of these blocks that are shown, as one act; cells that a table takes along are gone by then. */
export function deleteBlocks(model: TextModel, ids: readonly string[]): void {
  model.act("deleteBlock", () => {
    withNotes(model, () => {
      const plain = ids.filter((id) => {
        const block = blockOf(model.layout(), id);
        const isOfTable =
          block !== null && (block.role.table !== null || removedLineOf(model.layout(), block) !== null);
        if (isOfTable) deleteBlock(model, id);
        return block !== null && !isOfTable;
      });
      removeBlocks(
        model,
        plain.flatMap((id) => blockOf(model.layout(), id) ?? []),
      );
    });
  });
}

/** Deletes these blocks together; `about` names the table, row, column or note of which they are all. */
export function removeBlocks(model: TextModel, blocks: readonly Block[], about: readonly string[] = []): void {
  const gone = new Set(blocks);
  const layout = model.layout();
  const wanted = without(flowOf(layout, "").blocks, blocks);
  const company = about.length > 0 ? [...about, ...blocks.flatMap((block) => block.parts)] : [];
  for (const block of blocks) markGone(model, layout, block, company);
  standApart(model, layout, gone);
  holdOrder(model, "", wanted);
}

/** `layout` may be of before other blocks were marked: nothing that is read of it changes by that, and many are deleted at once. */
export function markGone(model: TextModel, layout: Layout, block: Block, company: readonly string[] = []): void {
  if (block.flag !== null) keepWithKin(model, [block]);
  const together = company.length > 0 ? company : block.parts.length > 1 ? block.parts : [];
  for (const part of block.parts) {
    const seen = Object.fromEntries(clocksOf(layout.segments.get(part)?.runs ?? []));
    const record = recordFor(model, part);
    const parts = together.length > 0 ? { parts: together } : {};
    record.set("gone", { seen, known: knownBehind(layout, part).slice(0, 1), ...parts });
    if (record.get("review") != null) record.set("review", null);
  }
}

function without<Item>(items: readonly Item[], gone: readonly Item[]): readonly Item[] {
  const [only] = gone;
  if (gone.length !== 1 || only === undefined) return items.filter((item) => !gone.includes(item));
  const index = items.indexOf(only);
  return index < 0 ? items : items.toSpliced(index, 1);
}

const NONE: ReadonlySet<Block> = new Set();

/** Two blocks whose join was held up by what stood between must not fall together now that it is gone. `before`: the layout that had both. */
export function standApart(model: TextModel, before: Layout, gone: ReadonlySet<Block> = NONE): void {
  const layout = model.layout();
  for (const block of leftOut(before.blocks, layout.blocks)) {
    const { id, parts } = block;
    if (gone.has(block) || parts.length === 0) continue;
    if (layout.shownIn.has(id) && indexOfBlock(layout, id) < 0) recordFor(model, id).set("into", null);
  }
}
