import { expect, test } from "vitest";
import { resolveMembership } from "../../src/ledger/membership/resolveMembership.ts";
import { fakeVerify, randomControlOps } from "../support/randomControlOps.ts";
import { mulberry32 } from "../support/random.ts";
import { shuffled } from "../support/shuffled.ts";

test("the membership is the same in every order of arrival", () => {
  let effects = 0;
  for (let seed = 1; seed <= 80; seed++) {
    const random = mulberry32(seed);
    const { space, ops } = randomControlOps(random, 24);
    const expected = resolveMembership(space, ops, fakeVerify);
    effects += expected.members.size;
    for (let order = 0; order < 10; order++) {
      expect(resolveMembership(space, shuffled(random, ops), fakeVerify)).toEqual(expected);
    }
  }
  // The sets must not be so wild that nobody is ever admitted.
  expect(effects).toBeGreaterThan(80 * 1.5);
});

test("what has arrived says the same with or without what waits for something else", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const random = mulberry32(seed);
    const { space, ops } = randomControlOps(random, 24);
    const part = ops.filter(() => random() < 0.8);
    const resolved = resolveMembership(space, part, fakeVerify);
    const waiting = new Set(resolved.waiting);
    const without = resolveMembership(
      space,
      part.filter(({ hash }) => !waiting.has(hash)),
      fakeVerify,
    );
    expect({ ...resolved, waiting: [] }).toEqual(without);
  }
});
