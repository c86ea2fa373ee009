import { expect, test } from "vitest";
import { sealKeyBox } from "../../electron/vault/crypto/keyBox.ts";
import { systemRandom } from "../../electron/vault/crypto/randomness.ts";
import { inviteKeysOf } from "../../electron/vault/join/inviteKeys.ts";
import type { Role } from "../../src/domain/role.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { inviteProofBytes } from "../../src/ledger/inviteProof.ts";
import { keyIdOf } from "../../src/ledger/keyId.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import type { ControlOp, Head } from "../../src/ledger/types.ts";
import { endMembersAfterEach, type Pair, pairIn } from "../support/crowd.ts";
import { unwrap } from "../support/joinThrough.ts";
import { controlRun, keysOf } from "../support/stolenKeys.ts";

const make = endMembersAfterEach();

/** Ops of the guest's hand, after everything it has seen, reach the host. */
async function forge(pair: Pair, ops: (after: readonly Head[]) => Promise<readonly ControlOp[]>) {
  const { guest, host, space } = pair;
  const after = (await guest.net.store.heads(space)).filter(
    ({ lane, device }) => lane === "control" && device !== guest.device(),
  );
  const run = controlRun(await keysOf(guest), space, { seq: 0, hash: NO_HASH }, await ops(after));
  return host.net.receiveRun(space, guest.device(), run, { device: guest.device(), lane: "control" });
}
const rolesAt = async ({ host }: Pair) => unwrap(await host.ui.call.spaces())[0]?.members.map(({ role }) => role);

/** Invites and admits a device of one's own choice, with a rightful proof. */
async function friendOps(pair: Pair, role: Role, after: readonly Head[]): Promise<ControlOp[]> {
  const friend = await keysOf(await make());
  const { signing } = inviteKeysOf(systemRandom(16));
  const proof = signing.sign(inviteProofBytes(pair.space, friend.device, friend.boxKey.publicKey));
  const invite = signing.publicKey;
  return [
    { type: "invite", after, invite, role, expiresAt: 9e12, uses: 9 },
    {
      type: "add",
      after: [],
      device: friend.device,
      boxKey: friend.boxKey.publicKey,
      member: memberIdOf(friend.device),
      role,
      invite,
      proof,
      at: 1,
    },
  ];
}

test.each<[Role, Role]>([
  ["editor", "observer"],
  ["delegate", "chair"],
  ["observer", "observer"],
  ["secretariat", "chair"],
])("a %s that lets in a friend as %s: kept in its log, without effect", async (own, given) => {
  const pair = await pairIn(make, own);
  const before = await rolesAt(pair);
  expect(await forge(pair, (after) => friendOps(pair, given, after))).toBeNull();
  expect(await rolesAt(pair)).toEqual(before);
});

test("a secretariat may let in up to its own rank: the same ops have effect then", async () => {
  const pair = await pairIn(make, "secretariat");
  expect(await forge(pair, (after) => friendOps(pair, "secretariat", after))).toBeNull();
  expect(await rolesAt(pair)).toEqual(["chair", "secretariat", "secretariat"]);
});

test("adding oneself again as chair: without effect", async () => {
  const pair = await pairIn(make, "secretariat");
  const keys = await keysOf(pair.guest);
  const ops = async (after: readonly Head[]) => {
    const [invite, add] = await friendOps(pair, "chair", after);
    return invite && add ? [invite, { ...add, device: keys.device, member: memberIdOf(keys.device) }] : [];
  };
  expect(await forge(pair, ops)).toBeNull();
  expect(await rolesAt(pair)).toEqual(["chair", "secretariat"]);
});

test("an editor that turns the key: without effect, the others go on sealing with theirs", async () => {
  const pair = await pairIn(make, "editor");
  const { host, guest, space } = pair;
  const [room] = host.net.rooms();
  const key = systemRandom(32);
  const hostKeys = await keysOf(host);
  const box = sealKeyBox(space, { device: host.device(), boxKey: hostKeys.boxKey.publicKey }, key, systemRandom);
  if (!box) throw new Error("box");
  await forge(pair, async (after) => [{ type: "epoch", after, epoch: 2, keyId: keyIdOf(key), boxes: [box] }]);
  await guest.ui.call.status();
  expect(host.net.rooms()[0]).toEqual(room);
});
