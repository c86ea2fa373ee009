import { expect, test } from "vitest";
import type { DeviceId, Hash } from "../../src/domain/ids.ts";
import { isKeyId } from "../../src/domain/ids.ts";
import type { Role } from "../../src/domain/role.ts";
import { isCutSince, versionMembership } from "../../src/ledger/checkpoint/versionMembership.ts";
import { idOf } from "../../src/ledger/idOf.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { resolveMembership } from "../../src/ledger/membership/resolveMembership.ts";
import type { ControlOp, PlacedOp } from "../../src/ledger/types.ts";
import { someDevice, someHash } from "../support/ledgerIds.ts";
import { mulberry32 } from "../support/random.ts";
import { fakeVerify, genesisOf, headOf, placed } from "../support/randomControlOps.ts";
import { shuffled } from "../support/shuffled.ts";

const [founder, second, writer] = [someDevice("founder"), someDevice("second"), someDevice("writer")];
const { space, genesis } = genesisOf(founder);
const body = { keyId: idOf(isKeyId, "ab".repeat(8)), nonce: new Uint8Array(12), sealed: new Uint8Array(40) };

/** A chair, a second of any role and an editor that writes. */
function scene(role: Role) {
  const ops: PlacedOp[] = [genesis];
  const heads = () => [...new Map(ops.map((one) => [one.device, headOf(one)])).values()];
  const write = (device: DeviceId, op: ControlOp): PlacedOp => {
    const done = placed(device, ops.filter((one) => one.device === device).length + 1, op);
    ops.push(done);
    return done;
  };
  for (const [device, as] of [
    [second, role],
    [writer, "editor"],
  ] as const) {
    const invite = someHash(`invite of ${device}`);
    write(founder, { type: "invite", after: [], invite, role: as, expiresAt: 1_000, uses: 1 });
    const names = { device, boxKey: someHash("box"), member: memberIdOf(device), role: as, invite };
    write(founder, { type: "add", after: [], ...names, proof: new Uint8Array(64).fill(1), at: 500 });
  }
  const checkpoint = (device: DeviceId) => write(device, { type: "checkpoint", after: heads(), at: 7, body });
  return { ops, heads, write, checkpoint, now: () => resolveMembership(space, ops, fakeVerify) };
}
const remove = (device: DeviceId, seq: number, hash: Hash, after: ControlOp["after"]): ControlOp => ({
  type: "remove",
  after,
  cut: { device, control: { seq: 0, hash: someHash("none") }, content: { seq, hash } },
});

test.each<[Role, boolean]>([
  ["chair", true],
  ["secretariat", true],
  ["editor", false],
  ["delegate", false],
  ["observer", false],
])("a %s confirms versions: %s, on every machine alike", (role, may) => {
  const { ops, checkpoint } = scene(role);
  const { hash, seq } = checkpoint(second);
  const random = mulberry32(7);
  for (let i = 0; i < 10; i++) {
    const { checkpoints, ignored } = resolveMembership(space, shuffled(random, ops), fakeVerify);
    expect(checkpoints.map((one) => one.hash)).toEqual(may ? [hash] : []);
    expect(checkpoints.map((one) => [one.by, one.seq, one.at])).toEqual(may ? [[second, seq, 7]] : []);
    expect(ignored).toEqual(may ? [] : [{ hash, reason: "mayNotConfirm" }]);
  }
});

test.each<[Role, boolean]>([
  ["secretariat", true],
  ["editor", true],
  ["delegate", true],
  ["observer", false],
])("a %s puts its name to a revision: %s, once, and nobody to one that is none", (role, may) => {
  const { ops, heads, write, checkpoint } = scene(role);
  const sign = (version: Hash) =>
    write(second, { type: "countersign", after: heads(), version, at: 9, signature: new Uint8Array(64) });
  const { hash } = checkpoint(founder);
  for (const version of [hash, hash, someHash("no version")]) sign(version);
  const random = mulberry32(7);
  for (let i = 0; i < 10; i++) {
    const { checkpoints, ignored } = resolveMembership(space, shuffled(random, ops), fakeVerify);
    expect(checkpoints.flatMap(({ countersigned }) => countersigned.map(({ by, at }) => [by, at]))).toEqual(
      may ? [[second, 9]] : [],
    );
    expect(ignored.map(({ reason }) => reason)).toEqual(
      may ? ["alreadySigned", "unknownVersion"] : ["mayNotConfirm", "mayNotConfirm", "mayNotConfirm"],
    );
  }
});

test("what somebody confirmed stays when it is out; what it confirms behind its cut was never said", () => {
  const { heads, write, checkpoint, now } = scene("secretariat");
  const first = checkpoint(second);
  const after = heads();
  const control = { seq: first.seq, hash: first.hash };
  const cut = { device: second, control, content: { seq: 0, hash: someHash("none") } };
  checkpoint(second);
  write(founder, { type: "remove", after, cut });
  expect(now().checkpoints.map(({ hash }) => hash)).toEqual([first.hash]);
});

test("a version is judged by what its author had seen, whatever is decided later", () => {
  const { ops, heads, write } = scene("secretariat");
  const after = heads();
  const before = resolveMembership(space, ops, fakeVerify);
  write(founder, remove(writer, 3, someHash("3"), heads()));
  write(founder, { type: "role", after: [], member: memberIdOf(second), role: "observer", cuts: [] });
  expect(versionMembership(space, ops, after, fakeVerify)).toEqual(before);
});

test("a version has lost what lies behind a cut, and nothing when all of it lies before", () => {
  const { ops, heads, write, now } = scene("secretariat");
  const after = heads();
  const end = (seq: number) => [{ device: writer, seq, hash: someHash(`${seq}`) }];
  expect(isCutSince(now(), ops, end(9), after)).toBe(false);
  write(founder, remove(writer, 5, someHash("5"), heads()));
  expect(isCutSince(now(), ops, end(5), after)).toBe(false);
  expect(isCutSince(now(), ops, end(6), after)).toBe(true);
});
