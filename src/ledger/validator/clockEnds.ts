/**
 * Where a device's clock stood in this document after each of its envelopes. Only envelopes that moved it are listed.
 */
export interface ClockEnds {
  readonly seqs: number[];
  readonly clocks: number[];
}

/** The clock after envelope `seq`, 0 before the first. */
export function clockEndAt(ends: ClockEnds, seq: number): number {
  const index = lastAtMost(ends.seqs, seq);
  return index < 0 ? 0 : (ends.clocks[index] ?? 0);
}

/** The envelope in which the item at a clock came; undefined for one that has not come. */
export const seqOf = ({ seqs, clocks }: ClockEnds, clock: number): number | undefined =>
  seqs[lastAtMost(clocks, clock) + 1];

/** Index of the last number that is at most `limit` in an ascending list; -1 when there is none. */
export function lastAtMost(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
