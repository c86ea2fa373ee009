import { describe, expect, test } from "vitest";
import type { DeviceId } from "../../src/domain/ids.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { letInMachines } from "../../src/state/letInMachines.ts";
import type { LetIn, MemberRow } from "../../src/state/session.ts";
import { someDevice, someSpace } from "../support/ledgerIds.ts";

const space = someSpace();
const [kyiv, lublin] = [someDevice("Kyiv"), someDevice("Lublin")];
const [first, office, phone] = [someDevice("first"), someDevice("office"), someDevice("phone")];
const [ours, theirs] = [memberIdOf(first), memberIdOf(lublin)];

const row = (device: DeviceId, addedBy: DeviceId, way: LetIn["way"], of = ours): MemberRow => ({
  device,
  member: of,
  role: "editor",
  addedBy,
  deviceName: device === office ? "Office" : "",
  letIn: { way, words: way === "vouched" ? [memberIdOf(kyiv), theirs] : [of], seq: 7 },
});
const invited = row(first, lublin, "invited");
const found = (self: DeviceId, ...members: MemberRow[]) =>
  letInMachines({ space, self, members }).map(({ device, way, by }) => ({ device, way, by }));

describe("what a person is told of machines in its name", () => {
  test("one that two others have let in, with both of their names, on every machine of the person", () => {
    const members = [invited, row(office, first, "own"), row(phone, lublin, "vouched")];
    for (const self of [first, office]) {
      const [told] = letInMachines({ space, self, members }).filter(({ way }) => way === "vouched");
      expect(told).toMatchObject({ device: phone, space, name: "", words: [memberIdOf(kyiv), theirs], by: null });
    }
  });

  test("one that others have let in also when it came first: two of them are never quiet about each other", () => {
    const members = [row(office, lublin, "vouched"), row(phone, lublin, "phrase")];
    expect(found(office, ...members)).toEqual([{ device: phone, way: "phrase", by: null }]);
    expect(found(phone, ...members)).toEqual([{ device: office, way: "vouched", by: null }]);
  });

  test("one of its own that another of its own has let in, unless it was there before", () => {
    const members = [invited, row(office, first, "own"), row(phone, office, "own")];
    expect(found(first, ...members)).toEqual([{ device: phone, way: "own", by: "Office" }]);
    // It let one in itself, and the other was there first.
    expect(found(office, ...members)).toEqual([]);
    expect(found(phone, ...members)).toEqual([]);
  });

  test("not on the machine that let it in by itself, also when that one was out meanwhile and came back through another", () => {
    const members = [row(office, first, "own"), row(first, office, "own"), row(phone, first, "own")];
    expect(found(first, ...members)).toEqual([]);
    expect(found(office, ...members).map(({ device }) => device)).toEqual([phone]);
  });

  test("that the machine which let it in is out by now, and not that it had no name", () => {
    const unnamed = row(phone, first, "own");
    expect(found(office, row(office, lublin, "phrase"), unnamed)).toEqual([{ device: phone, way: "own", by: null }]);
    const members = [invited, row(office, lublin, "phrase"), unnamed];
    expect(found(office, ...members)).toEqual([{ device: phone, way: "own", by: "" }]);
  });

  test("nothing of other persons' machines, and nothing once this machine is out", () => {
    const members = [invited, row(lublin, lublin, "invited", theirs), row(phone, kyiv, "vouched", theirs)];
    expect(found(first, ...members)).toEqual([]);
    expect(found(office, ...members)).toEqual([]);
  });

  test("one that is let in once more is told once more", () => {
    const again = row(phone, kyiv, "vouched");
    const keyOf = (members: MemberRow[]) => letInMachines({ space, self: first, members })[0]?.key;
    const [before, later] = [
      [invited, again],
      [invited, { ...again, letIn: { ...again.letIn, seq: 9 } }],
    ].map(keyOf);
    expect(before).toBeDefined();
    expect(later).not.toBe(before);
  });
});
