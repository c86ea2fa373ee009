import type { Axis } from "../../model/cell.ts";
import type { TextModel } from "../../model/createText.ts";
import { newLineToken } from "../../model/ids.ts";
import { placeKey, tokensOf } from "../../model/tableRecord.ts";
import { recordFor } from "../recordFor.ts";
import { lineIndexBehind } from "./lineIndex.ts";
import { shownTable } from "./shownTable.ts";

/** Moves a row or column directly behind another one (null = to the start). Nothing in its cells is touched. */
export function moveLine(model: TextModel, table: string, axis: Axis, id: string, previous: string | null): void {
  model.act("moveLine", () => {
    const lines = shownTable(model.layout(), table)[axis];
    const at = lines.indexOf(id);
    if (at < 0 || previous === id || (lines[at - 1] ?? null) === previous) return;
    const record = recordFor(model, table);
    const token = newLineToken(model.random, id);
    tokensOf(record, axis)?.insert(lineIndexBehind(record, axis, previous), [token]);
    record.set(placeKey(axis, id), token);
  });
}
