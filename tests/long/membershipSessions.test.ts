import { expect, test } from "vitest";
import { membershipSession, stateOf } from "../support/membershipSession.ts";

test("300 sessions of content and membership at once end equal, with nothing sealed for those who are out", async () => {
  for (let seed = 2_000; seed < 2_300; seed++) {
    const { members, newcomer, leaks, steps } = await membershipSession(seed);
    const states = new Set([...members, newcomer].map(stateOf));
    expect([states.size, leaks], `seed ${seed}\n${steps.join("\n")}`).toEqual([1, []]);
  }
});
