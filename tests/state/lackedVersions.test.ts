import { expect, test } from "vitest";
import { type DeviceId, type Hash, isDeviceId, isHash } from "../../src/domain/ids.ts";
import { lackedVersions } from "../../src/state/lackedVersions.ts";

function checked<T extends string>(value: string, is: (value: unknown) => value is T): T {
  if (!is(value)) throw new Error(value);
  return value;
}
const device = (n: number): DeviceId => checked(`d${String(n)}`.repeat(32), isDeviceId);
const version = (n: number): Hash => checked(`0${String(n)}`.repeat(32), isHash);
const head = (n: number, seq: number, lane: "content" | "control" = "content") => ({ device: device(n), lane, seq });

const confirmed = [
  { id: version(2), issuer: device(0), seq: 7 },
  { id: version(1), issuer: device(0), seq: 4 },
];
const extents = [
  { version: version(1), ends: [{ device: device(0), seq: 10 }] },
  {
    version: version(2),
    ends: [
      { device: device(0), seq: 20 },
      { device: device(1), seq: 5 },
    ],
  },
];
const lacked = (...heads: ReturnType<typeof head>[]) => lackedVersions(confirmed, extents, heads).map(({ id }) => id);

test("who holds the confirming entry and all that a version was made of has it", () => {
  expect(lacked(head(0, 7, "control"), head(0, 20), head(1, 5))).toEqual([]);
});

test("who lacks one entry of one author lacks the version, and keeps the older one", () => {
  expect(lacked(head(0, 7, "control"), head(0, 20), head(1, 4))).toEqual([version(2)]);
});

test("who has not heard that it was confirmed does not have it, whatever else is there", () => {
  expect(lacked(head(0, 6, "control"), head(0, 99), head(1, 99))).toEqual([version(2)]);
  expect(lacked()).toEqual([version(2), version(1)]);
});

test("of a version that cannot be read here only the confirming entry counts", () => {
  expect(lackedVersions(confirmed, [], [head(0, 4, "control")]).map(({ id }) => id)).toEqual([version(2)]);
});
