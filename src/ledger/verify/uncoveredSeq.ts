import type { Gap } from "../prune.ts";

/**
 * The first pruned seq that no fold names, or null. Where a stretch ends where a gap ends, both must say the same hash:
 * a gap whose end is another was not made by that fold.
 */
export function uncoveredSeq(gaps: readonly Gap[], stretches: readonly Gap[]): number | null {
  const sorted = [...stretches].sort((a, b) => a.from - b.from || b.to - a.to);
  for (const gap of gaps) {
    let seq = gap.from;
    for (const { from, to } of sorted) if (from <= seq && to >= seq) seq = to + 1;
    if (seq <= gap.to) return seq;
    const end = stretches.filter(({ to }) => to === gap.to);
    if (end.length > 0 && end.every(({ last }) => last !== gap.last)) return gap.to;
  }
  return null;
}
