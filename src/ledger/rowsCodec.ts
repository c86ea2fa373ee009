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
  readText,
} from "./boundedDecoding.ts";
import { writeId } from "./encodeId.ts";
import { MAX_BODY_BYTES } from "./limits.ts";
import { SIGNATURE_BYTES } from "./run.ts";
import type { StoredEnvelope } from "./types.ts";

const MAX_BYTES = 128 * 1024 * 1024;
const MAX_ROWS = 1_000;

/** Stored entries as they lie in a log, with what only this machine knows of them: for its own backup, never for a peer. */
export function encodeRows(rows: readonly StoredEnvelope[]): Uint8Array {
  const encoder = createEncoder();
  writeVarUint(encoder, rows.length);
  for (const row of rows) writeRow(encoder, row);
  return toUint8Array(encoder);
}

function writeRow(encoder: Encoder, row: StoredEnvelope): void {
  writeId(encoder, row.space);
  writeId(encoder, row.device);
  writeUint8(encoder, (row.lane === "control" ? 0 : 1) + (row.signature ? 2 : 0));
  writeVarUint(encoder, row.seq);
  writeId(encoder, row.hash);
  writeVarUint8Array(encoder, row.entry);
  if (row.signature) writeUint8Array(encoder, row.signature);
  writeVarString(encoder, row.docTag);
  writeVarString(encoder, row.cutId);
}

/** Null for bytes that are none. */
export const decodeRows = (bytes: Uint8Array): StoredEnvelope[] | null =>
  decodeWhole(bytes, MAX_BYTES, (decoder) =>
    Array.from({ length: readCount(decoder, MAX_ROWS) }, () => readRow(decoder)),
  );

function readRow(decoder: Decoder): StoredEnvelope {
  const space = readSpaceId(decoder);
  const device = readDeviceId(decoder);
  const flags = readByte(decoder);
  if (flags > 3) return malformed();
  return {
    space,
    device,
    lane: (flags & 1) === 0 ? "control" : "content",
    seq: readCount(decoder),
    hash: readHash(decoder),
    entry: readBytes(decoder, MAX_BODY_BYTES + 64),
    signature: (flags & 2) === 2 ? readExact(decoder, SIGNATURE_BYTES) : null,
    docTag: readText(decoder, 64),
    cutId: readText(decoder, 40),
  };
}
