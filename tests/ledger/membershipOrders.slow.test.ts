import { expect, test } from "vitest";
import { resolveMembership } from "../../src/ledger/membership/resolveMembership.ts";
import { fakeVerify, randomControlOps } from "../support/randomControlOps.ts";
import { mulberry32 } from "../support/random.ts";
import { shuffled } from "../support/shuffled.ts";

test("the membership is the same in every order of arrival", () => {
  const effects = new Map<string, number>();
  for (let seed = 1; seed <= 40; seed++) {
    const random = mulberry32(seed);
    const { space, ops } = randomControlOps(random, 30);
    const expected = resolveMembership(space, ops, fakeVerify);
    const idle = new Set([...expected.waiting, ...expected.ignored.map(({ hash }) => hash)]);
    for (const { hash, op } of ops) if (!idle.has(hash)) effects.set(op.type, (effects.get(op.type) ?? 0) + 1);
    for (let order = 0; order < 5; order++) {
      expect(resolveMembership(space, shuffled(random, ops), fakeVerify)).toEqual(expected);
    }
  }
  // The sets must not be so wild that some kind of op never takes effect.
  for (const type of [
    "add",
    "addDevice",
    "recoveryKey",
    "remove",
    "role",
    "adopt",
    "forkProof",
    "mandate",
    "successor",
    "epoch",
    "invite",
  ]) {
    expect(effects.get(type) ?? 0, type).toBeGreaterThan(0);
  }
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
      // A proof of a fork speaks for itself, also while it waits.
      part.filter(({ hash, op }) => !waiting.has(hash) || op.type === "forkProof"),
      fakeVerify,
    );
    expect({ ...resolved, waiting: [] }).toEqual({ ...without, waiting: [] });
  }
});
