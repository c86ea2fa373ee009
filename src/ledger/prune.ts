import type { DeviceId, Hash, SpaceId } from "../domain/ids.ts";
import type { Bridge } from "./fold/foldBody.ts";

/** Lets go of the content entries that a fold of their own author has replaced. */
export interface PruneOrder {
  readonly space: SpaceId;
  readonly device: DeviceId;
  /** The entry that replaces them; it must be held, and stand after all of them. */
  readonly by: { readonly seq: number; readonly hash: Hash };
  readonly stretches: readonly Bridge[];
}

/** A stretch of a content log of which only the end is known. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  /** Hash of the entry `to`. */
  readonly last: Hash;
}

/** The gap that holds `seq`, if any. `gaps` are ascending and do not touch. */
export const gapAt = (gaps: readonly Gap[], seq: number): Gap | undefined =>
  gaps.find(({ from, to }) => from <= seq && seq <= to);

/** What of a log may be read in one go from `seq` on: it begins behind a gap and ends before the next. */
export function wholeFrom(gaps: readonly Gap[], seq: number): { readonly from: number; readonly to: number } {
  const from = (gapAt(gaps, seq)?.to ?? seq - 1) + 1;
  const next = gaps.find((gap) => gap.from > from);
  return { from, to: (next?.from ?? Number.MAX_SAFE_INTEGER) - 1 };
}

/** The gaps once `stretch` is one; those that it holds or touches become part of it. */
export function widenGaps(gaps: readonly Gap[], stretch: Gap): Gap[] {
  const touches = ({ from, to }: Gap): boolean => from <= stretch.to + 1 && to >= stretch.from - 1;
  let widened: Gap = { from: stretch.from, to: stretch.to, last: stretch.last };
  for (const gap of gaps.filter(touches)) {
    const last = gap.to > widened.to ? gap.last : widened.last;
    widened = { from: Math.min(gap.from, widened.from), to: Math.max(gap.to, widened.to), last };
  }
  return [...gaps.filter((gap) => !touches(gap)), widened].sort((a, b) => a.from - b.from);
}
