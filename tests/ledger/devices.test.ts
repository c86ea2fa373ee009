import { expect, test } from "vitest";
import { type DeviceId, isKeyId } from "../../src/domain/ids.ts";
import type { Role } from "../../src/domain/role.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { idOf } from "../../src/ledger/idOf.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { resolveMembership } from "../../src/ledger/membership/resolveMembership.ts";
import { MAX_DEVICES } from "../../src/ledger/opCodes.ts";
import type { ControlOp, PlacedOp } from "../../src/ledger/types.ts";
import { someDevice, someHash } from "../support/ledgerIds.ts";
import { mulberry32 } from "../support/random.ts";
import { fakeVerify, genesisOf, headOf, placed } from "../support/randomControlOps.ts";
import { shuffled } from "../support/shuffled.ts";

const names = ["founder", "sec", "editor", "other", "laptop", "phone"].map(someDevice);
const [chair, sec, editor, other, laptop, phone] = names as [
  DeviceId,
  DeviceId,
  DeviceId,
  DeviceId,
  DeviceId,
  DeviceId,
];
const { space, genesis } = genesisOf(chair);
const right = new Uint8Array(64).fill(1);
const wrong = new Uint8Array(64);
type After = ControlOp["after"];

const addDevice =
  (of: DeviceId, device: DeviceId, change: Partial<Extract<ControlOp, { type: "addDevice" }>> = {}) =>
  (after: After): ControlOp => {
    const keys = { boxKey: someHash("box"), consent: right, recovery: null, keys: [] };
    return { type: "addDevice", after, member: memberIdOf(of), device, ...keys, ...change };
  };
const remove =
  (device: DeviceId, seen: PlacedOp | null) =>
  (after: After): ControlOp => {
    const control = { seq: seen?.seq ?? 0, hash: seen?.hash ?? NO_HASH };
    return { type: "remove", after, cut: { device, control, content: { seq: 0, hash: NO_HASH } } };
  };

/** A chair, a secretariat and two editors who know of each other. */
function group() {
  const ops: PlacedOp[] = [genesis];
  const write = (device: DeviceId, make: (after: After) => ControlOp, seen: readonly PlacedOp[] = ops): PlacedOp => {
    const heads = new Map(seen.filter((op) => op.device !== device).map((op) => [op.device, headOf(op)]));
    const op = placed(device, ops.filter((one) => one.device === device).length + 1, make([...heads.values()]));
    ops.push(op);
    return op;
  };
  const role = (device: DeviceId): Role => (device === sec ? "secretariat" : "editor");
  write(chair, (after) => {
    return { type: "invite", after, invite: someHash("in"), role: "secretariat", expiresAt: 1_000, uses: 9 };
  });
  for (const device of [sec, editor, other]) {
    const keys = { device, boxKey: someHash("box"), member: memberIdOf(device), role: role(device) };
    write(chair, (after) => ({ type: "add", after, ...keys, invite: someHash("in"), proof: right, at: 1 }));
  }
  return { ops, write, resolve: () => resolveMembership(space, ops, fakeVerify) };
}
type Group = ReturnType<typeof group>;
const reasonOf = ({ resolve }: Group, op: PlacedOp) =>
  resolve().ignored.find(({ hash }) => hash === op.hash)?.reason ?? null;
/** The same in 20 orders of arrival. */
function expectInEveryOrder({ ops, resolve }: Group): void {
  const random = mulberry32(ops.length);
  for (let i = 0; i < 20; i++) expect(resolveMembership(space, shuffled(random, ops), fakeVerify)).toEqual(resolve());
}

test("a member of any role adds its own second device: same person, same role, and the keys that came with it", () => {
  const all = group();
  const keyId = idOf(isKeyId, "ab".repeat(8));
  all.write(chair, (after) => ({ type: "epoch", after, epoch: 1, keyId, boxes: [] }));
  all.write(editor, addDevice(editor, laptop, { keys: [{ keyId, box: new Uint8Array(92) }] }));
  const { members, epochs, boxes } = all.resolve();
  expect(members.get(laptop)).toMatchObject({ member: memberIdOf(editor), role: "editor", addedBy: editor });
  expect(epochs[0]?.recipients).toEqual(new Set([laptop]));
  expect(boxes).toMatchObject([{ keyId, box: { device: laptop } }]);
  expectInEveryOrder(all);
});

test("of every device it is known how it came in and at whose word", () => {
  const all = group();
  const admission = (device: DeviceId) => all.resolve().admissions.get(device);
  const [founder, sece, member, neighbour] = [chair, sec, editor, other].map((device) => memberIdOf(device));
  expect(admission(chair)).toMatchObject({ way: "invited", words: [founder] });
  expect(admission(editor)).toMatchObject({ by: chair, way: "invited", words: [founder] });
  const own = all.write(editor, addDevice(editor, laptop));
  expect(admission(laptop)).toEqual({ by: editor, seq: own.seq, way: "own", words: [member] });
  all.write(other, addDevice(editor, phone));
  expect(admission(phone)).toBeUndefined();
  const second = all.write(sec, addDevice(editor, phone));
  expect(admission(phone)).toEqual({ by: sec, seq: second.seq, way: "vouched", words: [neighbour, sece] });
  all.write(editor, (after) => ({ type: "recoveryKey", after, key: someHash("phrase") }));
  const carried = all.write(other, addDevice(editor, someDevice("by phrase"), { recovery: right }));
  expect(admission(someDevice("by phrase"))).toEqual({
    by: other,
    seq: carried.seq,
    way: "phrase",
    words: [neighbour],
  });
  // Out, and let in once more by its owner: that is what counts now.
  all.write(editor, remove(phone, null));
  const again = all.write(laptop, addDevice(editor, phone));
  expect(admission(phone)).toEqual({ by: laptop, seq: again.seq, way: "own", words: [member] });
  expectInEveryOrder(all);
});

test("nobody is made a device without its own word, of two members, twice, or beyond the bound", () => {
  const all = group();
  expect(reasonOf(all, all.write(editor, addDevice(editor, laptop, { consent: wrong })))).toBe("badProof");
  expect(reasonOf(all, all.write(editor, addDevice(editor, other)))).toBe("alreadyMember");
  all.write(editor, addDevice(editor, laptop));
  all.write(editor, remove(laptop, null));
  expect(reasonOf(all, all.write(other, addDevice(other, laptop)))).toBe("wrongMember");
  for (let i = 1; i < MAX_DEVICES; i++) all.write(editor, addDevice(editor, someDevice(`device ${i}`)));
  expect(reasonOf(all, all.write(editor, addDevice(editor, phone)))).toBe("tooManyDevices");
});

test("a device of one's own is removed by any other of one's own, and by nobody of the same rank", () => {
  const all = group();
  all.write(editor, addDevice(editor, laptop));
  expect(reasonOf(all, all.write(other, remove(laptop, null)))).toBe("mayNotCut");
  all.write(laptop, remove(editor, null));
  expect([...all.resolve().members.keys()]).toEqual([chair, sec, other, laptop]);
});

test("a phrase brings its owner back and nobody else, by whoever carries the proof", () => {
  const all = group();
  all.write(editor, (after) => ({ type: "recoveryKey", after, key: someHash("phrase") }));
  const stolen = all.write(other, addDevice(sec, phone, { recovery: right }));
  expect(reasonOf(all, stolen)).toBe("unknownMember");
  const guessed = all.write(other, addDevice(editor, phone, { recovery: wrong }));
  expect(reasonOf(all, guessed)).toBe("badProof");
  all.write(other, addDevice(editor, laptop, { recovery: right }));
  expect(all.resolve().members.get(laptop)).toMatchObject({ member: memberIdOf(editor), role: "editor" });
  expectInEveryOrder(all);
});

test("a phrase that was taken back, or whose owner was removed, brings nobody back", () => {
  const all = group();
  all.write(editor, (after) => ({ type: "recoveryKey", after, key: someHash("phrase") }));
  all.write(editor, (after) => ({ type: "recoveryKey", after, key: null }));
  expect(reasonOf(all, all.write(other, addDevice(editor, laptop, { recovery: right })))).toBe("unknownMember");
  const last = all.write(editor, (after) => ({ type: "recoveryKey", after, key: someHash("phrase") }));
  all.write(chair, remove(editor, last));
  expect(reasonOf(all, all.write(other, addDevice(editor, laptop, { recovery: right })))).toBe("unknownMember");
});

test("two others bring back who lost everything, with the role it had, also after it was removed", () => {
  const all = group();
  all.write(chair, remove(editor, null));
  all.write(other, addDevice(editor, laptop));
  expect(all.resolve().returning).toMatchObject([{ device: laptop, vouchers: [{ device: other }] }]);
  expect(all.resolve().members.has(laptop)).toBe(false);
  all.write(sec, addDevice(editor, laptop));
  expect(all.resolve().members.get(laptop)).toMatchObject({ member: memberIdOf(editor), role: "editor" });
  expect(all.resolve().returning).toEqual([]);
  expectInEveryOrder(all);
});

test("two who could not have admitted it bring nobody into another's name, nor does one with two devices", () => {
  const all = group();
  // Neither an editor and an editor, nor a secretariat and an editor into the name of the chair.
  all.write(chair, addDevice(chair, someDevice("second of the chair")));
  all.write(other, addDevice(chair, phone));
  all.write(editor, addDevice(chair, phone));
  all.write(sec, addDevice(chair, phone));
  expect(all.resolve().members.has(phone)).toBe(false);
  all.write(sec, addDevice(sec, laptop));
  all.write(sec, addDevice(editor, phone));
  all.write(laptop, addDevice(editor, phone));
  expect(all.resolve().members.has(phone)).toBe(false);
});

test("who has been removed since does not count as one of the two", () => {
  const all = group();
  const word = all.write(other, addDevice(editor, laptop));
  all.write(chair, remove(other, word));
  all.write(sec, addDevice(editor, laptop));
  expect(all.resolve().members.has(laptop)).toBe(false);
});

test("whoever removes a person removes what was added for it unseen, and what that signed meanwhile", () => {
  const all = group();
  const phrase = all.write(sec, (after) => ({ type: "recoveryKey", after, key: someHash("phrase") }));
  const before = [...all.ops];
  all.write(editor, addDevice(sec, laptop, { recovery: right }), before);
  const seen = [...all.ops];
  const invite = someHash("back door");
  const door = all.write(
    laptop,
    (after) => ({ type: "invite", after, invite, role: "editor", expiresAt: 9_000, uses: 9 }),
    seen,
  );
  all.write(
    laptop,
    (after) => {
      const keys = { device: phone, boxKey: someHash("box"), member: memberIdOf(phone), role: "editor" } as const;
      return { type: "add", after, ...keys, invite, proof: right, at: 1 };
    },
    seen,
  );
  // It hangs on an op of the lowest rank, so that without more the fold would come to it last.
  const hold = all.write(other, (after) => ({ type: "unknown", code: 99, after, payload: new Uint8Array() }), before);
  all.write(chair, remove(sec, phrase), [...before, hold]);
  expect([...all.resolve().members.keys()]).toEqual([chair, editor, other]);
  expect(reasonOf(all, door)).toBe("notMember");
  expect(all.resolve().standings.get(laptop)?.steps.at(-1)).toMatchObject({ role: null, after: 0, hash: NO_HASH });
  expectInEveryOrder(all);
});

test("a device is named by its member or by who let it in, and by nobody else", () => {
  const all = group();
  const name = { keyId: idOf(isKeyId, "ab".repeat(8)), nonce: new Uint8Array(12), sealed: new Uint8Array(20) };
  const call = (by: DeviceId, device: DeviceId) =>
    reasonOf(
      all,
      all.write(by, (after) => ({ type: "nameDevice", after, device, name })),
    );
  all.write(editor, addDevice(editor, laptop));
  expect(call(laptop, editor)).toBeNull();
  expect(call(editor, laptop)).toBeNull();
  expect(call(other, laptop)).toBe("mayNotCut");
  expect([...all.resolve().deviceNames.keys()]).toEqual([editor, laptop]);
});
