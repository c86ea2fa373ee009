/** Where a block may be put: before the one with this index, with the height of the line that shows it. */
export interface DropPlace {
  readonly index: number;
  readonly y: number;
}

/** The place nearest to a height, among blocks given by their edges from top to bottom; null when there are none. */
export function dropPlace(
  edges: readonly { readonly top: number; readonly bottom: number }[],
  y: number,
): DropPlace | null {
  const [first] = edges;
  const last = edges.at(-1);
  if (!first || !last) return null;
  const below = edges.findIndex(({ top, bottom }) => y < (top + bottom) / 2);
  if (below < 0) return { index: edges.length, y: last.bottom };
  const before = edges[below - 1];
  return { index: below, y: before ? (before.bottom + (edges[below]?.top ?? before.bottom)) / 2 : first.top };
}
