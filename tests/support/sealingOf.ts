import { verifySignature } from "../../electron/vault/crypto/ed25519.ts";
import type { Identity } from "../../electron/vault/identity.ts";
import { createSpaceKeys, type EpochKey } from "../../electron/vault/space/spaceKeys.ts";
import type { SpaceId } from "../../src/domain/ids.ts";
import { decodeEntry } from "../../src/ledger/entry.ts";
import { resolveMembership } from "../../src/ledger/membership/resolveMembership.ts";
import { decodeOp } from "../../src/ledger/op.ts";
import type { PlacedOp } from "../../src/ledger/types.ts";
import { keysOf } from "./stolenKeys.ts";
import type { TestMember } from "./testMember.ts";

/** What the member's vault signs and seals with, taken out of it. */
export async function sealingOf(member: TestMember, space: SpaceId): Promise<{ identity: Identity; key: EpochKey }> {
  const identity = await keysOf(member);
  const heads = (await member.net.store.heads(space)).filter(({ lane }) => lane === "control");
  const ops: PlacedOp[] = [];
  for (const { device } of heads)
    for (const row of await member.net.store.read(space, device, "control", 1)) {
      const entry = decodeEntry(row.entry);
      if (entry) ops.push({ device, seq: row.seq, hash: row.hash, op: decodeOp(entry.body) });
    }
  const keys = createSpaceKeys(space, identity);
  keys.update(resolveMembership(space, ops, verifySignature));
  const key = keys.current();
  if (!key) throw new Error("no key");
  return { identity, key };
}
