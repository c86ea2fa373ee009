import { useVirtualizer } from "@tanstack/react-virtual";
import { useLayoutEffect, useRef, useState } from "react";
import type { TableProps } from "./Table.tsx";
import { TableRow } from "./TableRow.tsx";

/** CSS px; each row is measured when it stands, so this is only what the scroll bar shows before. */
const ESTIMATED_ROW = 36;
/** Rows kept above and below what is seen, so that Tab finds the next one there. */
const OVERSCAN = 12;

/** The rows of a long table that are seen, between two rows as high as what is not. */
export function TableWindow<Row>({ table }: { readonly table: TableProps<Row> }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [scroller, setScroller] = useState<Element | null>(null);
  const [top, setTop] = useState(0);
  const { rows, rowKey, columns } = table;
  useLayoutEffect(() => {
    if (!body.current) return;
    const found = scrollerOf(body.current);
    setScroller(found);
    setTop(body.current.getBoundingClientRect().top - found.getBoundingClientRect().top + found.scrollTop);
  }, []);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => ESTIMATED_ROW,
    getItemKey: (place) => {
      const row = rows[place];
      return row === undefined ? place : rowKey(row);
    },
    scrollMargin: top,
    overscan: OVERSCAN,
    useFlushSync: false,
  });
  const seen = virtualizer.getVirtualItems();
  const before = (seen[0]?.start ?? top) - top;
  const after = virtualizer.getTotalSize() - ((seen.at(-1)?.end ?? top) - top);
  return (
    <tbody ref={body}>
      <Gap height={before} span={columns.length} />
      {seen.map(({ key, index }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <TableRow key={key} ref={virtualizer.measureElement} table={table} row={row} place={index} />
        );
      })}
      <Gap height={after} span={columns.length} />
    </tbody>
  );
}

function Gap({ height, span }: { readonly height: number; readonly span: number }) {
  return height > 0 ? (
    <tr className="c-table-gap">
      <td aria-hidden="true" colSpan={span} style={{ blockSize: height }} />
    </tr>
  ) : null;
}

/** The nearest element around that scrolls; the page itself where none does. */
function scrollerOf(element: Element): Element {
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return document.documentElement;
}
