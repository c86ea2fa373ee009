import { type Encoder, writeUint8, writeUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { rankOf } from "../domain/role.ts";
import { writeId } from "./encodeId.ts";
import { writeStory } from "./storyCodec.ts";
import {
  type ControlOp,
  type DeviceCut,
  type KeyBox,
  type LogEnd,
  type Mandate,
  SEAT_KINDS,
  type SealedKey,
  type SealedBytes,
} from "./types.ts";

export type KnownOp = Exclude<ControlOp, { readonly type: "unknown" }>;
type MembershipOp = Extract<
  KnownOp,
  {
    readonly type:
      | "role"
      | "mandate"
      | "remove"
      | "adopt"
      | "forkProof"
      | "successor"
      | "addDevice"
      | "recoveryKey"
      | "nameDevice"
      | "expunge"
      | "expunged"
      | "checkpoint"
      | "countersign";
  }
>;

/** What stands behind the heads of an op; readOp.ts is its other half. */
export function writePayload(encoder: Encoder, op: KnownOp): void {
  switch (op.type) {
    case "genesis":
      writeUint8Array(encoder, op.nonce);
      writeId(encoder, op.boxKey);
      return writeId(encoder, op.member);
    case "epoch":
      writeVarUint(encoder, op.epoch);
      writeId(encoder, op.keyId);
      writeBoxes(encoder, op.boxes);
      return writeOlder(encoder, op.older ?? []);
    case "share":
      writeId(encoder, op.keyId);
      return writeBoxes(encoder, op.boxes);
    case "invite":
      writeId(encoder, op.invite);
      writeUint8(encoder, rankOf(op.role));
      writeVarUint(encoder, op.expiresAt);
      writeVarUint(encoder, op.uses);
      // Nothing at all for none: an invitation of the first version reads and hashes as it always did.
      return op.mandate && writeMandate(encoder, op.mandate);
    case "revokeInvite":
      return writeId(encoder, op.invite);
    case "add":
      writeId(encoder, op.device);
      writeId(encoder, op.boxKey);
      writeId(encoder, op.member);
      writeUint8(encoder, rankOf(op.role));
      writeId(encoder, op.invite);
      writeUint8Array(encoder, op.proof);
      return writeVarUint(encoder, op.at);
    default:
      return writeMembership(encoder, op);
  }
}

function writeMembership(encoder: Encoder, op: MembershipOp): void {
  switch (op.type) {
    case "role":
      writeId(encoder, op.member);
      writeUint8(encoder, rankOf(op.role));
      writeVarUint(encoder, op.cuts.length);
      for (const cut of op.cuts) writeCut(encoder, cut);
      return;
    case "mandate":
      return writeMandate(encoder, op.mandate);
    case "remove":
      return writeCut(encoder, op.cut);
    case "adopt":
      writeId(encoder, op.device);
      writeVarUint(encoder, op.from);
      return writeEnd(encoder, op.to);
    case "forkProof":
      writeId(encoder, op.device);
      writeUint8(encoder, op.lane === "control" ? 0 : 1);
      writeVarUint(encoder, op.seq);
      writeId(encoder, op.prev);
      for (const story of op.stories) writeStory(encoder, story);
      return writeEnd(encoder, op.other);
    case "successor":
      return writeId(encoder, op.space);
    case "addDevice":
      return writeAddDevice(encoder, op);
    case "expunge":
      writeId(encoder, op.member);
      return writeVarUint(encoder, op.at);
    case "expunged":
      writeId(encoder, op.request);
      return writeVarUint(encoder, op.at);
    case "nameDevice":
      writeId(encoder, op.device);
      return writeSealed(encoder, op.name);
    case "checkpoint":
      writeVarUint(encoder, op.at);
      return writeSealed(encoder, op.body);
    case "countersign":
      writeId(encoder, op.version);
      writeVarUint(encoder, op.at);
      return writeUint8Array(encoder, op.signature);
    case "recoveryKey":
      writeUint8(encoder, op.key === null ? 0 : 1);
      if (op.key !== null) writeId(encoder, op.key);
      return;
  }
}

function writeAddDevice(encoder: Encoder, op: Extract<KnownOp, { readonly type: "addDevice" }>): void {
  writeId(encoder, op.member);
  writeId(encoder, op.device);
  writeId(encoder, op.boxKey);
  writeUint8Array(encoder, op.consent);
  writeUint8(encoder, op.recovery === null ? 0 : 1);
  if (op.recovery !== null) writeUint8Array(encoder, op.recovery);
  writeVarUint(encoder, op.keys.length);
  for (const { keyId, box } of op.keys) {
    writeId(encoder, keyId);
    writeUint8Array(encoder, box);
  }
}

function writeEnd(encoder: Encoder, { seq, hash }: LogEnd): void {
  writeVarUint(encoder, seq);
  writeId(encoder, hash);
}

function writeCut(encoder: Encoder, { device, control, content }: DeviceCut): void {
  writeId(encoder, device);
  writeEnd(encoder, control);
  writeEnd(encoder, content);
}

function writeMandate(encoder: Encoder, mandate: Mandate): void {
  const { alternateOf, holder } = mandate;
  writeId(encoder, mandate.seat);
  writeUint8(encoder, SEAT_KINDS.indexOf(mandate.kind));
  writeVarUint(encoder, mandate.number);
  writeUint8(encoder, (alternateOf === null ? 0 : 1) + (holder === null ? 0 : 2));
  if (alternateOf !== null) writeId(encoder, alternateOf);
  if (holder !== null) writeId(encoder, holder);
  writeVarUint(encoder, mandate.from);
  writeVarUint(encoder, mandate.to);
  writeSealed(encoder, mandate);
}

function writeSealed(encoder: Encoder, { keyId, nonce, sealed }: SealedBytes): void {
  writeId(encoder, keyId);
  writeUint8Array(encoder, nonce);
  writeVarUint8Array(encoder, sealed);
}

function writeBoxes(encoder: Encoder, boxes: readonly KeyBox[]): void {
  writeVarUint(encoder, boxes.length);
  for (const { device, box } of boxes) {
    writeId(encoder, device);
    writeUint8Array(encoder, box);
  }
}

/** Nothing at all for none: an epoch of the first version reads and hashes as it always did. */
function writeOlder(encoder: Encoder, older: readonly SealedKey[]): void {
  if (older.length > 0) writeVarUint(encoder, older.length);
  for (const { keyId, nonce, sealed } of older) {
    writeId(encoder, keyId);
    writeUint8Array(encoder, nonce);
    writeUint8Array(encoder, sealed);
  }
}
