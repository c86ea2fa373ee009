import type { Block } from "../../model/block.ts";
import { type Axis, lineName } from "../../model/cell.ts";
import type { TextModel } from "../../model/createText.ts";
import type { Layout } from "../../model/layout.ts";
import { stateKey } from "../../model/tableRecord.ts";
import { removeBlocks } from "../deleteBlock.ts";
import { type RemovedLine, removedLines } from "../keepBlock.ts";
import { recordFor } from "../recordFor.ts";
import { withNotes } from "../withNotes.ts";
import { shownTable } from "./shownTable.ts";

/** Removes a row or column with all that stands in it; the last one takes the table along. */
export function removeLine(model: TextModel, table: string, axis: Axis, id: string): void {
  model.act("removeLine", () => {
    const shape = shownTable(model.layout(), table);
    if (!shape[axis].includes(id)) return;
    if (shape[axis].length === 1) {
      removeTable(model, table);
      return;
    }
    const name = axis === "rows" ? "row" : "col";
    const isInside = ({ role: { cell } }: Block) => cell?.table === table && cell[name] === id;
    withNotes(model, () => {
      removeBlocks(model, model.layout().blocks.filter(isInside), [lineName(table, axis, id)]);
      recordFor(model, table).set(stateKey(axis, id), "gone");
    });
  });
}

export function removeTable(model: TextModel, table: string): void {
  model.act("removeTable", () => {
    shownTable(model.layout(), table);
    const isInside = ({ id, role }: Block) => id === table || role.cell?.table === table;
    withNotes(model, () => removeBlocks(model, model.layout().blocks.filter(isInside), [table]));
  });
}

/** The removed row or column that a flagged paragraph holds up, if any. */
export function removedLineOf(layout: Layout, block: Block): RemovedLine | null {
  return block.flag === null ? null : (removedLines(layout, block)[0] ?? null);
}
