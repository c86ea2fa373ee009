import type { Decoder } from "lib0/decoding";
import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeUint8,
  writeUint8Array,
  writeVarString,
  writeVarUint,
  writeVarUint8Array,
} from "lib0/encoding";
import type { DeviceId, MemberId, SpaceId } from "../domain/ids.ts";
import {
  decodeWhole,
  malformed,
  readByte,
  readBytes,
  readCount,
  readDeviceId,
  readExact,
  readKeyHex,
  readMemberId,
  readSpaceId,
  readText,
} from "./boundedDecoding.ts";
import { writeId } from "./encodeId.ts";
import { MAX_RUN_BYTES } from "./limits.ts";
import { SIGNATURE_BYTES } from "./run.ts";
import { SPOKEN_NONCE_BYTES } from "./spokenCommitment.ts";

/** Why an inviter said no; each is a Problem on the newcomer's screen. Part of the format: only ever added to. */
export const JOIN_REFUSALS = [
  "joinRefused",
  "inviteExpired",
  "inviteUsed",
  "inviteRevoked",
  "inviteOtherSpace",
  "wordsDiffer",
  "phraseWrong",
] as const;
export type JoinRefusal = (typeof JOIN_REFUSALS)[number];

/** To be a device of somebody who is known. */
export interface JoinClaim {
  readonly member: MemberId;
  /** The device's signature over `deviceConsentBytes`. */
  readonly consent: Uint8Array;
  /** The recovery key's over `recoveryProofBytes`. */
  readonly recovery: Uint8Array | null;
}

/** What newcomer and inviter say to each other in an invitation's room. */
export type JoinMessage =
  | {
      readonly type: "request";
      readonly space: SpaceId;
      readonly device: DeviceId;
      readonly boxKey: string;
      readonly name: string;
      readonly delegation: string;
      /** The invitation's signature over space, device and box key. */
      readonly proof: Uint8Array;
      /** Null for somebody new. */
      readonly claim: JoinClaim | null;
      /** The nonce of the commitment, of somebody new who came by a spoken line; null otherwise. */
      readonly opening: Uint8Array | null;
    }
  | { readonly type: "refused"; readonly reason: JoinRefusal }
  /** All control runs: who founded the space, who is in it, and the newcomer's own admission. */
  | { readonly type: "welcome"; readonly runs: readonly Uint8Array[] }
  /** In the room of a spoken line: what invitation is it? 32 bytes, see spokenCommitment.ts. */
  | { readonly type: "ask"; readonly commitment: Uint8Array }
  /** The answer: the invitation's link, and the inviter's nonce. */
  | { readonly type: "told"; readonly link: string; readonly nonce: Uint8Array };

const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;
const MAX_RUNS = 10_000;
const MAX_TEXT_LETTERS = 120;
const MAX_LINK_BYTES = 3_000;
const HASH_BYTES = 32;

export function encodeJoinMessage(message: JoinMessage): Uint8Array {
  const encoder = createEncoder();
  switch (message.type) {
    case "request":
      writeUint8(encoder, message.claim !== null ? 4 : message.opening !== null ? 5 : 1);
      writeRequest(encoder, message);
      break;
    case "ask":
      writeUint8(encoder, 6);
      writeUint8Array(encoder, message.commitment);
      break;
    case "told":
      writeUint8(encoder, 7);
      writeVarString(encoder, message.link);
      writeUint8Array(encoder, message.nonce);
      break;
    case "refused":
      writeUint8(encoder, 2);
      writeUint8(encoder, JOIN_REFUSALS.indexOf(message.reason));
      break;
    case "welcome":
      writeUint8(encoder, 3);
      writeVarUint(encoder, message.runs.length);
      for (const run of message.runs) writeVarUint8Array(encoder, run);
  }
  return toUint8Array(encoder);
}

function writeRequest(encoder: Encoder, request: Extract<JoinMessage, { type: "request" }>): void {
  writeId(encoder, request.space);
  writeId(encoder, request.device);
  writeId(encoder, request.boxKey);
  writeVarString(encoder, request.name);
  writeVarString(encoder, request.delegation);
  writeUint8Array(encoder, request.proof);
  if (request.claim !== null) return writeClaim(encoder, request.claim);
  if (request.opening !== null) writeUint8Array(encoder, request.opening);
}

function writeClaim(encoder: Encoder, { member, consent, recovery }: JoinClaim): void {
  writeId(encoder, member);
  writeUint8Array(encoder, consent);
  writeUint8(encoder, recovery === null ? 0 : 1);
  if (recovery !== null) writeUint8Array(encoder, recovery);
}

/** Null for bytes that are no message. */
export function decodeJoinMessage(bytes: Uint8Array): JoinMessage | null {
  return decodeWhole(bytes, MAX_MESSAGE_BYTES, readMessage);
}

function readMessage(decoder: Decoder): JoinMessage {
  switch (readByte(decoder)) {
    case 1:
      return { ...readRequest(decoder), claim: null, opening: null };
    case 4:
      return { ...readRequest(decoder), claim: readClaim(decoder), opening: null };
    case 5:
      return { ...readRequest(decoder), claim: null, opening: readExact(decoder, SPOKEN_NONCE_BYTES) };
    case 6:
      return { type: "ask", commitment: readExact(decoder, HASH_BYTES) };
    case 7:
      return {
        type: "told",
        link: readText(decoder, MAX_LINK_BYTES),
        nonce: readExact(decoder, SPOKEN_NONCE_BYTES),
      };
    case 2:
      return { type: "refused", reason: JOIN_REFUSALS[readByte(decoder)] ?? malformed() };
    case 3: {
      const count = readCount(decoder, MAX_RUNS);
      const runs: Uint8Array[] = [];
      for (let i = 0; i < count; i++) runs.push(readBytes(decoder, MAX_RUN_BYTES));
      return { type: "welcome", runs };
    }
    default:
      return malformed();
  }
}

function readRequest(decoder: Decoder): Omit<Extract<JoinMessage, { type: "request" }>, "claim" | "opening"> {
  return {
    type: "request",
    space: readSpaceId(decoder),
    device: readDeviceId(decoder),
    boxKey: readKeyHex(decoder),
    name: readShortText(decoder),
    delegation: readShortText(decoder),
    proof: readExact(decoder, SIGNATURE_BYTES),
  };
}

function readClaim(decoder: Decoder): JoinClaim {
  const member = readMemberId(decoder);
  const consent = readExact(decoder, SIGNATURE_BYTES);
  const flag = readByte(decoder);
  if (flag > 1) return malformed();
  return { member, consent, recovery: flag === 1 ? readExact(decoder, SIGNATURE_BYTES) : null };
}

function readShortText(decoder: Decoder): string {
  const text = readText(decoder, MAX_TEXT_LETTERS * 4);
  return text.length <= MAX_TEXT_LETTERS ? text : malformed();
}
