import type { Decoder } from "lib0/decoding";
import { createEncoder, toUint8Array, writeUint8, writeVarString, writeVarUint } from "lib0/encoding";
import type { DeviceId, DocId, Hash } from "../../domain/ids.ts";
import {
  decodeWhole,
  malformed,
  readByte,
  readCount,
  readDeviceId,
  readDocId,
  readHash,
  readText,
} from "../boundedDecoding.ts";
import { writeId } from "../encodeId.ts";
import { MAX_BODY_BYTES, MAX_DEPS } from "../limits.ts";

/** How far one author's content log belongs to a version: all that it says of the document up to here, and nothing behind. */
export interface VersionEnd {
  readonly device: DeviceId;
  readonly seq: number;
  readonly hash: Hash;
}

/**
 * What is sealed in a control op `checkpoint`: this version of this document, whose content has this hash. Its author signs
 * it as every other op, and whoever can read the document can compare.
 */
export interface CheckpointBody {
  readonly doc: DocId;
  /** As it stands on the issued text, such as "GT-ADI-INT(2021)2 REV1"; "" for one that nobody has issued. */
  readonly reference: string;
  /** Ascending by device; authors without an entry in it are left out. */
  readonly ends: readonly VersionEnd[];
  /** SHA-256 of the canonical content (documents/text/model/canonical.ts), under its own tag. */
  readonly content: Hash;
}

const VERSION = 1;
/** Letters of what a version is called. */
export const MAX_REFERENCE = 200;

/** version ‖ document (16) ‖ reference ‖ content (32) ‖ number of ends ‖ ends: device (32), seq, hash (32). */
export function encodeCheckpoint({ doc, reference, ends, content }: CheckpointBody): Uint8Array {
  const encoder = createEncoder();
  writeUint8(encoder, VERSION);
  writeId(encoder, doc);
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
    const doc = readDocId(decoder);
    const reference = readText(decoder, MAX_REFERENCE);
    const content = readHash(decoder);
    const count = readCount(decoder, MAX_DEPS);
    const ends: VersionEnd[] = [];
    for (let i = 0; i < count; i++) ends.push(readEnd(decoder, ends.at(-1)?.device ?? ""));
    return { doc, reference, ends, content };
  });
}

function readEnd(decoder: Decoder, before: string): VersionEnd {
  const device = readDeviceId(decoder);
  const seq = readCount(decoder);
  if (device <= before || seq === 0) return malformed();
  return { device, seq, hash: readHash(decoder) };
}
