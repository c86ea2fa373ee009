import type { TableActs } from "../../documents/text/binding/tableActs.ts";

export type TableAct =
  | "rowBefore"
  | "rowAfter"
  | "rowUp"
  | "rowDown"
  | "removeRow"
  | "columnBefore"
  | "columnAfter"
  | "columnLeft"
  | "columnRight"
  | "removeColumn"
  | "header"
  | "paragraphAfter"
  | "removeTable";

/** What each entry of the table's menu does around the caret. */
export const TABLE_ACTS: Readonly<Record<TableAct, (tables: TableActs) => void>> = {
  rowBefore: (tables) => tables.add("rows", "before"),
  rowAfter: (tables) => tables.add("rows", "after"),
  rowUp: (tables) => tables.move("rows", "before"),
  rowDown: (tables) => tables.move("rows", "after"),
  removeRow: (tables) => tables.remove("rows"),
  columnBefore: (tables) => tables.add("cols", "before"),
  columnAfter: (tables) => tables.add("cols", "after"),
  columnLeft: (tables) => tables.move("cols", "before"),
  columnRight: (tables) => tables.move("cols", "after"),
  removeColumn: (tables) => tables.remove("cols"),
  header: (tables) => tables.toggleHeader(),
  paragraphAfter: (tables) => void tables.leave(),
  removeTable: (tables) => tables.removeTable(),
};
