import { expect, it } from "vitest";
import { runForged } from "../documents/text/forged/runForged.ts";

const STATES = Number(process.env.STATES ?? 500_000);
const FIRST = Number(process.env.FIRST_SEED ?? 1_000_000);

it(`${STATES} forged states: no throw, no letter hidden, the same at two readers`, () => {
  const report = runForged(FIRST, STATES);
  process.stdout.write(`forged: ${JSON.stringify(report)}\n`);
  expect(report.accepted).toBeGreaterThan(STATES / 2);
});
