import { className } from "./className.ts";
import { TableHead } from "./TableHead.tsx";
import type { Column, Sorting } from "./tableColumn.ts";
import { type TestId, testIdOf } from "./testId.ts";
import "./Table.css";

export interface TableProps<Row> extends TestId {
  /** Read out as the name of the table. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
  /** Opens a row: its first cell becomes a button, and a press anywhere in the row does the same. */
  readonly onOpen?: (row: Row) => void;
  readonly selectedKey?: string;
}

/** Plain and whole: it prints, is found by Find and is fastest to about 300 rows. The caller sorts the rows. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowKey, onOpen, selectedKey } = props;
  return (
    <table
      className={className("c-table", onOpen && "c-table-opens")}
      aria-label={label}
      data-testid={props["data-testid"]}
    >
      <TableHead
        columns={columns}
        {...(props.sorting && { sorting: props.sorting })}
        {...(props.onSort && { onSort: props.onSort })}
      />
      <tbody>
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            data-testid={testIdOf(props["data-testid"], rowKey(row))}
            aria-current={rowKey(row) === selectedKey ? "true" : undefined}
          >
            {columns.map((column, place) => (
              <td key={column.id} className={className(column.isNumeric && "c-table-numeric")}>
                {place === 0 && onOpen ? (
                  <button type="button" className="c-table-open" onClick={() => onOpen(row)}>
                    {column.cell(row)}
                  </button>
                ) : (
                  column.cell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
