import { describe, expect, test } from "vitest";
import type { DeviceId } from "../../src/domain/ids.ts";
import { isKeyId } from "../../src/domain/ids.ts";
import type { Role } from "../../src/domain/role.ts";
import { idOf } from "../../src/ledger/idOf.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { currentEpoch, type IgnoredReason } from "../../src/ledger/membership/membership.ts";
import { resolveMembership } from "../../src/ledger/membership/resolveMembership.ts";
import type { ControlOp, PlacedOp } from "../../src/ledger/types.ts";
import { someDevice, someHash } from "../support/ledgerIds.ts";
import { fakeVerify, genesisOf, headOf, placed } from "../support/randomControlOps.ts";

const [founder, lublin, oslo] = [someDevice("founder"), someDevice("lublin"), someDevice("oslo")];
const { space, genesis } = genesisOf(founder);
const invite = someHash("invite");

/** One log after the other, each op after all before it. */
type Act = readonly [DeviceId, (after: ControlOp["after"]) => ControlOp];
function story(...acts: readonly Act[]) {
  const ops: PlacedOp[] = [genesis];
  for (const [device, act] of acts) {
    const seq = ops.filter((op) => op.device === device).length + 1;
    const heads = new Map(ops.map((op) => [op.device, headOf(op)]));
    heads.delete(device);
    ops.push(placed(device, seq, act([...heads.values()])));
  }
  return resolveMembership(space, ops, fakeVerify);
}
const invites =
  (role: Role, more: { uses?: number; expiresAt?: number; invite?: string } = {}) =>
  (after: ControlOp["after"]): ControlOp => ({
    type: "invite",
    after,
    invite,
    role,
    uses: 3,
    expiresAt: 1_000,
    ...more,
  });
const adds =
  (device: DeviceId, role: Role, more: Partial<Extract<ControlOp, { type: "add" }>> = {}) =>
  (after: ControlOp["after"]): ControlOp => ({
    type: "add",
    after,
    device,
    boxKey: someHash("box"),
    member: memberIdOf(device),
    role,
    invite,
    proof: new Uint8Array(64).fill(1),
    at: 500,
    ...more,
  });
const revokes = (after: ControlOp["after"]): ControlOp => ({ type: "revokeInvite", after, invite });

test("the founder is chair, admits by invitation, and order gives seniority", () => {
  const { members, invitations, ignored } = story(
    [founder, invites("secretariat")],
    [founder, adds(lublin, "secretariat")],
    [lublin, adds(oslo, "delegate")],
  );
  expect(ignored).toEqual([]);
  expect([...members.values()].map(({ role, seniority, addedBy }) => [role, seniority, addedBy])).toEqual([
    ["chair", 0, founder],
    ["secretariat", 1, founder],
    ["delegate", 2, lublin],
  ]);
  expect(invitations.get(invite)).toMatchObject({ used: 2, uses: 3, by: founder });
});

describe("is ignored, and says why", () => {
  const stories: [string, IgnoredReason, readonly Act[]][] = [
    ["an add without invitation", "unknownInvite", [[founder, adds(lublin, "editor")]]],
    [
      "a role above the invitation's",
      "roleTooHigh",
      [
        [founder, invites("delegate")],
        [founder, adds(lublin, "editor")],
      ],
    ],
    [
      "an add after revocation",
      "inviteRevoked",
      [
        [founder, invites("editor")],
        [founder, revokes],
        [founder, adds(lublin, "editor")],
      ],
    ],
    [
      "an add after expiry",
      "inviteExpired",
      [
        [founder, invites("editor")],
        [founder, adds(lublin, "editor", { at: 1_001 })],
      ],
    ],
    [
      "one use too many",
      "inviteUsed",
      [
        [founder, invites("editor", { uses: 1 })],
        [founder, adds(lublin, "editor")],
        [founder, adds(oslo, "editor")],
      ],
    ],
    [
      "a false proof",
      "badProof",
      [
        [founder, invites("editor")],
        [founder, adds(lublin, "editor", { proof: new Uint8Array(64) })],
      ],
    ],
    [
      "somebody else's name",
      "wrongMember",
      [
        [founder, invites("editor")],
        [founder, adds(lublin, "editor", { member: memberIdOf(founder) })],
      ],
    ],
    [
      "a device twice",
      "alreadyMember",
      [
        [founder, invites("editor")],
        [founder, adds(lublin, "editor")],
        [founder, adds(lublin, "secretariat")],
      ],
    ],
    ["a stranger's op", "notMember", [[lublin, invites("observer")]]],
    [
      "an editor's invitation",
      "mayNotAdd",
      [
        [founder, invites("editor")],
        [founder, adds(lublin, "editor")],
        [lublin, invites("observer", { invite: someHash("2") })],
      ],
    ],
    [
      "an editor's add",
      "mayNotAdd",
      [
        [founder, invites("editor")],
        [founder, adds(lublin, "editor")],
        [lublin, adds(oslo, "editor")],
      ],
    ],
    [
      "a secretariat that invites a chair",
      "roleTooHigh",
      [
        [founder, invites("secretariat")],
        [founder, adds(lublin, "secretariat")],
        [lublin, invites("chair", { invite: someHash("2") })],
      ],
    ],
    [
      "a secretariat that adds by a chair's invitation for chairs",
      "roleTooHigh",
      [
        [founder, invites("secretariat")],
        [founder, adds(lublin, "secretariat")],
        [founder, invites("chair", { invite: someHash("2") })],
        [lublin, adds(oslo, "chair", { invite: someHash("2") })],
      ],
    ],
    ["a second founder", "notFounder", [[lublin, (after) => ({ ...genesis.op, after })]]],
    [
      "an op of a later version",
      "unknownType",
      [[founder, (after) => ({ type: "unknown", code: 200, after, payload: new Uint8Array(1) })]],
    ],
    [
      "an epoch far ahead",
      "unknownEpoch",
      [[founder, (after) => ({ type: "epoch", after, epoch: 99, keyId: idOf(isKeyId, "ab".repeat(8)), boxes: [] })]],
    ],
  ];
  test.each(stories)("%s", (_name, reason, acts) => {
    const { ignored, members } = story(...acts);
    expect(ignored.map((one) => one.reason)).toEqual([reason]);
    expect([...members.values()].filter(({ role }) => role === "chair")).toHaveLength(1);
  });
});

test("a genesis of another space founds nothing", () => {
  const other = genesisOf(lublin);
  expect(resolveMembership(space, [other.genesis], fakeVerify).members.size).toBe(0);
});

test("an op of a later version in between does not stop what comes after it", () => {
  const { members } = story(
    [founder, invites("editor")],
    [founder, (after) => ({ type: "unknown", code: 200, after, payload: new Uint8Array(1) })],
    [founder, adds(lublin, "editor")],
  );
  expect(members.has(lublin)).toBe(true);
});

test("an op whose causes have not come waits, and so does what follows it", () => {
  const first = placed(founder, 2, invites("editor")([]));
  const second = placed(founder, 3, adds(lublin, "editor")([]));
  const resolved = resolveMembership(space, [genesis, second], fakeVerify);
  expect(resolved.waiting).toEqual([second.hash]);
  expect(resolveMembership(space, [second, first, genesis], fakeVerify).members.size).toBe(2);
});

test("at the same time, the chair's revocation stands before a secretariat's add", () => {
  const base = [
    genesis,
    placed(founder, 2, invites("secretariat")([])),
    placed(founder, 3, adds(lublin, "secretariat")([])),
  ];
  const seen = base.slice(-1).map(headOf);
  const revocation = placed(founder, 4, revokes([]));
  const add = placed(lublin, 1, adds(oslo, "editor")(seen));
  for (const ops of [
    [...base, revocation, add],
    [add, revocation, ...base],
  ]) {
    const { members, ignored } = resolveMembership(space, ops, fakeVerify);
    expect(members.has(oslo)).toBe(false);
    expect(ignored).toEqual([{ hash: add.hash, reason: "inviteRevoked" }]);
  }
});

test("content is sealed with the key of the highest epoch", () => {
  const keys = ["aa", "bb"].map((pair) => idOf(isKeyId, pair.repeat(8)));
  const turn =
    (epoch: number) =>
    (after: ControlOp["after"]): ControlOp => ({
      type: "epoch",
      after,
      epoch,
      keyId: keys[epoch - 1] ?? idOf(isKeyId, "00".repeat(8)),
      boxes: [],
    });
  expect(currentEpoch(story())).toBeNull();
  expect(currentEpoch(story([founder, turn(1)], [founder, turn(2)]))).toMatchObject({ epoch: 2, keyId: keys[1] });
});
