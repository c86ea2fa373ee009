import { className } from "./className.ts";
import { TableHead } from "./TableHead.tsx";
import { TableRow } from "./TableRow.tsx";
import { TableWindow } from "./TableWindow.tsx";
import type { Column, Sorting } from "./tableColumn.ts";
import type { TestId } from "./testId.ts";
import { useIsPrinting } from "./useIsPrinting.ts";
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

/** To so many rows a whole table is the fastest one. */
const WHOLE_TO = 100;

/** A plain table, whole on paper and as long as that is fastest; above it only the rows that are seen stand. The caller sorts them. */
export function Table<Row>(props: TableProps<Row>) {
  const { label, columns, rows, rowKey, onOpen } = props;
  const isPrinting = useIsPrinting();
  const isLong = rows.length > WHOLE_TO && !isPrinting;
  return (
    <table
      className={className("c-table", onOpen && "c-table-opens", isLong && "c-table-long")}
      aria-label={label}
      aria-rowcount={isLong ? rows.length + 1 : undefined}
      data-testid={props["data-testid"]}
    >
      {isLong && (
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={{ inlineSize: column.width }} />
          ))}
        </colgroup>
      )}
      <TableHead
        columns={columns}
        {...(props.sorting && { sorting: props.sorting })}
        {...(props.onSort && { onSort: props.onSort })}
      />
      {isLong ? (
        <TableWindow table={props} />
      ) : (
        <tbody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} table={props} row={row} />
          ))}
        </tbody>
      )}
    </table>
  );
}
