import { expect, it } from "vitest";
import { PROFILES, runSession, type SessionReport } from "../documents/text/fuzz/runSession.ts";

const SEEDS = Number(process.env.SEEDS ?? 2000);
const FIRST = Number(process.env.FIRST_SEED ?? 1);

for (const [name, profile] of Object.entries(PROFILES)) {
  it(`${name}: ${SEEDS} sessions lose, double and misattribute nothing`, () => {
    const sum: SessionReport = { typed: 0, lost: 0, doubled: 0, wrongAuthor: 0, stands: 0, misplaced: 0 };
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
      const report = runSession(seed, profile);
      for (const key of ["typed", "lost", "doubled", "wrongAuthor", "stands", "misplaced"] as const)
        sum[key] += report[key];
      if (report.misplaced > 0 && process.env.SHOW_MISPLACED) process.stdout.write(`${name} misplaced: seed ${seed}\n`);
    }
    process.stdout.write(`${name}: ${JSON.stringify(sum)}\n`);
    expect(sum).toMatchObject({ lost: 0, doubled: 0, wrongAuthor: 0 });
  });
}
