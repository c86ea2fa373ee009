/** What a key does in a grid of rows: where the active row goes, and what becomes of the selection. */
export type GridAct =
  | { readonly type: "move"; readonly to: number; readonly extends: boolean }
  | { readonly type: "toggle" | "open" | "all" | "none" };

type Keys = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** `at`: the active row, -1 for none yet; `page`: how many rows are seen at once. Null for a key that is not the grid's. */
export function gridActOf(event: Keys, at: number, count: number, page: number): GridAct | null {
  if (event.altKey || count === 0) return null;
  if (event.ctrlKey || event.metaKey) return event.key === "a" ? { type: "all" } : null;
  const to = targetOf(event.key, at, count, page);
  if (to !== null) return { type: "move", to: Math.min(Math.max(to, 0), count - 1), extends: event.shiftKey };
  switch (event.key) {
    case " ":
      return at < 0 ? null : { type: "toggle" };
    case "Enter":
      return at < 0 ? null : { type: "open" };
    case "Escape":
      return { type: "none" };
    default:
      return null;
  }
}

function targetOf(key: string, at: number, count: number, page: number): number | null {
  switch (key) {
    case "ArrowDown":
      return at + 1;
    case "ArrowUp":
      return at - 1;
    case "PageDown":
      return at + page;
    case "PageUp":
      return at - page;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}
