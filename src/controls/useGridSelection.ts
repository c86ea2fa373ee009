import { type KeyboardEvent, useRef, useState } from "react";
import type { DataGridProps } from "./DataGrid.tsx";
import { gridActOf } from "./gridKeys.ts";

/** CSS px, only to say how far a page goes. */
const ROW = 36;

/** Which row is active and which are selected, by keys and by the boxes; `reveal` brings a row into view. */
export function useGridSelection<Row>(
  { rows, rowKey, selected, onSelect, onOpen }: DataGridProps<Row>,
  scroller: () => HTMLElement | null,
  reveal: (place: number) => void,
) {
  const [activeKey, setActiveKey] = useState<string | null>(null);
  // From where Shift reaches.
  const anchor = useRef<number>(-1);
  const place = activeKey === null ? -1 : rows.findIndex((row) => rowKey(row) === activeKey);
  const keyAt = (at: number): string | null => {
    const row = rows[at];
    return row === undefined ? null : rowKey(row);
  };
  const span = (to: number): ReadonlySet<string> => {
    const [from, end] = [Math.min(anchor.current, to), Math.max(anchor.current, to)];
    return new Set([...selected, ...rows.slice(Math.max(from, 0), end + 1).map(rowKey)]);
  };
  const activate = (to: number): void => {
    setActiveKey(keyAt(to));
    reveal(to);
  };
  const toggle = (at: number, extend: boolean): void => {
    const key = keyAt(at);
    if (key === null) return;
    setActiveKey(key);
    if (extend && anchor.current >= 0) return onSelect(span(at));
    anchor.current = at;
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    onSelect(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // The buttons of the head have keys of their own.
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller()?.clientHeight ?? ROW) / ROW) - 2);
    const act = gridActOf(event, place, rows.length, page);
    if (!act || (act.type === "none" && selected.size === 0)) return;
    event.preventDefault();
    const row = rows[place];
    if (act.type === "move") {
      if (!act.extends) anchor.current = act.to;
      else {
        if (anchor.current < 0) anchor.current = Math.max(place, 0);
        onSelect(span(act.to));
      }
      activate(act.to);
    } else if (act.type === "toggle") toggle(place, false);
    else if (act.type === "open") row !== undefined && onOpen(row);
    else onSelect(act.type === "all" ? new Set(rows.map(rowKey)) : new Set());
  };
  return { active: place, toggle, onKeyDown };
}
