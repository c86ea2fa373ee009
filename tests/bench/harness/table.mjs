/**
 * @typedef {{id: string, hold: string, isHeld: boolean, summary: import("./summary.mjs").Summary}} Row
 */

const HEAD = ["metric", "ours", "rival", "limit", "ours/rival", "ours/limit", "pairs", "p95", "hold", "verdict"];

/**
 * The sides next to each other, one metric a line.
 *
 * @param {readonly Row[]} rows
 */
export function formatTable(rows) {
  const lines = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_title, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  const format = (/** @type {readonly string[]} */ line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [
    format(HEAD),
    format(widths.map((width) => "-".repeat(width))),
    ...rows.map((row) => format(cellsOf(row))),
  ].join("\n");
}

/** @param {Row} row */
function cellsOf({ id, hold, isHeld, summary }) {
  const { ours, rival, limit, ratio, limitRatio, pairs, unit, p95Ms } = summary;
  const amount = (/** @type {number | null} */ value) => (value === null ? "-" : `${formatNumber(value)} ${unit}`);
  return [
    id,
    amount(ours),
    amount(rival),
    amount(limit),
    rival === null ? "-" : formatNumber(ratio),
    limitRatio === null ? "-" : formatNumber(limitRatio),
    String(pairs),
    p95Ms === undefined ? "-" : `${formatNumber(p95Ms)} ms`,
    hold,
    isHeld ? "holds" : "DOES NOT HOLD",
  ];
}

/**
 * Three figures that mean something: 0.0123, 1.23, 12.3, 1234.
 *
 * @param {number} value
 */
export function formatNumber(value) {
  if (!Number.isFinite(value) || value === 0) return String(value);
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 6));
}
