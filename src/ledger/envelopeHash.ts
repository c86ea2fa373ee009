import { bytesToHex, hexToBytes } from "@noble/hashes/utils";
import { createEncoder, toUint8Array, writeUint8, writeVarUint, writeVarUint8Array } from "lib0/encoding";
import { type Hash, isHash } from "../domain/ids.ts";
import { writeId } from "./encodeId.ts";
import { kindCode } from "./entry.ts";
import { idOf } from "./idOf.ts";
import { type Sha256, taggedHash } from "./taggedHash.ts";
import type { Envelope } from "./types.ts";

export type EnvelopeHeader = Omit<Envelope, "body">;

/**
 * Everything that the envelope says goes in, also what a run leaves out on the wire. `sha256` may be a faster one of
 * the same result (the vault has Node's).
 */
export const envelopeHash = (envelope: Envelope, sha256?: Sha256): Hash =>
  headerHash(envelope, bodyHash(envelope.body, sha256), sha256);

/** What stands for a body in the hash of its envelope: so a proof shows an entry of any length in a few bytes. 32 bytes. */
export const bodyHash = (body: Uint8Array, sha256?: Sha256): Uint8Array => taggedHash("body/1", [body], sha256);

/** The hash of an envelope of which only `bodyHash` of its body is at hand. */
export function headerHash(envelope: EnvelopeHeader, hashOfBody: Uint8Array, sha256?: Sha256): Hash {
  const encoder = createEncoder();
  writeUint8(encoder, envelope.version);
  writeUint8(encoder, kindCode(envelope.kind));
  writeId(encoder, envelope.space);
  writeId(encoder, envelope.device);
  writeUint8(encoder, envelope.lane === "control" ? 0 : 1);
  writeVarUint(encoder, envelope.seq);
  writeId(encoder, envelope.prev);
  writeId(encoder, envelope.keyId);
  writeVarUint8Array(encoder, envelope.nonce);
  return idOf(isHash, bytesToHex(taggedHash("envelope/1", [toUint8Array(encoder), hashOfBody], sha256)));
}

/** What Ed25519 signs for a run: the hash of its last envelope, under a tag of its own. */
export function signedBytes(lastHash: Hash): Uint8Array {
  return taggedHash("signature/1", [hexToBytes(lastHash)]);
}
