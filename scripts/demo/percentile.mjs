/**
 * The value below which the share `part` (0 to 1) of the numbers lies, to a tenth; null for none.
 *
 * @param {readonly number[]} numbers
 * @param {number} part
 * @returns {number | null}
 */
export function percentile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  return value === undefined ? null : Math.round(value * 10) / 10;
}
