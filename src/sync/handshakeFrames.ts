import * as encoding from "lib0/encoding";
import { type DeviceId, isDeviceId } from "../domain/ids.ts";
import { fromHex, toHex } from "./hex.ts";
import { readBounded, readFixed, readNumber, readTotally, unreadable } from "./readTotally.ts";

/** Raised when frames change so that older peers would misread them. */
export const WIRE_VERSION = 1;
export const NONCE_BYTES = 32;
const BINDING_MAX_BYTES = 1024;
const ROOM_BYTES = 32;
const PURPOSE = "concordia hello";

export interface Hello {
  readonly version: number;
  /** Hex of the topic. */
  readonly room: string;
  readonly device: DeviceId;
  readonly nonce: Uint8Array;
  readonly binding: Uint8Array;
}

const HELLO = 1;
const PROOF = 2;

export function encodeHello(hello: Hello): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeUint8(encoder, HELLO);
    encoding.writeVarUint(encoder, hello.version);
    encoding.writeUint8Array(encoder, fromHex(hello.room));
    encoding.writeUint8Array(encoder, fromHex(hello.device));
    encoding.writeUint8Array(encoder, hello.nonce);
    encoding.writeVarUint8Array(encoder, hello.binding);
  });
}

/** A newer peer may say more after its version, so only the version of a newer one is read. */
export function readHello(frame: Uint8Array): Hello | { readonly version: number; readonly room: null } | null {
  const version = frame[0] === HELLO ? (frame[1] ?? 0) : 0;
  if (version > WIRE_VERSION && version < 128) return { version, room: null };
  return readTotally(frame, (decoder) => {
    if (readNumber(decoder, 255) !== HELLO) unreadable("type");
    const said = readNumber(decoder, 127);
    const room = toHex(readFixed(decoder, ROOM_BYTES));
    const device = toHex(readFixed(decoder, 32));
    if (!isDeviceId(device)) unreadable("device");
    const nonce = readFixed(decoder, NONCE_BYTES);
    return { version: said, room, device, nonce, binding: readBounded(decoder, BINDING_MAX_BYTES) };
  });
}

export function encodeProof(signature: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeUint8(encoder, PROOF);
    encoding.writeVarUint8Array(encoder, signature);
  });
}

export function readProof(frame: Uint8Array): Uint8Array | null {
  return readTotally(frame, (decoder) => {
    if (readNumber(decoder, 255) !== PROOF) unreadable("type");
    return readBounded(decoder, 128);
  });
}

/**
 * What `signer` signs for `other`: purpose, version, room, both devices, both nonces, and what the carrier vouches
 * for. The signer stands first, so that a proof cannot be sent back to the one who made it.
 */
export function transcriptOf(signer: Hello, other: Pick<Hello, "device" | "nonce">): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, PURPOSE);
    encoding.writeVarUint(encoder, signer.version);
    encoding.writeUint8Array(encoder, fromHex(signer.room));
    encoding.writeUint8Array(encoder, fromHex(signer.device));
    encoding.writeUint8Array(encoder, fromHex(other.device));
    encoding.writeUint8Array(encoder, signer.nonce);
    encoding.writeUint8Array(encoder, other.nonce);
    encoding.writeVarUint8Array(encoder, signer.binding);
  });
}

/** Signed once a room to learn which device this machine is there; no handshake accepts it. */
export function selfTranscript(room: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarString(encoder, "concordia self");
    encoding.writeUint8Array(encoder, fromHex(room));
  });
}
