import * as Y from "yjs";
import type { TextModel } from "../../model/createText.ts";
import { newBlockId } from "../../model/ids.ts";
import { PARAGRAPH } from "../../model/record.ts";
import { orderOf } from "../../model/roots.ts";
import { stateKey } from "../../model/tableRecord.ts";
import { homeEntries, type NewBlock, placeBehind, textOf } from "../insertBlocks.ts";
import { addRecord, entriesOf } from "../recordFor.ts";

/** What stands in a cell, from top to bottom; an empty cell gets one empty paragraph. Cells left out too. */
export type NewTable = {
  readonly rows: number;
  readonly cols: number;
  readonly hasHeader?: boolean;
  readonly caption?: NewBlock;
  readonly cells?: readonly (readonly (readonly NewBlock[])[])[];
};

/** Adds a table behind `previous` (null = at the start) and returns its id. Rows and columns are made in the same transaction. */
export function insertTable(model: TextModel, previous: string | null, table: NewTable): string {
  return model.act("insertTable", () => {
    const { place, after } = placeBehind(model, previous, { cell: null, note: null });
    const id = newBlockId(model.random);
    const lines = (count: number) => Array.from({ length: Math.max(1, count) }, () => newBlockId(model.random));
    const [rows, cols] = [lines(table.rows), lines(table.cols)];
    const states = [
      ...rows.map((row) => [stateKey("rows", row), "on"] as const),
      ...cols.map((col) => [stateKey("cols", col), "on"] as const),
    ];
    addRecord(model, id, {
      ...entriesOf({ ...PARAGRAPH, ...table.caption, kind: "table" }),
      ...(after && { after }),
      t: textOf(table.caption ?? {}),
      rows: Y.Array.from(rows),
      cols: Y.Array.from(cols),
      ...Object.fromEntries(states),
      ...(table.hasHeader && { header: true }),
    });
    const paragraphs = rows.flatMap((row, r) =>
      cols.flatMap((col, c) => {
        const blocks = table.cells?.[r]?.[c] ?? [];
        return (blocks.length > 0 ? blocks : [{}]).map((block) => ({ ...block, cell: { table: id, row, col } }));
      }),
    );
    orderOf(model.doc).insert(place, [id, ...addParagraphs(model, paragraphs)]);
    return id;
  });
}

/** The records of new paragraphs, which still need their place in the order. */
export function addParagraphs(model: TextModel, blocks: readonly NewBlock[]): string[] {
  return blocks.map((block) => {
    const id = newBlockId(model.random);
    addRecord(model, id, { ...entriesOf({ ...PARAGRAPH, ...block }), ...homeEntries(block), t: textOf(block) });
    return id;
  });
}
