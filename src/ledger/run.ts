import { createDecoder, type Decoder } from "lib0/decoding";
import {
  createEncoder,
  toUint8Array,
  writeUint8,
  writeUint8Array,
  writeVarUint,
  writeVarUint8Array,
} from "lib0/encoding";
import type { KeyId } from "../domain/ids.ts";
import { type Refusal, refusal } from "../domain/refusal.ts";
import { err, ok, type Result } from "../domain/result.ts";
import {
  decodeWhole,
  malformed,
  readByte,
  readBytes,
  readCount,
  readDeviceId,
  readExact,
  readHash,
  readSpaceId,
} from "./boundedDecoding.ts";
import { writeId } from "./encodeId.ts";
import { MAX_ENTRY_BYTES, readEntry, writeEntry } from "./entry.ts";
import { MAX_RUN_BYTES, MAX_RUN_ENTRIES } from "./limits.ts";
import type { Run, RunEntry } from "./types.ts";

export const SIGNATURE_BYTES = 64;
const CONTROL = 0x10;
const CONTENT = 0x11;

/**
 * version and lane (1) ‖ space (32) ‖ device (32) ‖ firstSeq ‖ prev (32) ‖ count ‖ entries, each with its length ‖
 * signature (64). Seq, prev and key of an entry are left out where the run implies them.
 */
export function encodeRun(run: Run): Uint8Array {
  const encoder = createEncoder();
  writeUint8(encoder, run.lane === "control" ? CONTROL : CONTENT);
  writeId(encoder, run.space);
  writeId(encoder, run.device);
  writeVarUint(encoder, run.firstSeq);
  writeId(encoder, run.prev);
  writeVarUint(encoder, run.entries.length);
  let keyBefore: KeyId | null = null;
  for (const entry of run.entries) {
    const one = createEncoder();
    writeEntry(one, entry, keyBefore);
    writeVarUint8Array(encoder, toUint8Array(one));
    keyBefore = entry.keyId;
  }
  writeUint8Array(encoder, run.signature);
  return toUint8Array(encoder);
}

/** Any bytes at all: a run of 1 to 200 entries, or the reason `unreadable`. */
export function decodeRun(bytes: Uint8Array): Result<Run, Refusal> {
  const run = decodeWhole(bytes, MAX_RUN_BYTES, readRun);
  return run ? ok(run) : err(refusal("unreadable", `run of ${bytes.byteLength} bytes`));
}

function readRun(decoder: Decoder): Run {
  const first = readByte(decoder);
  if (first !== CONTROL && first !== CONTENT) return malformed();
  const space = readSpaceId(decoder);
  const device = readDeviceId(decoder);
  const firstSeq = readCount(decoder, Number.MAX_SAFE_INTEGER - MAX_RUN_ENTRIES);
  const prev = readHash(decoder);
  const count = readCount(decoder, MAX_RUN_ENTRIES);
  if (count === 0 || firstSeq === 0) return malformed();
  const lane = first === CONTROL ? "control" : "content";
  const entries = readEntries(decoder, count);
  for (const entry of entries) if (entry.nonce.byteLength > 0 !== (lane === "content")) return malformed();
  return { space, device, lane, firstSeq, prev, entries, signature: readExact(decoder, SIGNATURE_BYTES) };
}

function readEntries(decoder: Decoder, count: number): RunEntry[] {
  const entries: RunEntry[] = [];
  let keyBefore: KeyId | null = null;
  for (let i = 0; i < count; i++) {
    const entry = readEntry(createDecoder(readBytes(decoder, MAX_ENTRY_BYTES)), keyBefore);
    entries.push(entry);
    keyBefore = entry.keyId;
  }
  return entries;
}
