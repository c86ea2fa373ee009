import { useVirtualizer } from "@tanstack/react-virtual";
import { useId, useRef } from "react";
import { className } from "./className.ts";
import { DataGridRow } from "./DataGridRow.tsx";
import { TableHead } from "./TableHead.tsx";
import type { Column, Sorting } from "./tableColumn.ts";
import type { TestId } from "./testId.ts";
import { useGridSelection } from "./useGridSelection.ts";
import { useIsPrinting } from "./useIsPrinting.ts";
import "./DataGrid.css";

export interface DataGridProps<Row> extends TestId {
  /** Read out as the name of the grid. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Sorted by the caller. */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What the box of a row is called: "Select Lublin". */
  readonly selectLabel: (row: Row) => string;
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly onOpen: (row: Row) => void;
}

/** CSS px; each row is measured when it stands. */
const ESTIMATED_ROW = 36;
const OVERSCAN = 10;
/** To so many rows nothing is gained by leaving any out. */
const WHOLE_TO = 60;

/**
 * Rows by the thousand that are selected and opened: one place for Tab, in it the arrows, Space, Shift, Ctrl+A and Enter. It scrolls in
 * itself, so that its head stays; on paper it stands whole.
 */
export function DataGrid<Row>(props: DataGridProps<Row>) {
  const { label, columns, rows, rowKey, sorting, onSort, selected } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const isWhole = useIsPrinting() || rows.length <= WHOLE_TO;
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: !isWhole,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATED_ROW,
    overscan: OVERSCAN,
    useFlushSync: false,
  });
  const grid = useGridSelection(
    props,
    () => scroller.current,
    (place) => {
      if (isWhole) document.getElementById(`${id}-${place}`)?.scrollIntoView({ block: "nearest" });
      else virtualizer.scrollToIndex(place);
    },
  );
  const seen = isWhole ? rows.map((_, index) => index) : virtualizer.getVirtualItems().map(({ index }) => index);
  const items = isWhole ? [] : virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = isWhole ? 0 : virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const active = rows[grid.active];
  return (
    <div ref={scroller} className="c-grid-scroll">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: it is one: rows are chosen by keys
        role="grid"
        className={className("c-table", "c-grid", !isWhole && "c-table-long")}
        aria-label={label}
        aria-multiselectable
        aria-rowcount={rows.length + 1}
        aria-activedescendant={active === undefined ? undefined : `${id}-${grid.active}`}
        tabIndex={0}
        onKeyDown={grid.onKeyDown}
        data-testid={props["data-testid"]}
      >
        <colgroup>
          <col className="c-grid-box-column" />
          {columns.map((column) => (
            <col key={column.id} style={{ inlineSize: column.width }} />
          ))}
        </colgroup>
        <TableHead columns={columns} sorting={sorting} onSort={onSort} isBoxed />
        <tbody>
          <Gap height={before} span={columns.length + 1} />
          {seen.map((place) => {
            const row = rows[place];
            return row === undefined ? null : (
              <DataGridRow
                key={rowKey(row)}
                id={`${id}-${place}`}
                {...(!isWhole && { ref: virtualizer.measureElement })}
                grid={props}
                row={row}
                place={place}
                isActive={place === grid.active}
                isSelected={selected.has(rowKey(row))}
                onToggle={(extend) => grid.toggle(place, extend)}
              />
            );
          })}
          <Gap height={after} span={columns.length + 1} />
        </tbody>
      </table>
    </div>
  );
}

function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  return height > 0 ? (
    <tr className="c-table-gap">
      <td aria-hidden="true" colSpan={span} style={{ blockSize: height }} />
    </tr>
  ) : null;
}
