import { expect, test } from "vitest";
import { isKeyId, type MemberId } from "../../src/domain/ids.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { deviceConsentBytes } from "../../src/ledger/deviceProof.ts";
import { idOf } from "../../src/ledger/idOf.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import type { ControlOp } from "../../src/ledger/types.ts";
import { endMembersAfterEach, type Pair, pairIn } from "../support/crowd.ts";
import { unwrap } from "../support/joinThrough.ts";
import { someHash } from "../support/ledgerIds.ts";
import { controlRun, keysOf } from "../support/stolenKeys.ts";
import type { TestMember } from "../support/testMember.ts";

const make = endMembersAfterEach();
const toldTo = async (member: TestMember) => unwrap(await member.ui.call.spaces())[0]?.unheeded;

/** Ops of the guest's hand reach the host. */
async function forge({ guest, host, space }: Pair, ...ops: readonly ControlOp[]): Promise<void> {
  const run = controlRun(await keysOf(guest), space, { seq: 0, hash: NO_HASH }, ops);
  await host.net.receiveRun(space, guest.device(), run, { device: guest.device(), lane: "control" });
}
/** Everything of the group that the guest has seen. */
const seenBy = async ({ guest, space }: Pair) =>
  (await guest.net.store.heads(space)).filter(({ lane, device }) => lane === "control" && device !== guest.device());

/** A new machine of nobody, as one of that member; with its own word for it or without. */
async function machineOf(pair: Pair, member: MemberId, hasConsent: boolean): Promise<ControlOp> {
  const { device, boxKey, sign } = await keysOf(await make());
  const claim = { space: pair.space, member, device, boxKey: boxKey.publicKey };
  const consent = hasConsent ? sign(deviceConsentBytes(claim)) : new Uint8Array(64);
  const after = await seenBy(pair);
  const { boxKey: box } = claim;
  return { type: "addDevice", after, member, device, boxKey: box, consent, recovery: null, keys: [] };
}

test("what had no effect because its author may not, or because something in it is false, is told with its author, its number and why", async () => {
  const pair = await pairIn(make, "editor");
  const { host, guest } = pair;
  const device = guest.device();
  const sealed = { keyId: idOf(isKeyId, "ab".repeat(8)), nonce: new Uint8Array(12), sealed: new Uint8Array(20) };
  const bounds = { kind: "seat", number: 1, alternateOf: null, from: 1, to: 0 } as const;
  const mandate = { seat: someHash("seat").slice(0, 32), holder: memberIdOf(device), ...bounds, ...sealed };
  const [chair, own] = [memberIdOf(host.device()), memberIdOf(device)];
  await forge(
    pair,
    await machineOf(pair, chair, false),
    { type: "mandate", after: [], mandate },
    { type: "role", after: [], member: chair, role: "observer", cuts: [] },
    await machineOf(pair, own, false),
  );
  expect(await toldTo(host)).toEqual([
    { device, seq: 1, act: "addDevice", reason: "proof" },
    { device, seq: 2, act: "mandate", reason: "right" },
    { device, seq: 3, act: "role", reason: "right" },
    { device, seq: 4, act: "addDevice", reason: "proof" },
  ]);
});

test("a machine for which one has spoken waits, and what two honest people did at once is nobody's fault: neither is told", async () => {
  const pair = await pairIn(make, "editor");
  const { host, guest } = pair;
  const op = await machineOf(pair, memberIdOf(host.device()), true);
  // The same machine again, once it is its own author's: a member already.
  const after = await seenBy(pair);
  const ownMachine = await machineOf(pair, memberIdOf(guest.device()), true);
  await forge(pair, op, ownMachine, { ...ownMachine, after });
  expect(await toldTo(host)).toEqual([]);
  expect(unwrap(await host.ui.call.spaces())[0]?.members).toHaveLength(3);
});
