import type { Decoder } from "lib0/decoding";
import { ROLES, type Role } from "../domain/role.ts";
import {
  malformed,
  readByte,
  readBytes,
  readCount,
  readDeviceId,
  readExact,
  readHash,
  readKeyHex,
  readKeyId,
  readMemberId,
  readSpaceId,
} from "./boundedDecoding.ts";
import { NONCE_BYTES } from "./entry.ts";
import {
  CODES,
  KEY_BOX_BYTES,
  MAX_BOXES,
  MAX_CHECKPOINT_BYTES,
  MAX_CUTS,
  MAX_MANDATE_BYTES,
  MAX_NAME_BYTES,
  SEALED_KEY_BYTES,
} from "./opCodes.ts";
import { SIGNATURE_BYTES } from "./run.ts";
import { SPACE_NONCE_BYTES } from "./spaceId.ts";
import { readStory } from "./storyCodec.ts";
import {
  type DeviceCut,
  type Head,
  type KeyBox,
  type LogEnd,
  type Mandate,
  SEAT_KINDS,
  type SealedKey,
  type SealedBytes,
} from "./types.ts";
import type { KnownOp } from "./writeOp.ts";

/** The other half of writeOp.ts. Only inside `decodeWhole`: what does not fit is `malformed`. */
export function readPayload(decoder: Decoder, code: number, after: readonly Head[]): KnownOp {
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
      return readEpoch(decoder, after);
    case CODES.share:
      return { type: "share", after, keyId: readKeyId(decoder), boxes: readBoxes(decoder) };
    case CODES.invite:
      return readInvite(decoder, after);
    case CODES.revokeInvite:
      return { type: "revokeInvite", after, invite: readKeyHex(decoder) };
    case CODES.add:
      return readAdd(decoder, after);
    default:
      return readMembership(decoder, code, after);
  }
}

function readMembership(decoder: Decoder, code: number, after: readonly Head[]): KnownOp {
  switch (code) {
    case CODES.role:
      return {
        type: "role",
        after,
        member: readMemberId(decoder),
        role: readRole(decoder),
        cuts: readList(decoder, MAX_CUTS, readCut),
      };
    case CODES.mandate:
      return { type: "mandate", after, mandate: readMandate(decoder) };
    case CODES.remove:
      return { type: "remove", after, cut: readCut(decoder) };
    case CODES.adopt:
      return { type: "adopt", after, device: readDeviceId(decoder), from: readCount(decoder), to: readEnd(decoder) };
    case CODES.forkProof:
      return readForkProof(decoder, after);
    case CODES.successor:
      return { type: "successor", after, space: readSpaceId(decoder) };
    case CODES.addDevice:
      return readAddDevice(decoder, after);
    case CODES.nameDevice:
      return { type: "nameDevice", after, device: readDeviceId(decoder), name: readSealed(decoder, MAX_NAME_BYTES) };
    case CODES.expunge:
      return { type: "expunge", after, member: readMemberId(decoder), at: readCount(decoder) };
    case CODES.expunged:
      return { type: "expunged", after, request: readHash(decoder), at: readCount(decoder) };
    case CODES.checkpoint:
      return { type: "checkpoint", after, at: readCount(decoder), body: readSealed(decoder, MAX_CHECKPOINT_BYTES) };
    case CODES.countersign:
      return {
        type: "countersign",
        after,
        version: readHash(decoder),
        at: readCount(decoder),
        signature: readExact(decoder, SIGNATURE_BYTES),
      };
    case CODES.recoveryKey:
      return { type: "recoveryKey", after, key: readFlag(decoder) ? readKeyHex(decoder) : null };
    default:
      return malformed();
  }
}

function readEpoch(decoder: Decoder, after: readonly Head[]): KnownOp {
  const epoch = readCount(decoder);
  const keyId = readKeyId(decoder);
  const boxes = readBoxes(decoder);
  if (decoder.pos === decoder.arr.length) return { type: "epoch", after, epoch, keyId, boxes };
  const older = readList(decoder, MAX_BOXES, readSealedKey);
  return older.length > 0 ? { type: "epoch", after, epoch, keyId, boxes, older } : malformed();
}

function readInvite(decoder: Decoder, after: readonly Head[]): KnownOp {
  const invite = {
    type: "invite",
    after,
    invite: readKeyHex(decoder),
    role: readRole(decoder),
    expiresAt: readCount(decoder),
    uses: readCount(decoder),
  } as const;
  return decoder.pos === decoder.arr.length ? invite : { ...invite, mandate: readMandate(decoder) };
}

function readAdd(decoder: Decoder, after: readonly Head[]): KnownOp {
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

function readAddDevice(decoder: Decoder, after: readonly Head[]): KnownOp {
  return {
    type: "addDevice",
    after,
    member: readMemberId(decoder),
    device: readDeviceId(decoder),
    boxKey: readKeyHex(decoder),
    consent: readExact(decoder, SIGNATURE_BYTES),
    recovery: readFlag(decoder) ? readExact(decoder, SIGNATURE_BYTES) : null,
    keys: readList(decoder, MAX_BOXES, () => ({ keyId: readKeyId(decoder), box: readExact(decoder, KEY_BOX_BYTES) })),
  };
}

function readFlag(decoder: Decoder): boolean {
  const flag = readByte(decoder);
  return flag > 1 ? malformed() : flag === 1;
}

function readForkProof(decoder: Decoder, after: readonly Head[]): KnownOp {
  const device = readDeviceId(decoder);
  const lane = readByte(decoder);
  if (lane > 1) return malformed();
  return {
    type: "forkProof",
    after,
    device,
    lane: lane === 0 ? "control" : "content",
    seq: readCount(decoder),
    prev: readHash(decoder),
    stories: [readStory(decoder), readStory(decoder)],
    other: readEnd(decoder),
  };
}

function readMandate(decoder: Decoder): Mandate {
  const seat = readMemberId(decoder);
  const kind = SEAT_KINDS[readByte(decoder)] ?? malformed();
  const number = readCount(decoder);
  const has = readByte(decoder);
  if (has > 3) return malformed();
  return {
    seat,
    kind,
    number,
    alternateOf: (has & 1) === 1 ? readMemberId(decoder) : null,
    holder: (has & 2) === 2 ? readMemberId(decoder) : null,
    from: readCount(decoder),
    to: readCount(decoder),
    ...readSealed(decoder, MAX_MANDATE_BYTES),
  };
}

const readSealed = (decoder: Decoder, maxBytes: number): SealedBytes => ({
  keyId: readKeyId(decoder),
  nonce: readExact(decoder, NONCE_BYTES),
  sealed: readBytes(decoder, maxBytes),
});

export function readRole(decoder: Decoder): Role {
  return ROLES[readByte(decoder)] ?? malformed();
}

const readEnd = (decoder: Decoder): LogEnd => ({ seq: readCount(decoder), hash: readHash(decoder) });

const readCut = (decoder: Decoder): DeviceCut => ({
  device: readDeviceId(decoder),
  control: readEnd(decoder),
  content: readEnd(decoder),
});

const readSealedKey = (decoder: Decoder): SealedKey => ({
  keyId: readKeyId(decoder),
  nonce: readExact(decoder, NONCE_BYTES),
  sealed: readExact(decoder, SEALED_KEY_BYTES),
});

const readBoxes = (decoder: Decoder): KeyBox[] =>
  readList(decoder, MAX_BOXES, () => ({ device: readDeviceId(decoder), box: readExact(decoder, KEY_BOX_BYTES) }));

function readList<T>(decoder: Decoder, max: number, read: (decoder: Decoder) => T): T[] {
  const count = readCount(decoder, max);
  const list: T[] = [];
  for (let i = 0; i < count; i++) list.push(read(decoder));
  return list;
}
