import { className } from "./className.ts";
import { Icon } from "./icons/Icon.tsx";
import type { Column, Sorting } from "./tableColumn.ts";

interface TableHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
  /** The rows begin with a box to select them. */
  readonly isBoxed?: boolean;
}

const next = (column: string, sorting?: Sorting): Sorting => ({
  column,
  direction: sorting?.column === column && sorting.direction === "ascending" ? "descending" : "ascending",
});

export function TableHead<Row>({ columns, sorting, onSort, isBoxed = false }: TableHeadProps<Row>) {
  const order = (column: Column<Row>) => (sorting?.column === column.id ? sorting.direction : undefined);
  return (
    <thead>
      <tr>
        {isBoxed && <td />}
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            className={className(column.isNumeric && "c-table-numeric")}
            aria-sort={column.isSortable ? (order(column) ?? "none") : undefined}
          >
            {column.isSortable && onSort ? (
              <button type="button" className="c-table-sort" onClick={() => onSort(next(column.id, sorting))}>
                {column.title}
                <Icon name={order(column) === "descending" ? "chevronDown" : "chevronUp"} size="small" />
              </button>
            ) : (
              column.title
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
