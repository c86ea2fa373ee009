import type { Decoder } from "lib0/decoding";
import { createEncoder, type Encoder, toUint8Array, writeUint8, writeUint8Array, writeVarUint } from "lib0/encoding";
import { ROLES, type Role, rankOf } from "../domain/role.ts";
import {
  decodeWhole,
  malformed,
  readByte,
  readCount,
  readDeviceId,
  readExact,
  readHash,
  readKeyHex,
  readKeyId,
  readMemberId,
  readRest,
} from "./boundedDecoding.ts";
import { writeId } from "./encodeId.ts";
import { MAX_BODY_BYTES, MAX_DEPS } from "./limits.ts";
import { SIGNATURE_BYTES } from "./run.ts";
import { SPACE_NONCE_BYTES } from "./spaceId.ts";
import type { ControlOp, Head, KeyBox } from "./types.ts";

/**
 * Part of the format: a number is never given to another op. 7 role, 8 mandate, 9 remove, 10 checkpoint, 11 adopt,
 * 12 fork-proof, 13 hub-add, 14 hub-remove, 15 expunge are reserved; what is not known here decodes as "unknown".
 */
const CODES = { genesis: 1, epoch: 2, share: 3, invite: 4, revokeInvite: 5, add: 6 } as const;
/** Ephemeral key (32) ‖ nonce (12) ‖ sealed epoch key (32 + 16). */
export const KEY_BOX_BYTES = 92;
const MAX_BOXES = 2_000;

type Known = Exclude<ControlOp, { readonly type: "unknown" }>;

/** code (1) ‖ heads it comes after: device (32), seq, hash (32) ‖ what the op says, to the end. */
export function encodeOp(op: ControlOp): Uint8Array {
  const encoder = createEncoder();
  writeUint8(encoder, op.type === "unknown" ? op.code : CODES[op.type]);
  writeVarUint(encoder, op.after.length);
  for (const head of op.after) {
    writeId(encoder, head.device);
    writeVarUint(encoder, head.seq);
    writeId(encoder, head.hash);
  }
  if (op.type === "unknown") writeUint8Array(encoder, op.payload);
  else writePayload(encoder, op);
  return toUint8Array(encoder);
}

function writePayload(encoder: Encoder, op: Known): void {
  switch (op.type) {
    case "genesis":
      writeUint8Array(encoder, op.nonce);
      writeId(encoder, op.boxKey);
      return writeId(encoder, op.member);
    case "epoch":
      writeVarUint(encoder, op.epoch);
      writeId(encoder, op.keyId);
      return writeBoxes(encoder, op.boxes);
    case "share":
      writeId(encoder, op.keyId);
      return writeBoxes(encoder, op.boxes);
    case "invite":
      writeId(encoder, op.invite);
      writeUint8(encoder, rankOf(op.role));
      writeVarUint(encoder, op.expiresAt);
      return writeVarUint(encoder, op.uses);
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
  }
}

function writeBoxes(encoder: Encoder, boxes: readonly KeyBox[]): void {
  writeVarUint(encoder, boxes.length);
  for (const { device, box } of boxes) {
    writeId(encoder, device);
    writeUint8Array(encoder, box);
  }
}

/**
 * Any bytes at all. Nothing is refused here: an op that this version cannot read keeps its place as "unknown", or the
 * device's log would stop at it for ever.
 */
export function decodeOp(bytes: Uint8Array): ControlOp {
  const framed = decodeWhole(bytes, MAX_BODY_BYTES, readFrame);
  if (!framed) return { type: "unknown", code: 0, after: [], payload: bytes.slice() };
  const { code, after, payload } = framed;
  const known = decodeWhole(payload, MAX_BODY_BYTES, (decoder) => readPayload(decoder, code, after));
  return known ?? { type: "unknown", code, after, payload };
}

function readFrame(decoder: Decoder): { code: number; after: Head[]; payload: Uint8Array } {
  const code = readByte(decoder);
  const count = readCount(decoder, MAX_DEPS);
  const after: Head[] = [];
  for (let i = 0; i < count; i++) {
    const device = readDeviceId(decoder);
    after.push({ device, lane: "control", seq: readCount(decoder), hash: readHash(decoder) });
  }
  return { code, after, payload: readRest(decoder) };
}

function readPayload(decoder: Decoder, code: number, after: readonly Head[]): Known {
  switch (code) {
    case CODES.genesis:
      return {
        type: "genesis",
        after,
        nonce: readExact(decoder, SPACE_NONCE_BYTES),
        boxKey: readKeyHex(decoder),
        member: readMemberId(decoder),
      };
    case CODES.epoch:
      return {
        type: "epoch",
        after,
        epoch: readCount(decoder),
        keyId: readKeyId(decoder),
        boxes: readBoxes(decoder),
      };
    case CODES.share:
      return { type: "share", after, keyId: readKeyId(decoder), boxes: readBoxes(decoder) };
    case CODES.invite:
      return {
        type: "invite",
        after,
        invite: readKeyHex(decoder),
        role: readRole(decoder),
        expiresAt: readCount(decoder),
        uses: readCount(decoder),
      };
    case CODES.revokeInvite:
      return { type: "revokeInvite", after, invite: readKeyHex(decoder) };
    case CODES.add:
      return readAdd(decoder, after);
    default:
      return malformed();
  }
}

function readAdd(decoder: Decoder, after: readonly Head[]): Known {
  return {
    type: "add",
    after,
    device: readDeviceId(decoder),
    boxKey: readKeyHex(decoder),
    member: readMemberId(decoder),
    role: readRole(decoder),
    invite: readKeyHex(decoder),
    proof: readExact(decoder, SIGNATURE_BYTES),
    at: readCount(decoder),
  };
}

export function readRole(decoder: Decoder): Role {
  return ROLES[readByte(decoder)] ?? malformed();
}

function readBoxes(decoder: Decoder): KeyBox[] {
  const count = readCount(decoder, MAX_BOXES);
  const boxes: KeyBox[] = [];
  for (let i = 0; i < count; i++) boxes.push({ device: readDeviceId(decoder), box: readExact(decoder, KEY_BOX_BYTES) });
  return boxes;
}
