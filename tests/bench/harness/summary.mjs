import { median } from "./median.mjs";

/**
 * One pair: what each side took in its turn. A side that does not exist for a metric is left out.
 *
 * @typedef {{ours: number, rival?: number, limit?: number}} Sample
 *
 * @typedef {object} Series
 * @property {string} id
 * @property {string} unit
 * @property {string} hold the promise, in words
 * @property {(summary: Summary, samples: readonly Sample[]) => boolean} isHeld
 * @property {readonly Sample[]} samples
 * @property {number} [p95Ms]
 *
 * @typedef {object} Summary
 * @property {number} ours median
 * @property {number | null} rival median
 * @property {number | null} limit median
 * @property {number} ratio median of the ratios of the pairs: to the rival, or to the limit where there is no rival
 * @property {number | null} limitRatio median of the ratios of the pairs to the limit
 * @property {number} pairs
 * @property {string} unit
 * @property {number} [p95Ms]
 */

/**
 * Ratios are taken pair by pair, because a machine that slows down slows both sides of a pair.
 *
 * @param {Series} series
 * @returns {Summary}
 */
export function summarise({ samples, unit, p95Ms }) {
  const rivals = ratios(samples, "rival");
  const limits = ratios(samples, "limit");
  return {
    ours: median(samples.map(({ ours }) => ours)),
    rival: medianOf(samples, "rival"),
    limit: medianOf(samples, "limit"),
    ratio: median(rivals.length > 0 ? rivals : limits),
    limitRatio: limits.length > 0 ? median(limits) : null,
    pairs: samples.length,
    unit,
    ...(p95Ms === undefined ? {} : { p95Ms }),
  };
}

/**
 * @param {readonly Sample[]} samples
 * @param {"rival" | "limit"} side
 */
function ratios(samples, side) {
  return samples.flatMap((sample) => {
    const other = sample[side];
    // A side that came to nothing at all gives no ratio.
    return other === undefined || other === 0 ? [] : [sample.ours / other];
  });
}

/**
 * @param {readonly Sample[]} samples
 * @param {"rival" | "limit"} side
 */
function medianOf(samples, side) {
  const values = samples.flatMap((sample) => sample[side] ?? []);
  return values.length > 0 ? median(values) : null;
}
