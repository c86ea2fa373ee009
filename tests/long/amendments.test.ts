import { expect, it } from "vitest";
import { AMENDMENT_PROFILES, type AmendmentReport, runAmendments } from "../documents/amendments/runAmendments.ts";

const SEEDS = Number(process.env.SEEDS ?? 500);
const FIRST = Number(process.env.FIRST_SEED ?? 1);

for (const [name, profile] of Object.entries(AMENDMENT_PROFILES)) {
  it(`${name}: after ${SEEDS} sessions all have one text and one discussion, and nothing accepted stands twice`, () => {
    const sum: AmendmentReport = { said: 0, tabled: 0, accepted: 0, standing: 0 };
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
      const report = runAmendments(seed, profile);
      for (const key of ["said", "tabled", "accepted", "standing"] as const) sum[key] += report[key];
    }
    process.stdout.write(`${name}: ${JSON.stringify(sum)}\n`);
    expect(sum.tabled).toBeGreaterThan(SEEDS);
    expect(sum.standing > 0).toBe(name !== "spoken");
  });
}
