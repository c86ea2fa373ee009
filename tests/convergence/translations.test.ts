import { expect, it } from "vitest";
import { PARALLEL_STATES } from "../../src/documents/languages/readParallel.ts";
import { runTranslations } from "../documents/languages/runTranslations.ts";
import { seedCount } from "../support/seedCount.ts";

const SEEDS = seedCount(7, 14);

it(`after ${SEEDS} sessions of three who write, translate and check while apart, all see the same rows: each paragraph once, each check kept`, () => {
  const met = new Set<string>();
  for (let seed = 1; seed <= SEEDS; seed++) {
    const counts = runTranslations(seed);
    for (const state of PARALLEL_STATES) if (counts[state] > 0) met.add(state);
  }
  expect([...met].sort()).toEqual([...PARALLEL_STATES].sort());
});
