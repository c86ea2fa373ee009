import { type RefObject, useLayoutEffect, useState } from "react";

/** Whether an element has at least so many rem: larger text needs more room for the same words. */
export function useIsWide(element: RefObject<HTMLElement | null>, rem: number): boolean {
  const [isWide, setWide] = useState(true);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = (): void => {
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setWide(current.clientWidth >= rem * size);
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(current);
    return () => watcher.disconnect();
  }, [element, rem]);
  return isWide;
}
