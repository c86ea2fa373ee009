import { expect, it } from "vitest";
import { runVotes } from "../documents/meeting/runVotes.ts";
import { seedCount } from "../support/seedCount.ts";

const SEEDS = seedCount(100, 300);
const FIRST = Number(process.env.FIRST_SEED ?? 1);

it(`after ${SEEDS} meetings in rooms that do not hear of each other all read the same results, and each seat is counted at most once`, {
  timeout: 180_000,
}, () => {
  const seen = { results: 0, conflicts: 0, contested: 0, apart: 0 };
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
    const one = runVotes(seed);
    for (const what of ["results", "conflicts", "contested", "apart"] as const) seen[what] += one[what];
  }
  // What this is about has happened: otherwise it would prove nothing.
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
});
