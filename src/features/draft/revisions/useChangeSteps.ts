import { type RefObject, useCallback, useEffect } from "react";

/** The rows that a step can go to carry this attribute. */
export const CHANGE = "data-change";

/** Goes from change to change, by buttons and by Alt with the arrow keys: the focus goes along, so that it is read out. */
export function useChangeSteps(list: RefObject<HTMLElement | null>): (step: 1 | -1) => void {
  const go = useCallback(
    (step: 1 | -1): void => {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>(`[${CHANGE}]`) ?? [])];
      const at = rows.findIndex((row) => row.contains(document.activeElement));
      const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step;
      const row = rows[Math.min(Math.max(next, 0), rows.length - 1)];
      row?.focus();
      row?.scrollIntoView({ block: "center", behavior: "instant" });
    },
    [list],
  );
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step === 0 || !event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      go(step);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [go]);
  return go;
}
