import { createHash } from "node:crypto";
import { type DeviceId, isHash, isKeyId, type SpaceId } from "../../src/domain/ids.ts";
import { ROLES } from "../../src/domain/role.ts";
import { idOf } from "../../src/ledger/idOf.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { encodeOp } from "../../src/ledger/op.ts";
import { spaceIdOf } from "../../src/ledger/spaceId.ts";
import type { ControlOp, Head, PlacedOp } from "../../src/ledger/types.ts";
import { someDevice, someHash } from "./ledgerIds.ts";
import { randomBytes, randomInt } from "./random.ts";

/** Whoever signs for real is not needed here: a proof is right when its first byte is 1. */
export const fakeVerify = (_key: string, _message: Uint8Array, proof: Uint8Array): boolean => proof[0] === 1;

export function placed(device: DeviceId, seq: number, op: ControlOp): PlacedOp {
  const hash = createHash("sha256").update(`${device} ${seq} `).update(encodeOp(op)).digest("hex");
  return { device, seq, hash: idOf(isHash, hash), op };
}

export const headOf = ({ device, seq, hash }: PlacedOp): Head => ({ device, lane: "control", seq, hash });

export const genesisOf = (founder: DeviceId): { space: SpaceId; genesis: PlacedOp } => {
  const nonce = new Uint8Array(16).fill(7);
  const op: ControlOp = { type: "genesis", after: [], nonce, boxKey: someHash("box"), member: memberIdOf(founder) };
  return { space: spaceIdOf(founder, nonce), genesis: placed(founder, 1, op) };
};

/**
 * Ops of several devices that act at the same time, each after what it happens to have seen: honest ones and attempts
 * (roles too high, revoked and used up invitations, false proofs, strangers, ops of a later version).
 */
export function randomControlOps(random: () => number, count: number): { space: SpaceId; ops: PlacedOp[] } {
  const devices = ["founder", "b", "c", "d", "e", "f"].map(someDevice);
  const founder = devices[0] ?? someDevice("founder");
  const { space, genesis } = genesisOf(founder);
  const ops = [genesis];
  const seen = new Map(devices.map((device) => [device, new Map([[founder, genesis]])]));
  while (ops.length < count) {
    const author = devices[randomInt(random, Math.min(devices.length, 1 + Math.floor(ops.length / 6)))] ?? founder;
    const own = seen.get(author) ?? new Map<DeviceId, PlacedOp>();
    const other = seen.get(devices[randomInt(random, devices.length)] ?? founder);
    if (random() < 0.8)
      for (const [device, op] of other ?? []) if (op.seq > (own.get(device)?.seq ?? 0)) own.set(device, op);
    const after = [...own.values()].filter((op) => op.device !== author).map(headOf);
    const op = placed(author, (own.get(author)?.seq ?? 0) + 1, randomOp(random, devices, after));
    own.set(author, op);
    ops.push(op);
  }
  return { space, ops };
}

function randomOp(random: () => number, devices: readonly DeviceId[], after: readonly Head[]): ControlOp {
  const pick = <T>(list: readonly T[], otherwise: T): T => list[randomInt(random, list.length)] ?? otherwise;
  const device = pick(devices, someDevice("b"));
  const invite = someHash(`invite ${randomInt(random, 3)}`);
  const role = random() < 0.8 ? "secretariat" : pick(ROLES, "editor");
  const keyId = idOf(isKeyId, someHash(`key ${randomInt(random, 3)}`).slice(0, 16));
  const roll = random();
  if (roll < 0.3) return { type: "invite", after, invite, role, expiresAt: 1_000, uses: 1 + randomInt(random, 2) };
  if (roll < 0.35) return { type: "revokeInvite", after, invite };
  if (roll < 0.42) return { type: "epoch", after, epoch: randomInt(random, 4), keyId, boxes: [] };
  if (roll < 0.46) return { type: "share", after, keyId, boxes: [] };
  if (roll < 0.5) return { type: "unknown", code: 9, after, payload: randomBytes(random, 4) };
  const proof = new Uint8Array(64).fill(random() < 0.9 ? 1 : 0);
  const at = random() < 0.9 ? 500 : 2_000;
  return { type: "add", after, device, boxKey: someHash("box"), member: memberIdOf(device), role, invite, proof, at };
}
