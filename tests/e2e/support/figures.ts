import { test } from "@playwright/test";
import { percentile } from "../../../scripts/demo/percentile.mjs";

/** A figure that was seen, beside the test that saw it: printed, and kept in the report. */
export function note(what: string, value: string): void {
  test.info().annotations.push({ type: what, description: value });
  process.stdout.write(`    ${what}: ${value}\n`);
}

export const ms = (value: number): string => `${Math.round(value)} ms`;

export const spread = (times: readonly number[]): string =>
  `${percentile(times, 0.5)} ms (p50), ${percentile(times, 0.95)} ms (p95), ${percentile(times, 1)} ms (longest)`;
