import type { EditorView } from "prosemirror-view";
import { blockAfter, mainBlockAt } from "../commands/flow.ts";
import { insertBlocks } from "../commands/insertBlocks.ts";
import { addLine } from "../commands/table/addLine.ts";
import { insertTable } from "../commands/table/insertTable.ts";
import { moveLine } from "../commands/table/moveLine.ts";
import { removeLine, removeTable } from "../commands/table/removeLine.ts";
import { setHeader } from "../commands/table/setHeader.ts";
import type { Axis, CellRef } from "../model/cell.ts";
import type { TextModel } from "../model/createText.ts";
import { blockOf } from "../model/layout.ts";
import type { TableShape } from "../model/role.ts";
import { blockOfCaret, putCaret } from "./placeOfCaret.ts";

/** What a person does to the table the caret is in. Outside a table all but `insert` do nothing. */
export type TableActs = {
  /** Puts a table behind the paragraph of the caret, and the caret into its first cell. */
  readonly insert: (rows: number, cols: number) => void;
  readonly add: (axis: Axis, side: "before" | "after") => void;
  readonly move: (axis: Axis, side: "before" | "after") => void;
  readonly remove: (axis: Axis) => void;
  readonly removeTable: () => void;
  readonly toggleHeader: () => void;
  /** The caret to the next or previous cell; behind the last one a row is added. False outside a table. */
  readonly step: (direction: 1 | -1) => boolean;
  /** A paragraph behind the table. False outside a table. */
  readonly leave: () => boolean;
};

type Here = { readonly cell: CellRef; readonly shape: TableShape };

export function createTableActs(model: TextModel, view: () => EditorView): TableActs {
  const here = (): Here | null => {
    const cell = blockOfCaret(model, view())?.role.cell;
    const shape = cell && blockOf(model.layout(), cell.table)?.role.table;
    return cell && shape ? { cell, shape } : null;
  };
  const inTable = (run: (here: Here) => void) => () => {
    const now = here();
    if (now) run(now);
    return now !== null;
  };
  const enter = (cell: CellRef) => {
    const isThere = (other: CellRef | null) =>
      other?.table === cell.table && other.row === cell.row && other.col === cell.col;
    const block = model.layout().blocks.find(({ role }) => isThere(role.cell));
    if (block) putCaret(model, view(), { block: block.id, offset: 0 });
  };
  return {
    insert: (rows, cols) => insertHere(model, view(), rows, cols),
    add: (axis, side) => {
      const now = here();
      if (!now) return;
      const { id, before } = lineOf(now, axis);
      const made = addLine(model, now.cell.table, axis, side === "after" ? id : before);
      enter(axis === "rows" ? { ...now.cell, row: made } : { ...now.cell, col: made });
    },
    move: (axis, side) => {
      const now = here();
      if (!now) return;
      const { id, lines, at } = lineOf(now, axis);
      const behind = side === "after" ? lines[at + 1] : (lines[at - 2] ?? null);
      if (behind !== undefined && (side === "after" || at > 0)) moveLine(model, now.cell.table, axis, id, behind);
    },
    remove: (axis) => void inTable((now) => removeLine(model, now.cell.table, axis, lineOf(now, axis).id))(),
    removeTable: () => void inTable(({ cell }) => removeTable(model, cell.table))(),
    toggleHeader: () => void inTable(({ cell, shape }) => setHeader(model, cell.table, !shape.hasHeader))(),
    step: (direction) => inTable((now) => enter(nextCell(model, now, direction)))(),
    leave: inTable(({ cell }) => {
      const [block] = insertBlocks(model, cell.table, [{}]);
      if (block) putCaret(model, view(), { block, offset: 0 });
    }),
  };
}

function lineOf({ cell, shape }: Here, axis: Axis) {
  const id = axis === "rows" ? cell.row : cell.col;
  const lines = shape[axis];
  const at = lines.indexOf(id);
  return { id, lines, at, before: lines[at - 1] ?? null };
}

function nextCell(model: TextModel, { cell, shape: { rows, cols } }: Here, direction: 1 | -1): CellRef {
  const at = rows.indexOf(cell.row) * cols.length + cols.indexOf(cell.col) + direction;
  if (at < 0) return cell;
  const row = rows[Math.floor(at / cols.length)] ?? addLine(model, cell.table, "rows", rows.at(-1) ?? null);
  return { ...cell, row, col: cols[at % cols.length] ?? cell.col };
}

/** A table that is last gets a paragraph behind it, so that the text can go on. */
function insertHere(model: TextModel, view: EditorView, rows: number, cols: number): void {
  const caret = blockOfCaret(model, view);
  const layout = model.layout();
  const previous = caret && mainBlockAt(layout, layout.blocks.indexOf(caret));
  const table = model.act("insertTable", () => {
    const made = insertTable(model, previous?.id ?? null, { rows, cols, hasHeader: true });
    const now = model.layout();
    const block = blockOf(now, made);
    if (block && !blockAfter(now, block)) insertBlocks(model, made, [{}]);
    return made;
  });
  const first = model.layout().blocks.find(({ role }) => role.cell?.table === table);
  if (first) putCaret(model, view, { block: first.id, offset: 0 });
}
