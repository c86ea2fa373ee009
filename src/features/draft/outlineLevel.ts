import type { Heading } from "../../state/openDraft.ts";

/** How far a heading is set in: a draft whose headings begin at the second level starts at the margin all the same. */
export function outlineLevel(headings: readonly Heading[], level: number): 1 | 2 | 3 {
  const top = Math.min(...headings.map((heading) => heading.level));
  const depth = level - top + 1;
  return depth <= 1 ? 1 : depth === 2 ? 2 : 3;
}
