import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import { blockOf, indexOfBlock, type Layout } from "../model/layout.ts";
import { markGone, standApart } from "./deleteBlock.ts";
import { deleteLetters } from "./deleteLetters.ts";
import { flowName } from "./flow.ts";
import { joinTarget } from "./joinTarget.ts";
import { hangOn } from "./joinBackward.ts";
import { type Place, shownBlock } from "./place.ts";
import { removeTable } from "./table/removeLine.ts";
import { withNotes } from "./withNotes.ts";

/**
 * Deletes from one place to a later one. Letters are deleted only in the first and the last block; those between go as blocks,
 * and the last is joined to the first. From one cell or note into another only letters go: cells stay, and nothing is joined.
 */
export function deleteRange(model: TextModel, from: Place, to: Place): void {
  model.act("deleteRange", () => {
    if (from.block === to.block) {
      withNotes(model, () => deleteLetters(model, from.block, from.offset, to.offset));
      return;
    }
    const layout = model.layout();
    const [first, last] = [indexOfBlock(layout, from.block), indexOfBlock(layout, to.block)];
    if (first < 0 || last < first) throw new RangeError("The end of a range must be shown behind its start");
    const [head, tail] = [shownBlock(layout, from.block), shownBlock(layout, to.block)];
    const isJoined = flowName(head) === flowName(tail) && !head.role.table && !tail.role.table;
    withNotes(model, () => {
      if (isJoined) deleteAndJoin(model, layout, from, to);
      else deleteApart(model, layout, from, to);
    });
  });
}

function deleteAndJoin(model: TextModel, layout: Layout, from: Place, to: Place): void {
  const [first, last] = [indexOfBlock(layout, from.block), indexOfBlock(layout, to.block)];
  const head = shownBlock(layout, from.block);
  const target = joinTarget(layout, head.parts.at(-1) ?? head.id);
  deleteLetters(model, to.block, 0, to.offset);
  deleteLetters(model, from.block, from.offset, head.text.length);
  const between = layout.blocks.slice(first + 1, last);
  removeAll(model, between);
  standApart(model, layout, new Set(between));
  const now = model.layout();
  const [left, right] = [blockOf(now, from.block), blockOf(now, to.block)];
  // The empty half of two splits at one point is not shown: then there is nothing to join.
  if (left && right) hangOn(model, left, right, target);
}

/** Between cells, notes and the text: whole tables and paragraphs of the text go, of all else only the letters. */
function deleteApart(model: TextModel, layout: Layout, from: Place, to: Place): void {
  const [first, last] = [indexOfBlock(layout, from.block), indexOfBlock(layout, to.block)];
  deleteLetters(model, to.block, 0, to.offset);
  deleteLetters(model, from.block, from.offset, shownBlock(model.layout(), from.block).text.length);
  const between = layout.blocks.slice(first + 1, last);
  const whole = wholeTables(layout, between);
  const isGone = ({ id, role }: Block) =>
    role.table ? whole.has(id) : role.cell ? whole.has(role.cell.table) : !role.note;
  const gone = between.filter(isGone);
  for (const block of between) {
    if (!gone.includes(block)) deleteLetters(model, block.id, 0, block.text.length);
  }
  removeAll(model, gone);
  standApart(model, layout, new Set(gone));
}

function removeAll(model: TextModel, blocks: readonly Block[]): void {
  const layout = model.layout();
  const tables = new Set(blocks.filter(({ role }) => role.table !== null).map(({ id }) => id));
  for (const block of blocks) {
    if (tables.has(block.id)) removeTable(model, block.id);
    else if (!tables.has(block.role.cell?.table ?? "")) markGone(model, layout, block);
  }
}

/** The tables of which every block lies between. */
function wholeTables(layout: Layout, between: readonly Block[]): ReadonlySet<string> {
  const isOf = (table: string) => (block: Block) => block.id === table || block.role.cell?.table === table;
  const tables = between.filter(({ role }) => role.table !== null).map(({ id }) => id);
  return new Set(tables.filter((id) => between.filter(isOf(id)).length === layout.blocks.filter(isOf(id)).length));
}
