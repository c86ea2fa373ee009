import { test } from "@playwright/test";

/** A figure that was seen, beside the test that saw it: printed, and kept in the report. */
export function note(what: string, value: string): void {
  test.info().annotations.push({ type: what, description: value });
  process.stdout.write(`    ${what}: ${value}\n`);
}

export const ms = (value: number): string => `${Math.round(value)} ms`;
