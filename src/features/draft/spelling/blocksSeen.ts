import type { Editor } from "../../../documents/text/binding/createEditor.ts";

/** Ids of the blocks of which something is between the upper and the lower edge of `scroller`. Found by halves: few elements are measured. */
export function blocksSeen({ view }: Pick<Editor, "view">, scroller: Element): ReadonlySet<string> {
  const { top, bottom } = scroller.getBoundingClientRect();
  const { children } = view.dom;
  let [low, high] = [0, children.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle]?.getBoundingClientRect().bottom ?? 0) < top) low = middle + 1;
    else high = middle;
  }
  const ids = new Set<string>();
  for (let at = low; at < children.length; at++) {
    const child = children[at];
    if (!(child instanceof HTMLElement) || child.getBoundingClientRect().top > bottom) break;
    // A table holds many.
    for (const block of [child, ...child.querySelectorAll<HTMLElement>("[data-block]")]) {
      if (block.dataset.block) ids.add(block.dataset.block);
    }
  }
  return ids;
}
