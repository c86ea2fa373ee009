import { expect, test } from "vitest";
import { unheededActs } from "../../src/features/sync/unheededActs.ts";
import { someDevice } from "../support/ledgerIds.ts";

const [desk, laptop, other] = [someDevice("desk"), someDevice("laptop"), someDevice("other")];
const personOf = (device: string): string => (device === other ? "Bo" : "Ada");

test("who tries one thing ten times, from two machines, is named once for it, and the newest comes first", () => {
  const rows = [
    { device: desk, seq: 1, act: "role", reason: "right" },
    { device: other, seq: 1, act: "role", reason: "right" },
    { device: laptop, seq: 1, act: "role", reason: "right" },
    { device: desk, seq: 2, act: "addDevice", reason: "proof" },
    { device: desk, seq: 3, act: "addDevice", reason: "owner" },
  ] as const;
  expect(unheededActs(rows, personOf).map(({ device, seq }) => [device, seq])).toEqual([
    [desk, 3],
    [desk, 2],
    [other, 1],
    [laptop, 1],
  ]);
});
