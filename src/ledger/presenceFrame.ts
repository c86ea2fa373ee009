import type { Decoder } from "lib0/decoding";
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { hexToBytes } from "@noble/hashes/utils";
import type { DeviceId, KeyId, SpaceId } from "../domain/ids.ts";
import { decodeWhole, readBytes, readCount, readDeviceId, readExact, readKeyId } from "./boundedDecoding.ts";
import { writeId } from "./encodeId.ts";
import { NONCE_BYTES } from "./entry.ts";
import { SIGNATURE_BYTES } from "./run.ts";
import { taggedHash } from "./taggedHash.ts";

export const MAX_PRESENCE_BYTES = 4 * 1024;
const MAX_FRAME_BYTES = MAX_PRESENCE_BYTES + 256;

/** Who is here and where, on its way between two vaults; never stored. */
export interface PresenceFrame {
  readonly device: DeviceId;
  /** Grows with every frame of a device, also over restarts: an older one is a replay. */
  readonly counter: number;
  readonly keyId: KeyId;
  readonly nonce: Uint8Array;
  readonly sealed: Uint8Array;
  readonly signature: Uint8Array;
}
type Unsigned = Omit<PresenceFrame, "signature">;

function encodeUnsigned(frame: Unsigned): Uint8Array {
  const encoder = createEncoder();
  writeId(encoder, frame.device);
  writeVarUint(encoder, frame.counter);
  writeId(encoder, frame.keyId);
  writeUint8Array(encoder, frame.nonce);
  writeVarUint8Array(encoder, frame.sealed);
  return toUint8Array(encoder);
}

/** What the device signs: a presence of one space can be shown in no other. */
export const presenceSignedBytes = (space: SpaceId, frame: Unsigned): Uint8Array =>
  taggedHash("presence/1", [hexToBytes(space), encodeUnsigned(frame)]);

export function encodePresence(frame: PresenceFrame): Uint8Array {
  const encoder = createEncoder();
  writeUint8Array(encoder, encodeUnsigned(frame));
  writeUint8Array(encoder, frame.signature);
  return toUint8Array(encoder);
}

/** Null for bytes that are no frame. */
export function decodePresence(bytes: Uint8Array): PresenceFrame | null {
  return decodeWhole(bytes, MAX_FRAME_BYTES, readFrame);
}

function readFrame(decoder: Decoder): PresenceFrame {
  return {
    device: readDeviceId(decoder),
    counter: readCount(decoder),
    keyId: readKeyId(decoder),
    nonce: readExact(decoder, NONCE_BYTES),
    sealed: readBytes(decoder, MAX_PRESENCE_BYTES + 16),
    signature: readExact(decoder, SIGNATURE_BYTES),
  };
}
