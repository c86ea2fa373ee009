import type { Block } from "../model/block.ts";
import { type Axis, lineName } from "../model/cell.ts";
import type { TextModel } from "../model/createText.ts";
import { blockOf, type Layout } from "../model/layout.ts";
import { stateKey } from "../model/tableRecord.ts";
import { recordFor } from "./recordFor.ts";
import { shownBlock } from "./place.ts";
import { settleShapes } from "./stampShape.ts";

/** A person has looked at a flagged block and decided that it stays as it is; in a table the whole row, column or table that was removed. */
export function keepBlock(model: TextModel, id: string): void {
  model.act("keepBlock", () => {
    const block = shownBlock(model.layout(), id);
    const company = companyOf(model.layout(), block);
    keep(model, block);
    for (const part of company.flatMap(({ parts }) => parts)) {
      const record = recordFor(model, part);
      if (record.get("review") != null) record.set("review", null);
      settleShapes(model, part);
    }
  });
}

/** Before a flagged block is edited: it must not vanish when its last unseen letter goes. It stays on the "needs a look" list. */
export function keepForEditing(model: TextModel, block: Block): void {
  if (block.flag !== null) keep(model, block);
}

function keep(model: TextModel, block: Block): void {
  const layout = model.layout();
  const { cell } = block.role;
  keepWithKin(model, companyOf(layout, block));
  if (cell === null) return;
  for (const { axis, id } of removedLines(layout, block)) recordFor(model, cell.table).set(stateKey(axis, id), "on");
  for (const part of block.parts) recordFor(model, part).set("review", "deleted-by-other");
}

export type RemovedLine = { readonly table: string; readonly axis: Axis; readonly id: string };

/** The removed row and column that a paragraph holds up. */
export function removedLines(layout: Layout, { role: { cell } }: Block): readonly RemovedLine[] {
  if (cell === null) return [];
  const table = layout.records.get(cell.table)?.table;
  const lines = [
    { table: cell.table, axis: "rows", id: cell.row },
    { table: cell.table, axis: "cols", id: cell.col },
  ] as const;
  return lines.filter(({ axis, id }) => table?.[axis].get(id)?.isOn !== true);
}

/** The flagged blocks that stand or fall with this one because they are of one removed line, table or note. */
function companyOf(layout: Layout, block: Block): readonly Block[] {
  const { cell, note } = block.role;
  const table = block.role.table ? block : cell && blockOf(layout, cell.table);
  const names = new Set(removedLines(layout, block).map(({ table: of, axis, id }) => lineName(of, axis, id)));
  const isWholeTable = table !== null && table.flag !== null;
  const isOfOne = ({ role }: Block) => {
    if (note !== null) return role.note === note;
    if (role.cell === null || role.cell.table !== table?.id) return false;
    const { table: of, row, col } = role.cell;
    return isWholeTable || names.has(lineName(of, "rows", row)) || names.has(lineName(of, "cols", col));
  };
  const others = layout.blocks.filter((one) => one !== block && one.flag !== null && isOfOne(one));
  return [block, ...(isWholeTable && table !== block ? [table] : []), ...others];
}

/**
 * Nothing that stands because of these blocks may vanish when one is kept, edited or deleted. `{keep}` and not `null`,
 * because an earlier deletion in the same text would then take over.
 */
export function keepWithKin(model: TextModel, blocks: readonly Block[]): void {
  const { flagged, kin, records } = model.layout();
  const standing = new Set(blocks.flatMap(({ parts }) => parts.flatMap((part) => [part, ...(kin.get(part) ?? [])])));
  for (const part of standing) {
    if (!flagged.has(part)) continue;
    const record = recordFor(model, part);
    record.set("gone", { keep: true });
    record.set("review", "deleted-by-other");
    if (records.get(part)?.isOn === false) record.set("on", true);
  }
}
