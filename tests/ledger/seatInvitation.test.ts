import { expect, test } from "vitest";
import { type DeviceId, isKeyId, type MemberId } from "../../src/domain/ids.ts";
import { idOf } from "../../src/ledger/idOf.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { holderOf } from "../../src/ledger/membership/membership.ts";
import { resolveMembership } from "../../src/ledger/membership/resolveMembership.ts";
import type { ControlOp, Mandate, PlacedOp } from "../../src/ledger/types.ts";
import { someDevice, someHash } from "../support/ledgerIds.ts";
import { fakeVerify, genesisOf, headOf, placed } from "../support/randomControlOps.ts";
import { mulberry32 } from "../support/random.ts";
import { shuffled } from "../support/shuffled.ts";

const [founder, lublin, oslo] = [someDevice("founder"), someDevice("lublin"), someDevice("oslo")];
const { space, genesis } = genesisOf(founder);
const seat = someHash("seat").slice(0, 32);
const mandateFor = (holder: MemberId | null, more: Partial<Mandate> = {}): Mandate => ({
  seat,
  kind: "seat",
  number: 3,
  alternateOf: null,
  holder,
  from: 1,
  to: 0,
  keyId: idOf(isKeyId, "ab".repeat(8)),
  nonce: new Uint8Array(12),
  sealed: new Uint8Array(20),
  ...more,
});
const key = someHash("invite");
type After = ControlOp["after"];
const invites =
  (mandate: Mandate, invite = key, uses = 1) =>
  (after: After): ControlOp => ({ type: "invite", after, invite, role: "editor", uses, expiresAt: 1_000, mandate });
const adds =
  (device: DeviceId, invite = key) =>
  (after: After): ControlOp => {
    const names = { device, boxKey: someHash("box"), member: memberIdOf(device), role: "editor" } as const;
    return { type: "add", after, ...names, invite, proof: new Uint8Array(64).fill(1), at: 500 };
  };
const sets =
  (mandate: Mandate) =>
  (after: After): ControlOp => ({ type: "mandate", after, mandate });

/** The founder's log, one act after the other, resolved in ten orders of arrival that all say the same. */
function story(...acts: readonly ((after: After) => ControlOp)[]) {
  const ops: PlacedOp[] = [genesis];
  for (const act of acts) ops.push(placed(founder, ops.length + 1, act([])));
  const once = resolveMembership(space, ops, fakeVerify);
  const random = mulberry32(8);
  for (let i = 0; i < 10; i++) expect(resolveMembership(space, shuffled(random, ops), fakeVerify)).toEqual(once);
  expect(headOf(ops.at(-1) ?? genesis).seq).toBe(ops.length);
  return once;
}
const holderIn = (membership: ReturnType<typeof story>): MemberId | null => {
  const mandate = membership.mandates.get(seat);
  return mandate ? holderOf(membership, mandate) : null;
};

test("whoever is admitted by it sits on its seat from the same act on", () => {
  const before = story(invites(mandateFor(null)));
  expect(before.mandates.size).toBe(0);
  const after = story(invites(mandateFor(null)), adds(lublin));
  expect(after.ignored).toEqual([]);
  expect(holderIn(after)).toBe(memberIdOf(lublin));
  expect(after.mandates.get(seat)).toEqual(mandateFor(memberIdOf(lublin)));
});

test("a seat that was given to another meanwhile stays that one's; the newcomer is in without it", () => {
  const all = story(sets(mandateFor(memberIdOf(founder))), invites(mandateFor(null)), adds(lublin));
  expect(all.members.has(lublin)).toBe(true);
  expect(holderIn(all)).toBe(memberIdOf(founder));
});

test("two invitations for one seat: the first who is admitted has it", () => {
  const other = someHash("other");
  const all = story(invites(mandateFor(null)), invites(mandateFor(null), other), adds(oslo, other), adds(lublin));
  expect(holderIn(all)).toBe(memberIdOf(oslo));
  expect(all.members.size).toBe(3);
});

test.each([
  ["for more than one", mandateFor(null), 2],
  ["that names its holder beforehand", mandateFor(memberIdOf(founder)), 1],
  ["for an alternate of no seat", mandateFor(null, { kind: "alternate", alternateOf: someHash("no").slice(0, 32) }), 1],
] as const)("an invitation with a seat %s admits nobody", (_name, mandate, uses) => {
  const all = story(invites(mandate, key, uses), adds(lublin));
  expect(all.ignored.map(({ reason }) => reason)).toEqual(["unknownSeat", "unknownInvite"]);
  expect(all.members.has(lublin)).toBe(false);
});
