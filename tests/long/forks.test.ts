import { expect, test } from "vitest";
import { expectOneStory } from "../support/expectOneStory.ts";
import { forkSession } from "../support/forkSession.ts";

const SEEDS = Number(process.env.SEEDS ?? 220);
const FIRST = Number(process.env.FIRST_SEED ?? 1_000);

test(`machines that were told different stories by copies of one end with one text, ${SEEDS} seeds`, {
  timeout: 1_800_000,
}, async () => {
  let found = 0;
  for (let seed = FIRST; seed < FIRST + SEEDS; seed++) {
    const session = await forkSession(seed);
    expectOneStory(seed, session);
    if (session.agreed !== null) found++;
  }
  expect(found).toBeGreaterThan(SEEDS / 4);
});
