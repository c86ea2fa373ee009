import type { Decoder } from "lib0/decoding";
import { createEncoder, toUint8Array, writeUint8, writeVarString, writeVarUint } from "lib0/encoding";
import type { DeviceId, Hash } from "../../domain/ids.ts";
import { decodeWhole, malformed, readByte, readCount, readDeviceId, readHash, readText } from "../boundedDecoding.ts";
import { writeId } from "../encodeId.ts";
import { MAX_BODY_BYTES, MAX_DEPS } from "../limits.ts";

/** The last entry of one author that belongs to a version. */
export interface VersionEnd {
  readonly device: DeviceId;
  readonly seq: number;
  readonly hash: Hash;
}

/**
 * What stands in the place of the update in an envelope of kind `checkpoint`: this version of this document, whose content
 * has this hash. Its author signs it as every other envelope, and whoever can read the document can compare.
 */
export interface CheckpointBody {
  /** As it stands on the issued text, such as "GT-ADI-INT(2021)2 REV1"; "" for one that nobody has issued. */
  readonly reference: string;
  /** Ascending by device; authors without an entry in it are left out. */
  readonly ends: readonly VersionEnd[];
  /** SHA-256 of the canonical content (documents/text/model/canonical.ts), under its own tag. */
  readonly content: Hash;
}

const VERSION = 1;
const MAX_REFERENCE = 200;

/** version ‖ reference ‖ content (32) ‖ number of ends ‖ ends: device (32), seq, hash (32). */
export function encodeCheckpoint({ reference, ends, content }: CheckpointBody): Uint8Array {
  const encoder = createEncoder();
  writeUint8(encoder, VERSION);
  writeVarString(encoder, reference);
  writeId(encoder, content);
  writeVarUint(encoder, ends.length);
  for (const { device, seq, hash } of ends) {
    writeId(encoder, device);
    writeVarUint(encoder, seq);
    writeId(encoder, hash);
  }
  return toUint8Array(encoder);
}

/** Any bytes at all; null when they are no checkpoint. */
export function decodeCheckpoint(bytes: Uint8Array): CheckpointBody | null {
  return decodeWhole(bytes, MAX_BODY_BYTES, (decoder) => {
    if (readByte(decoder) !== VERSION) return malformed();
    const reference = readText(decoder, MAX_REFERENCE);
    const content = readHash(decoder);
    const count = readCount(decoder, MAX_DEPS);
    const ends: VersionEnd[] = [];
    for (let i = 0; i < count; i++) ends.push(readEnd(decoder, ends.at(-1)?.device ?? ""));
    return { reference, ends, content };
  });
}

function readEnd(decoder: Decoder, before: string): VersionEnd {
  const device = readDeviceId(decoder);
  const seq = readCount(decoder);
  if (device <= before || seq === 0) return malformed();
  return { device, seq, hash: readHash(decoder) };
}
