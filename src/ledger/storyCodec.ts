import { createDecoder, type Decoder } from "lib0/decoding";
import {
  createEncoder,
  type Encoder,
  toUint8Array,
  writeUint8Array,
  writeVarUint,
  writeVarUint8Array,
} from "lib0/encoding";
import type { KeyId } from "../domain/ids.ts";
import { malformed, readBytes, readCount, readExact } from "./boundedDecoding.ts";
import { readEntry, writeEntry } from "./entry.ts";
import { MAX_RUN_ENTRIES } from "./limits.ts";
import { SIGNATURE_BYTES } from "./run.ts";
import type { HashedEntry, Story } from "./types.ts";

const BODY_HASH_BYTES = 32;
/** kind and flags (1), keyId (8), nonce (12) and the hash of the body. */
const MAX_HASHED_BYTES = 21 + BODY_HASH_BYTES;

/** count ‖ entries, each with its length and as in a run, but with its body's hash for the body ‖ signature (64). */
export function writeStory(encoder: Encoder, { entries, signature }: Story): void {
  writeVarUint(encoder, entries.length);
  let keyBefore: KeyId | null = null;
  for (const { bodyHash, ...entry } of entries) {
    const one = createEncoder();
    writeEntry(one, { ...entry, body: bodyHash }, keyBefore);
    writeVarUint8Array(encoder, toUint8Array(one));
    keyBefore = entry.keyId;
  }
  writeUint8Array(encoder, signature);
}

/** Only inside `decodeWhole`. */
export function readStory(decoder: Decoder): Story {
  const count = readCount(decoder, MAX_RUN_ENTRIES);
  if (count === 0) return malformed();
  const entries: HashedEntry[] = [];
  let keyBefore: KeyId | null = null;
  for (let i = 0; i < count; i++) {
    const { body, ...entry } = readEntry(createDecoder(readBytes(decoder, MAX_HASHED_BYTES)), keyBefore);
    if (body.byteLength !== BODY_HASH_BYTES) return malformed();
    entries.push({ ...entry, bodyHash: body });
    keyBefore = entry.keyId;
  }
  return { entries, signature: readExact(decoder, SIGNATURE_BYTES) };
}
