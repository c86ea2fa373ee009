import { type RefObject, useLayoutEffect, useRef } from "react";

/** From what is as large as the window lets it be down to what can still be read from the first rows. */
const SCALES = [1, 0.9, 0.8, 0.72, 0.64, 0.56, 0.5, 0.44, 0.38, 0.32] as const;
const NAME = "--wall-scale";

/**
 * Makes what stands in an element so small that all of it is seen: nobody scrolls a wall. Looked at again after each drawing, and when the
 * window gets another size.
 */
export function useFitting(): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (place.current) shrink(place.current);
  });
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const watching = new ResizeObserver(() => shrink(element));
    watching.observe(element);
    // What comes later than its frame, as a text that had to be read.
    const coming = new MutationObserver(() => shrink(element));
    coming.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      watching.disconnect();
      coming.disconnect();
    };
  }, []);
  return place;
}

function shrink(element: HTMLElement): void {
  for (const scale of SCALES) {
    element.style.setProperty(NAME, String(scale));
    if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return;
  }
}
