import { createHash } from "node:crypto";
import { type DeviceId, isHash, isKeyId, type MemberId, type SpaceId } from "../../src/domain/ids.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { ROLES } from "../../src/domain/role.ts";
import { idOf } from "../../src/ledger/idOf.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { encodeOp } from "../../src/ledger/op.ts";
import { spaceIdOf } from "../../src/ledger/spaceId.ts";
import type { ControlOp, DeviceCut, Head, Mandate, PlacedOp } from "../../src/ledger/types.ts";
import { forkProofOf } from "./forkProofOf.ts";
import { someDevice, someHash, someSpace } from "./ledgerIds.ts";
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
 * (roles too high, revoked and used up invitations, false proofs, cuts of one's betters, strangers, ops of a later version).
 * A chair, two secretariats and an editor are there from the beginning.
 */
export function randomControlOps(random: () => number, count: number): { space: SpaceId; ops: PlacedOp[] } {
  const devices = ["founder", "b", "c", "d", "e", "f"].map(someDevice);
  const founder = devices[0] ?? someDevice("founder");
  const { space, genesis } = genesisOf(founder);
  const ops = [genesis, ...firstMembers(founder, devices.slice(1, 4))];
  const last = ops[ops.length - 1] ?? genesis;
  const seen = new Map(devices.map((device) => [device, new Map([[founder, last]])]));
  for (let i = 0; i < count; i++) {
    const author = devices[randomInt(random, Math.min(devices.length, 4 + Math.floor(i / 8)))] ?? founder;
    const own = seen.get(author) ?? new Map<DeviceId, PlacedOp>();
    const other = seen.get(devices[randomInt(random, devices.length)] ?? founder);
    if (random() < 0.6)
      for (const [device, op] of other ?? []) if (op.seq > (own.get(device)?.seq ?? 0)) own.set(device, op);
    const after = [...own.values()].filter((op) => op.device !== author).map(headOf);
    const scene = { author, after, own };
    const op = placed(author, (own.get(author)?.seq ?? 0) + 1, randomOp(random, devices, scene));
    own.set(author, op);
    ops.push(op);
  }
  return { space, ops };
}

function firstMembers(founder: DeviceId, devices: readonly DeviceId[]): PlacedOp[] {
  const invite = someHash("invite of the first");
  const open: ControlOp = { type: "invite", after: [], invite, role: "secretariat", expiresAt: 1_000, uses: 3 };
  const adds = devices.map((device, i): ControlOp => {
    const role = i < 2 ? "secretariat" : "editor";
    const proof = new Uint8Array(64).fill(1);
    const names = { device, boxKey: someHash("box"), member: memberIdOf(device) };
    return { type: "add", after: [], ...names, role, invite, proof, at: 500 };
  });
  return [open, ...adds].map((op, i) => placed(founder, i + 2, op));
}

interface Scene {
  readonly author: DeviceId;
  readonly after: readonly Head[];
  /** The last op of each device that the author has seen. */
  readonly own: ReadonlyMap<DeviceId, PlacedOp>;
}

function randomOp(random: () => number, devices: readonly DeviceId[], scene: Scene): ControlOp {
  const { after } = scene;
  const pick = <T>(list: readonly T[], otherwise: T): T => list[randomInt(random, list.length)] ?? otherwise;
  const device = pick(devices, someDevice("b"));
  const invite = someHash(`invite ${randomInt(random, 3)}`);
  const role = random() < 0.8 ? "secretariat" : pick(ROLES, "editor");
  const keyId = idOf(isKeyId, someHash(`key ${randomInt(random, 3)}`).slice(0, 16));
  const roll = random();
  if (roll < 0.22) {
    const open = { type: "invite", after, invite, role, expiresAt: 1_000, uses: 1 + randomInt(random, 2) } as const;
    return roll < 0.11 ? { ...open, mandate: seatOf(`seat ${Math.floor(roll * 300) % 3}`, null) } : open;
  }
  if (roll < 0.26) return { type: "revokeInvite", after, invite };
  if (roll < 0.31) return { type: "epoch", after, epoch: randomInt(random, 4), keyId, boxes: [] };
  if (roll < 0.34) return { type: "share", after, keyId, boxes: [] };
  if (roll < 0.35) return { type: "checkpoint", after, at: 500, body: SEALED };
  if (roll < 0.355) {
    const version = pick(
      [...scene.own.values()].map(({ hash }) => hash),
      someHash("version"),
    );
    return { type: "countersign", after, version, at: 500, signature: new Uint8Array(64) };
  }
  if (roll < 0.36) return { type: "unknown", code: 200, after, payload: randomBytes(random, 4) };
  if (roll < 0.4) return deviceOp(random, device, scene);
  if (roll < 0.63) return membershipOp(random, device, scene);
  const proof = new Uint8Array(64).fill(random() < 0.9 ? 1 : 0);
  const at = random() < 0.9 ? 500 : 2_000;
  return { type: "add", after, device, boxKey: someHash("box"), member: memberIdOf(device), role, invite, proof, at };
}

/** Devices for oneself, for those who lost everything, by phrases and by two; some with false proofs. */
function deviceOp(random: () => number, device: DeviceId, { author, after }: Scene): ControlOp {
  const names = ["founder", "b", "c", "d"];
  const member = memberIdOf(random() < 0.4 ? author : someDevice(names[randomInt(random, names.length)] ?? "b"));
  if (random() < 0.2) return { type: "recoveryKey", after, key: random() < 0.8 ? someHash("phrase") : null };
  const proof = (): Uint8Array => new Uint8Array(64).fill(random() < 0.9 ? 1 : 0);
  const keys = { boxKey: someHash("box"), consent: proof(), recovery: random() < 0.3 ? proof() : null, keys: [] };
  return { type: "addDevice", after, member, device, ...keys };
}

/** Removals, leaving, roles up and down, adoptions, seats, a successor: each after what its author happens to know. */
function membershipOp(random: () => number, device: DeviceId, { author, after, own }: Scene): ControlOp {
  const target = random() < 0.08 ? author : device;
  const cut = cutOf(random, target, own.get(target));
  const seat = someHash(`seat ${randomInt(random, 3)}`).slice(0, 32);
  const roll = random();
  if (roll < 0.35) return { type: "remove", after, cut };
  if (roll < 0.4) {
    const lane = random() < 0.5 ? "control" : "content";
    return forkProofOf(after, { device, lane, seq: 1 + randomInt(random, 4) });
  }
  if (roll < 0.75) {
    const role = ROLES[randomInt(random, ROLES.length)] ?? "observer";
    const cuts = random() < 0.9 ? [cut] : [cut, cutOf(random, author, undefined)];
    return { type: "role", after, member: memberIdOf(target), role, cuts };
  }
  if (roll < 0.85) {
    const from = cut.content.seq + randomInt(random, 2);
    return { type: "adopt", after, device, from, to: { seq: from + randomInt(random, 3), hash: someHash("adopted") } };
  }
  if (roll < 0.95) {
    const alternateOf = random() < 0.5 ? null : someHash(`seat ${randomInt(random, 3)}`).slice(0, 32);
    const holder = random() < 0.7 ? memberIdOf(target) : null;
    return { type: "mandate", after, mandate: { ...seatOf("", holder), seat, alternateOf } };
  }
  return { type: "successor", after, space: someSpace(`next ${randomInt(random, 3)}`) };
}

const SEALED = { keyId: idOf(isKeyId, "ab".repeat(8)), nonce: new Uint8Array(12), sealed: new Uint8Array(20) };

function seatOf(name: string, holder: MemberId | null): Mandate {
  const seat = someHash(name).slice(0, 32);
  return { seat, kind: "seat", number: 1, alternateOf: null, holder, from: 0, to: 0, ...SEALED };
}

function cutOf(random: () => number, device: DeviceId, seen: PlacedOp | undefined): DeviceCut {
  const seq = randomInt(random, 4);
  const content = seq === 0 ? { seq, hash: NO_HASH } : { seq, hash: someHash(`${device} content ${seq}`) };
  return { device, control: { seq: seen?.seq ?? 0, hash: seen?.hash ?? NO_HASH }, content };
}
