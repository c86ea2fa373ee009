import { expect, it } from "vitest";
import { AMENDMENT_PROFILES, type AmendmentReport, runDrafting } from "../documents/amendments/runAmendments.ts";

const SEEDS = Number(process.env.SEEDS ?? 500);
const FIRST = Number(process.env.FIRST_SEED ?? 1);

for (const [name, profile] of Object.entries(AMENDMENT_PROFILES)) {
  it(`${name}: after ${SEEDS} sessions all have one text and one discussion, nothing accepted stands twice, and files say what the text says`, async () => {
    const sum: Record<string, number> = {};
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++) add(sum, await runDrafting(seed, profile));
    process.stdout.write(`${name}: ${JSON.stringify(sum)}\n`);
    expect(sum.tabled).toBeGreaterThan(SEEDS);
    expect((sum.standing ?? 0) > 0).toBe(name !== "spoken" && name !== "argued");
  });
}

function add(sum: Record<string, number>, report: AmendmentReport): void {
  for (const [key, count] of Object.entries(report)) sum[key] = (sum[key] ?? 0) + count;
}
