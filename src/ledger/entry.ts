import { createEncoder, type Encoder, toUint8Array, writeUint8, writeUint8Array } from "lib0/encoding";
import type { Decoder } from "lib0/decoding";
import type { KeyId } from "../domain/ids.ts";
import { decodeWhole, malformed, readByte, readExact, readKeyId, readRest } from "./boundedDecoding.ts";
import { writeId } from "./encodeId.ts";
import { NO_KEY } from "./keyId.ts";
import { MAX_BODY_BYTES } from "./limits.ts";
import type { EnvelopeKind, RunEntry } from "./types.ts";

export const NONCE_BYTES = 12;
export const MAX_ENTRY_BYTES = MAX_BODY_BYTES + 32;
const KINDS: readonly EnvelopeKind[] = ["update", "member", "fold", "checkpoint", "asset"];
const SEALED = 0x10;
const SAME_KEY = 0x20;

/** The number of a kind; part of what is hashed, so it never changes. */
export const kindCode = (kind: EnvelopeKind): number => KINDS.indexOf(kind);

/** The kind of an encoded entry without reading the rest; null for bytes that are none. */
export const kindOfEntry = (bytes: Uint8Array): EnvelopeKind | null =>
  KINDS[(bytes[0] ?? SEALED - 1) & (SEALED - 1)] ?? null;

/** kind and flags (1) ‖ keyId (8) ‖ nonce (12) ‖ body; without key and nonce when the body is readable. */
export function encodeEntry(entry: RunEntry): Uint8Array {
  const encoder = createEncoder();
  writeEntry(encoder, entry, null);
  return toUint8Array(encoder);
}

/** Null for bytes that are no entry. */
export function decodeEntry(bytes: Uint8Array): RunEntry | null {
  return decodeWhole(bytes, MAX_ENTRY_BYTES, (decoder) => readEntry(decoder, null));
}

/** In a run the key is left out where it is that of the entry before. */
export function writeEntry(encoder: Encoder, entry: RunEntry, keyBefore: KeyId | null): void {
  const isSealed = entry.nonce.byteLength > 0;
  const isSameKey = isSealed && entry.keyId === keyBefore;
  writeUint8(encoder, kindCode(entry.kind) | (isSealed ? SEALED : 0) | (isSameKey ? SAME_KEY : 0));
  if (isSealed && !isSameKey) writeId(encoder, entry.keyId);
  writeUint8Array(encoder, entry.nonce);
  writeUint8Array(encoder, entry.body);
}

/** Takes the rest of `decoder`. */
export function readEntry(decoder: Decoder, keyBefore: KeyId | null): RunEntry {
  const flags = readByte(decoder);
  const kind = KINDS[flags & 0x0f];
  const isSealed = (flags & SEALED) !== 0;
  const isSameKey = (flags & SAME_KEY) !== 0;
  if (!kind || flags > (SEALED | SAME_KEY | 0x0f) || (isSameKey && !isSealed)) return malformed();
  const keyId = !isSealed ? NO_KEY : isSameKey ? (keyBefore ?? malformed()) : readKeyId(decoder);
  const nonce = isSealed ? readExact(decoder, NONCE_BYTES) : new Uint8Array(0);
  return { kind, keyId, nonce, body: readRest(decoder) };
}
