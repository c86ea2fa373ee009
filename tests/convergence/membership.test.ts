import { describe, expect, it } from "vitest";
import { membershipSession, stateOf } from "../support/membershipSession.ts";
import { seedCount } from "../support/seedCount.ts";

const SEEDS = seedCount(12, 60);
const EXPECTED = ["afterRemoval", "role", "outsideDeps", "clockGap", "oldKey"];
const FIRST = Number(process.env.FIRST_SEED ?? 1);

describe("members that fold and let go hold what they would hold without, whoever was removed, demoted or adopted", () => {
  it(`${SEEDS} seeds from ${FIRST}`, { timeout: 600_000 }, async () => {
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
      const plain = await membershipSession(seed);
      const folded = await membershipSession(seed, { folds: true });
      const story = `seed ${seed}\n${folded.steps.join("\n")}`;
      const states = [...folded.members, folded.newcomer, plain.newcomer].map(stateOf);
      expect([...new Set(states)].length, story).toBe(1);
      expect([folded.steps, folded.refused], story).toEqual([plain.steps, plain.refused]);
    }
  });
});

describe("members that wrote while others were removed, demoted and adopted hold equal texts when they meet", () => {
  it(`${SEEDS} seeds from ${FIRST}`, { timeout: 600_000 }, async () => {
    const decided = { out: 0, adopted: 0, becomes: 0 };
    for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
      const session = await membershipSession(seed);
      const states = new Set([...session.members, session.newcomer].map(stateOf));
      const story = `seed ${seed}\n${session.steps.join("\n")}\n${[...states].join("\n")}`;
      expect([states.size, session.leaks], story).toEqual([1, []]);
      // Nobody here lies: what is refused was cut off, or was built on that. Nothing writes over anything.
      for (const code of session.refused) expect(EXPECTED, story).toContain(code);
      for (const words of session.lastWords) expect([...states][0], story).toContain(words);
      for (const step of session.steps) {
        for (const what of ["out", "adopted", "becomes"] as const) if (step.includes(what)) decided[what]++;
      }
    }
    // The sessions must not be so tame that nothing of it ever happens.
    expect(Math.min(decided.out, decided.adopted, decided.becomes), JSON.stringify(decided)).toBeGreaterThan(
      SEEDS / 10,
    );
  });
});
