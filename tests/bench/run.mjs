import { writeFileSync } from "node:fs";
import { installRivals } from "./harness/installRivals.mjs";
import { readArguments } from "./harness/readArguments.mjs";
import { SEED } from "./harness/runOptions.mjs";
import { summarise } from "./harness/summary.mjs";
import { formatTable } from "./harness/table.mjs";
import { allMetrics } from "./metrics/allMetrics.mjs";

/**
 * Measures, prints a table and writes the figures. Benchmarks report: a goal that does not hold is shown, and is no
 * failure; a metric that could not be measured is one.
 *
 * @param {readonly string[]} argv see readArguments
 * @returns {Promise<number>} exit code
 */
export async function runBench(argv) {
  const options = readArguments(argv);
  const metrics = chooseMetrics(options.only);
  await installRivals();
  /** @type {import("./harness/table.mjs").Row[]} */
  const rows = [];
  let failures = 0;
  for (const metric of metrics) {
    console.log(`${metric.id} (hold: ${metric.hold})`);
    try {
      rows.push(...(await measure(metric, options.pairs)));
    } catch (error) {
      failures += 1;
      console.error(`${metric.id} could not be measured:`, error);
    }
  }
  console.log(`\n${formatTable(rows)}`);
  if (options.json !== null) writeFileSync(options.json, `${JSON.stringify(figuresOf(rows), null, 2)}\n`);
  return failures === 0 ? 0 : 1;
}

/** @param {readonly string[] | null} only */
function chooseMetrics(only) {
  if (only === null) return allMetrics;
  return only.map((id) => {
    const metric = allMetrics.find((one) => one.id === id);
    if (metric === undefined) throw new Error(`No metric ${id}. Known: ${allMetrics.map((one) => one.id).join(", ")}`);
    return metric;
  });
}

/**
 * @param {import("./metrics/allMetrics.mjs").Metric} metric
 * @param {number | null} pairs
 */
async function measure(metric, pairs) {
  const series = await metric.run({
    ...(pairs === null ? {} : { pairs }),
    seed: SEED,
    onPair: (pair) => console.log(`  pair ${pair}`),
  });
  return series.map((one) => {
    const summary = summarise(one);
    return { id: one.id, hold: one.hold, isHeld: one.isHeld(summary, one.samples), summary };
  });
}

/** @param {readonly import("./harness/table.mjs").Row[]} rows */
function figuresOf(rows) {
  return Object.fromEntries(
    rows.map(({ id, summary: { ours, rival, limit, ratio, pairs, unit, p95Ms } }) => [
      id,
      { ours, rival, limit, ratio, pairs, unit, ...(p95Ms === undefined ? {} : { p95Ms }) },
    ]),
  );
}
