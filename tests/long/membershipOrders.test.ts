import { expect, test } from "vitest";
import { resolveMembership } from "../../src/ledger/membership/resolveMembership.ts";
import { mulberry32 } from "../support/random.ts";
import { fakeVerify, randomControlOps } from "../support/randomControlOps.ts";
import { shuffled } from "../support/shuffled.ts";

test("400 random sets of control ops say the same in 30 orders each", () => {
  for (let seed = 1_000; seed < 1_400; seed++) {
    const random = mulberry32(seed);
    const { space, ops } = randomControlOps(random, 40);
    const expected = resolveMembership(space, ops, fakeVerify);
    for (let order = 0; order < 30; order++) {
      expect(resolveMembership(space, shuffled(random, ops), fakeVerify)).toEqual(expected);
    }
  }
});
