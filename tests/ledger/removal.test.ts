import { expect, test } from "vitest";
import type { DeviceId } from "../../src/domain/ids.ts";
import type { Role } from "../../src/domain/role.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { NO_KEY } from "../../src/ledger/keyId.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { holderOf } from "../../src/ledger/membership/membership.ts";
import { resolveMembership } from "../../src/ledger/membership/resolveMembership.ts";
import { endOf, roleAt } from "../../src/ledger/membership/standing.ts";
import type { ControlOp, DeviceCut, PlacedOp } from "../../src/ledger/types.ts";
import { forkProofOf } from "../support/forkProofOf.ts";
import { someDevice, someHash } from "../support/ledgerIds.ts";
import { fakeVerify, genesisOf, headOf, placed } from "../support/randomControlOps.ts";
import { mulberry32 } from "../support/random.ts";
import { shuffled } from "../support/shuffled.ts";

const [chair, sec, other, editor, friend] = ["founder", "sec", "other", "editor", "friend"].map(someDevice) as [
  DeviceId,
  DeviceId,
  DeviceId,
  DeviceId,
  DeviceId,
];
const { space, genesis } = genesisOf(chair);
type After = ControlOp["after"];

const invite = (name: string, role: Role): ((after: After) => ControlOp) => {
  return (after) => ({ type: "invite", after, invite: someHash(name), role, expiresAt: 1_000, uses: 9 });
};
const add = (device: DeviceId, role: Role, name: string): ((after: After) => ControlOp) => {
  const proof = new Uint8Array(64).fill(1);
  const keys = { device, boxKey: someHash("box"), member: memberIdOf(device) };
  return (after) => ({ type: "add", after, ...keys, role, invite: someHash(name), proof, at: 500 });
};
const cut = (device: DeviceId, seen: PlacedOp | null, content = 0): DeviceCut => ({
  device,
  control: { seq: seen?.seq ?? 0, hash: seen?.hash ?? NO_HASH },
  content: { seq: content, hash: content === 0 ? NO_HASH : someHash(`content ${content}`) },
});
const remove =
  (one: DeviceCut) =>
  (after: After): ControlOp => ({ type: "remove", after, cut: one });
const setRole = (device: DeviceId, role: Role, cuts: readonly DeviceCut[] = []) => {
  return (after: After): ControlOp => ({ type: "role", after, member: memberIdOf(device), role, cuts });
};

/** Logs that grow op by op; each op comes after what `seen` says its author had seen. */
function logs(start: readonly PlacedOp[] = [genesis]) {
  const ops = [...start];
  return {
    ops,
    write(device: DeviceId, make: (after: After) => ControlOp, seen: readonly PlacedOp[] = ops): PlacedOp {
      const heads = new Map(seen.filter((op) => op.device !== device).map((op) => [op.device, headOf(op)]));
      const op = placed(device, ops.filter((one) => one.device === device).length + 1, make([...heads.values()]));
      ops.push(op);
      return op;
    },
    resolve: () => resolveMembership(space, ops, fakeVerify),
  };
}

/** A chair, two secretariats and an editor who all have seen each other's admission. */
function group() {
  const all = logs();
  all.write(chair, invite("first", "secretariat"));
  all.write(chair, add(sec, "secretariat", "first"));
  all.write(chair, add(other, "secretariat", "first"));
  all.write(chair, add(editor, "editor", "first"));
  return all;
}
const nothing = () => 0;

test("what the removed wrote after the cut counts nowhere, also where it stands before the removal in the fold", () => {
  const all = group();
  const before = [...all.ops];
  const seen = all.write(sec, invite("friends", "editor"), before);
  const known = [...all.ops];
  const late = all.write(sec, add(friend, "editor", "friends"), known);
  // The removal hangs on an op of the lowest rank: without the cut the late admission would be folded before it.
  const hold = all.write(editor, (after) => ({ type: "unknown", code: 99, after, payload: new Uint8Array() }), known);
  all.write(chair, remove(cut(sec, seen, 3)), [...known, hold]);
  const { members, ignored, standings } = all.resolve();
  expect([...members.keys()]).toEqual([chair, other, editor]);
  expect(ignored).toContainEqual({ hash: late.hash, reason: "notMember" });
  const standing = standings.get(sec);
  expect([1, 3, 4].map((seq) => standing && roleAt(standing, seq, nothing))).toEqual([
    "secretariat",
    "secretariat",
    null,
  ]);
});

test("a removal by somebody whom a higher hand had removed before it: void, its target stays", () => {
  const all = group();
  const before = [...all.ops];
  const late = all.write(sec, remove(cut(editor, null)), before);
  const hold = all.write(editor, (after) => ({ type: "unknown", code: 99, after, payload: new Uint8Array() }), before);
  all.write(chair, remove(cut(sec, null)), [...before, hold]);
  const { members, ignored } = all.resolve();
  expect([...members.keys()]).toEqual([chair, other, editor]);
  expect(ignored.map(({ hash }) => hash)).toContain(late.hash);
});

test("two of one rank that remove each other: both stay; the chair's word counts", () => {
  const all = group();
  const before = [...all.ops];
  all.write(sec, remove(cut(other, null)), before);
  all.write(other, remove(cut(sec, null)), before);
  expect([...all.resolve().members.keys()]).toEqual([chair, sec, other, editor]);
  all.write(sec, remove(cut(chair, null)), before);
  expect(all.resolve().members.has(chair)).toBe(true);
});

test("two removals at once: both are out", () => {
  const all = group();
  const before = [...all.ops];
  all.write(sec, remove(cut(editor, null)), before);
  all.write(chair, remove(cut(other, null)), before);
  expect([...all.resolve().members.keys()]).toEqual([chair, sec]);
});

test("anyone may leave, and nobody may be shown out by a lower rank or by an editor", () => {
  const all = group();
  all.write(editor, remove(cut(editor, null, 5)));
  const { members, standings } = all.resolve();
  expect(members.has(editor)).toBe(false);
  const standing = standings.get(editor);
  expect([5, 6].map((seq) => standing && roleAt(standing, seq, nothing))).toEqual(["editor", null]);
  const again = group();
  again.write(editor, remove(cut(sec, null)));
  expect(again.resolve().ignored.map(({ reason }) => reason)).toEqual(["mayNotCut"]);
});

test("a demotion binds from its cut on; a promotion from where it is declared", () => {
  const all = group();
  all.write(chair, setRole(editor, "delegate", [cut(editor, null, 7)]));
  const up = all.write(chair, setRole(editor, "secretariat"));
  const standing = all.resolve().standings.get(editor);
  if (!standing) throw new Error("standing");
  expect([7, 8].map((seq) => roleAt(standing, seq, nothing))).toEqual(["editor", "delegate"]);
  expect(roleAt(standing, 9, (device) => (device === chair ? up.seq : 0))).toBe("secretariat");
  expect(all.resolve().members.get(editor)?.role).toBe("secretariat");
});

test("a demoted admin's later admissions are void, and a cut named for somebody else binds nobody", () => {
  const all = group();
  const before = [...all.ops];
  all.write(sec, invite("late", "editor"), before);
  all.write(sec, add(friend, "editor", "late"), [...all.ops]);
  const hold = all.write(editor, (after) => ({ type: "unknown", code: 99, after, payload: new Uint8Array() }), before);
  const cuts = [cut(sec, null), cut(other, null)];
  all.write(chair, setRole(sec, "editor", cuts), [...before, hold]);
  all.write(other, invite("others", "editor"), before);
  const { members, invitations } = all.resolve();
  expect(members.has(friend)).toBe(false);
  expect(members.get(sec)?.role).toBe("editor");
  expect([...invitations.keys()]).toEqual([someHash("first"), someHash("others")]);
});

test("late work up to an entry is adopted by chair or secretariat, in one piece with the cut", () => {
  const all = group();
  all.write(chair, remove(cut(editor, null, 4)));
  const adopt =
    (from: number, to: number) =>
    (after: After): ControlOp => {
      return { type: "adopt", after, device: editor, from, to: { seq: to, hash: someHash(`content ${to}`) } };
    };
  all.write(sec, adopt(6, 8));
  all.write(sec, adopt(5, 6));
  const { standings, ignored } = all.resolve();
  expect(ignored.map(({ reason }) => reason)).toEqual(["nothingToAdopt"]);
  const standing = standings.get(editor);
  expect([6, 7].map((seq) => standing && roleAt(standing, seq, nothing))).toEqual(["editor", null]);
});

test("somebody who comes back: what was written while out stays out", () => {
  const all = group();
  all.write(chair, remove(cut(editor, null, 2)));
  const back = all.write(chair, add(editor, "delegate", "first"));
  const { members, standings } = all.resolve();
  expect(members.get(editor)?.role).toBe("delegate");
  const standing = standings.get(editor);
  if (!standing) throw new Error("standing");
  expect([2, 3].map((seq) => roleAt(standing, seq, nothing))).toEqual(["editor", null]);
  expect(roleAt(standing, 4, (device) => (device === chair ? back.seq : 0))).toBe("delegate");
});

test.each(["content", "control"] as const)(
  "a proved fork in the %s lane freezes the device, whoever brings it",
  (lane) => {
    const all = group();
    const [one, two] = [all.write(sec, invite("one", "editor")), all.write(sec, invite("two", "editor"))];
    all.write(editor, (after) =>
      forkProofOf(
        after.filter(({ device }) => device !== sec),
        { device: sec, lane, seq: 2 },
      ),
    );
    all.write(other, invite("three", "editor"), [...all.ops]);
    const { members, standings, invitations, waiting } = all.resolve();
    expect(waiting).toEqual([]);
    expect(members.has(sec)).toBe(false);
    expect(standings.get(sec)).toMatchObject({ isFrozen: true });
    // Of a forked control log nothing counts from the fork on, whatever others had seen of it.
    expect([one, two].map((_, i) => invitations.has(someHash(i === 0 ? "one" : "two")))).toEqual([
      true,
      lane === "content",
    ]);
    all.write(chair, add(sec, "secretariat", "first"));
    expect(all.resolve().members.has(sec)).toBe(false);
  },
);

const inEveryOrder = (all: ReturnType<typeof group>) => {
  const expected = all.resolve();
  const random = mulberry32(7);
  for (let i = 0; i < 40; i++)
    expect(resolveMembership(space, shuffled(random, all.ops), fakeVerify)).toEqual(expected);
  const standing = expected.standings.get(sec);
  return standing && { isFrozen: standing.isFrozen, end: endOf(standing) };
};
const contentFork = (seq: number) => (after: After) => forkProofOf(after, { device: sec, lane: "content", seq });

test.each([
  [9, 4],
  [4, 9],
] as const)("of stories that part after %i and %i the lower place counts, in every order", (first, second) => {
  for (const areConcurrent of [true, false]) {
    const all = group();
    const before = [...all.ops];
    all.write(editor, contentFork(first + 1), before);
    all.write(other, contentFork(second + 1), areConcurrent ? before : [...all.ops]);
    expect(inEveryOrder(all)).toEqual({ isFrozen: true, end: { seq: 4, hash: someHash("before 5") } });
  }
});

test("a proof gives back nothing of a device that was cut further down before, in every order", () => {
  const all = group();
  all.write(chair, remove(cut(sec, null, 3)));
  all.write(editor, contentFork(9));
  expect(inEveryOrder(all)).toEqual({ isFrozen: true, end: { seq: 3, hash: someHash("content 3") } });
  all.write(other, (after) => forkProofOf(after, { device: sec, lane: "control", seq: 2 }));
  expect(inEveryOrder(all)).toMatchObject({ end: { seq: 3 } });
});

test("stories that agree, or that somebody else signed, prove nothing", () => {
  const all = group();
  const proof = forkProofOf([], { device: sec, lane: "content", seq: 1 });
  const [one, two] = proof.stories;
  all.write(editor, (after) => ({ ...proof, after, stories: [one, one] }));
  all.write(editor, (after) => ({ ...proof, after, stories: [one, { ...two, signature: new Uint8Array(64) }] }));
  // What comes first in a log comes after nothing, and only that does.
  all.write(editor, (after) => ({ ...proof, after, prev: someHash("before") }));
  all.write(editor, (after) => ({ ...proof, after, seq: 2 }));
  all.write(editor, (after) => ({ ...proof, after, seq: 0 }));
  expect(all.resolve().ignored.map(({ reason }) => reason)).toEqual(Array(5).fill("badProof"));
  expect(all.resolve().members.size).toBe(4);
});

test("seats: held, vacant when their holder is out, with an alternate for a seat there is; and a successor", () => {
  const all = group();
  const sealed = { keyId: NO_KEY, nonce: new Uint8Array(12), sealed: new Uint8Array(20) };
  const seat =
    (name: string, alternateOf: string | null, holder: DeviceId | null) =>
    (after: After): ControlOp => {
      const ids = { seat: someHash(name).slice(0, 32), alternateOf: alternateOf && someHash(alternateOf).slice(0, 32) };
      const kind = alternateOf ? "alternate" : "seat";
      const who = holder && memberIdOf(holder);
      return { type: "mandate", after, mandate: { ...ids, kind, number: 1, holder: who, from: 1, to: 0, ...sealed } };
    };
  all.write(chair, seat("a", null, editor));
  all.write(chair, seat("b", "a", other));
  all.write(chair, seat("c", null, null));
  all.write(chair, seat("d", "nowhere", other));
  all.write(editor, seat("e", null, editor));
  all.write(chair, remove(cut(editor, null)));
  all.write(sec, (after) => ({ type: "successor", after, space }));
  all.write(chair, (after) => ({ type: "successor", after, space }));
  const resolved = all.resolve();
  expect([...resolved.mandates.values()].map((mandate) => holderOf(resolved, mandate))).toEqual([
    null,
    memberIdOf(other),
    null,
  ]);
  expect(resolved.ignored.map(({ reason }) => reason)).toEqual(["unknownSeat", "mayNotAdd", "mayNotAdd"]);
  expect(resolved.successor).toBe(space);
});

test("a removal, a demotion and a fork say the same in every order of arrival", () => {
  const all = group();
  const before = [...all.ops];
  all.write(sec, invite("late", "editor"), before);
  all.write(sec, add(friend, "editor", "late"), [...all.ops]);
  all.write(other, setRole(editor, "observer", [cut(editor, null, 3)]), before);
  all.write(chair, remove(cut(sec, null, 1)), before);
  all.write(editor, (after) => forkProofOf(after, { device: other, lane: "control", seq: 1 }), before);
  const expected = all.resolve();
  expect([...expected.members.keys()]).toEqual([chair, editor]);
  const random = mulberry32(5);
  for (let i = 0; i < 60; i++)
    expect(resolveMembership(space, shuffled(random, all.ops), fakeVerify)).toEqual(expected);
});
