import type { Ref } from "react";
import { className } from "./className.ts";
import type { TableProps } from "./Table.tsx";
import { testIdOf } from "./testId.ts";

interface TableRowProps<Row> {
  readonly table: TableProps<Row>;
  readonly row: Row;
  /** Where only a part of the rows stands: the row's place among all of them, from 0. */
  readonly place?: number;
  readonly ref?: Ref<HTMLTableRowElement>;
}

/** The head of a table is its first row for a screen reader. */
const HEAD_ROWS = 1;

export function TableRow<Row>({ table, row, place, ref }: TableRowProps<Row>) {
  const { columns, rowKey, onOpen, selectedKey } = table;
  const key = rowKey(row);
  return (
    <tr
      ref={ref}
      data-index={place}
      data-testid={testIdOf(table["data-testid"], key)}
      aria-current={key === selectedKey ? "true" : undefined}
      aria-rowindex={place === undefined ? undefined : place + HEAD_ROWS + 1}
    >
      {columns.map((column, columnPlace) => (
        <td key={column.id} className={className(column.isNumeric && "c-table-numeric")}>
          {columnPlace === 0 && onOpen ? (
            <button type="button" className="c-table-open" onClick={() => onOpen(row)}>
              {column.cell(row)}
            </button>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}
