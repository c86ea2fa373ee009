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

/** A gap of a log, with the entries that stand for it: they are held, or on their way behind it. */
export interface HeldGap extends Gap {
  /** Seqs, ascending. */
  readonly folds: readonly number[];
}

/** Goes on with a log behind what nobody nearby holds any more; `folds` of its author stand for that. */
export interface SkipOrder extends HeldGap {
  readonly space: SpaceId;
  readonly device: DeviceId;
}

/** The gap that holds `seq`, if any. `gaps` are ascending and do not touch. */
export const gapAt = <G extends Gap>(gaps: readonly G[], seq: number): G | undefined =>
  gaps.find(({ from, to }) => from <= seq && seq <= to);

/** What of a log may be read in one go from `seq` on: it begins behind a gap and ends before the next. */
export function wholeFrom(gaps: readonly Gap[], seq: number): { readonly from: number; readonly to: number } {
  const from = (gapAt(gaps, seq)?.to ?? seq - 1) + 1;
  const next = gaps.find((gap) => gap.from > from);
  return { from, to: (next?.from ?? Number.MAX_SAFE_INTEGER) - 1 };
}

/** The gaps once `stretch` is one; those that it holds or touches become part of it. */
export function widenGaps(gaps: readonly HeldGap[], stretch: HeldGap): HeldGap[] {
  const touches = ({ from, to }: Gap): boolean => from <= stretch.to + 1 && to >= stretch.from - 1;
  const { from, to, last, folds } = stretch;
  let widened: HeldGap = { from, to, last, folds };
  for (const gap of gaps.filter(touches)) {
    widened = {
      from: Math.min(gap.from, widened.from),
      to: Math.max(gap.to, widened.to),
      last: gap.to > widened.to ? gap.last : widened.last,
      folds: ascending([...gap.folds, ...widened.folds]),
    };
  }
  return [...gaps.filter((gap) => !touches(gap)), widened].sort((a, b) => a.from - b.from);
}

const ascending = (seqs: readonly number[]): number[] => [...new Set(seqs)].sort((a, b) => a - b);

/** A fold that was folded itself stands for nothing any more: the one that replaced it does. */
export function replaceFolds(
  gaps: readonly HeldGap[],
  { by, stretches }: Pick<PruneOrder, "by" | "stretches">,
): HeldGap[] {
  const isGone = (seq: number): boolean => stretches.some(({ from, to }) => from <= seq && seq <= to);
  return gaps.map((gap) => {
    if (!gap.folds.some(isGone)) return gap;
    return { ...gap, folds: ascending([...gap.folds.filter((seq) => !isGone(seq)), by.seq]) };
  });
}

/** Hash of the entry `seq` as far as gaps tell; "unknown" inside of one, where nobody has anything to compare with. */
export function hashInGaps(gaps: readonly Gap[], seq: number): Hash | "unknown" | null {
  const gap = gapAt(gaps, seq);
  if (!gap) return null;
  return gap.to === seq ? gap.last : "unknown";
}
