import type { Axis } from "../../model/cell.ts";
import type { TextModel } from "../../model/createText.ts";
import { newBlockId } from "../../model/ids.ts";
import { orderOf } from "../../model/roots.ts";
import { stateKey, tokensOf } from "../../model/tableRecord.ts";
import { placeBehind } from "../insertBlocks.ts";
import { recordFor } from "../recordFor.ts";
import { addParagraphs } from "./insertTable.ts";
import { lineIndexBehind } from "./lineIndex.ts";
import { shownTable } from "./shownTable.ts";

/** Adds a row or column behind `previous` (null = first), with an empty paragraph in each cell, and returns its id. */
export function addLine(model: TextModel, table: string, axis: Axis, previous: string | null): string {
  return model.act("addLine", () => {
    const { rows, cols } = shownTable(model.layout(), table);
    const record = recordFor(model, table);
    const id = newBlockId(model.random);
    const cells =
      axis === "rows" ? cols.map((col) => ({ table, row: id, col })) : rows.map((row) => ({ table, row, col: id }));
    const { place } = placeBehind(model, table, { cell: null, note: null });
    tokensOf(record, axis)?.insert(lineIndexBehind(record, axis, previous), [id]);
    record.set(stateKey(axis, id), "on");
    const paragraphs = addParagraphs(
      model,
      cells.map((cell) => ({ cell })),
    );
    orderOf(model.doc).insert(place, paragraphs);
    return id;
  });
}
