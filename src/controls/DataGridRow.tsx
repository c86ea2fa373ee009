import type { Ref } from "react";
import { className } from "./className.ts";
import type { DataGridProps } from "./DataGrid.tsx";
import { Icon } from "./icons/Icon.tsx";
import { testIdOf } from "./testId.ts";

interface DataGridRowProps<Row> {
  readonly id: string;
  readonly grid: DataGridProps<Row>;
  readonly row: Row;
  readonly place: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** `extend`: from the one that was chosen before to this one. */
  readonly onToggle: (extend: boolean) => void;
  readonly ref?: Ref<HTMLTableRowElement>;
}

/** The head is the first row for a screen reader. */
const HEAD_ROWS = 1;

export function DataGridRow<Row>(props: DataGridRowProps<Row>) {
  const { id, grid, row, place, isActive, isSelected, onToggle, ref } = props;
  const { columns, onOpen, rowKey, selectLabel } = grid;
  const key = rowKey(row);
  return (
    <tr
      ref={ref}
      id={id}
      data-index={place}
      data-testid={testIdOf(grid["data-testid"], "row")}
      data-key={key}
      aria-rowindex={place + HEAD_ROWS + 1}
      aria-selected={isSelected}
      className={className("c-grid-row", isActive && "c-grid-active")}
      onClick={() => onOpen(row)}
    >
      <td className="c-grid-box-cell">
        {/* biome-ignore lint/a11y/useSemanticElements: the grid has the keys, so this is no field of its own */}
        <button
          type="button"
          tabIndex={-1}
          className="c-grid-box"
          role="checkbox"
          aria-checked={isSelected}
          aria-label={selectLabel(row)}
          data-testid={testIdOf(grid["data-testid"], "box")}
          onClick={(event) => {
            event.stopPropagation();
            onToggle(event.shiftKey);
          }}
        >
          {isSelected && <Icon name="check" size="small" />}
        </button>
      </td>
      {columns.map((column) => (
        <td key={column.id} className={className(column.isNumeric && "c-table-numeric")}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}
