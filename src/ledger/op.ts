import type { Decoder } from "lib0/decoding";
import { createEncoder, toUint8Array, writeUint8, writeUint8Array, writeVarUint } from "lib0/encoding";
import { decodeWhole, readByte, readCount, readDeviceId, readHash, readRest } from "./boundedDecoding.ts";
import { writeId } from "./encodeId.ts";
import { MAX_BODY_BYTES, MAX_DEPS } from "./limits.ts";
import { CODES } from "./opCodes.ts";
import { readPayload } from "./readOp.ts";
import type { ControlOp, Head } from "./types.ts";
import { writePayload } from "./writeOp.ts";

/** code (1) ‖ heads it comes after: device (32), seq, hash (32) ‖ what the op says, to the end. */
export function encodeOp(op: ControlOp): Uint8Array {
  const encoder = createEncoder();
  writeUint8(encoder, op.type === "unknown" ? op.code : CODES[op.type]);
  writeVarUint(encoder, op.after.length);
  for (const head of op.after) {
    writeId(encoder, head.device);
    writeVarUint(encoder, head.seq);
    writeId(encoder, head.hash);
  }
  if (op.type === "unknown") writeUint8Array(encoder, op.payload);
  else writePayload(encoder, op);
  return toUint8Array(encoder);
}

/**
 * Any bytes at all. Nothing is refused here: an op that this version cannot read keeps its place as "unknown", or the
 * device's log would stop at it for ever.
 */
export function decodeOp(bytes: Uint8Array): ControlOp {
  const framed = decodeWhole(bytes, MAX_BODY_BYTES, readFrame);
  if (!framed) return { type: "unknown", code: 0, after: [], payload: bytes.slice() };
  const { code, after, payload } = framed;
  const known = decodeWhole(payload, MAX_BODY_BYTES, (decoder) => readPayload(decoder, code, after));
  return known ?? { type: "unknown", code, after, payload };
}

function readFrame(decoder: Decoder): { code: number; after: Head[]; payload: Uint8Array } {
  const code = readByte(decoder);
  const count = readCount(decoder, MAX_DEPS);
  const after: Head[] = [];
  for (let i = 0; i < count; i++) {
    const device = readDeviceId(decoder);
    after.push({ device, lane: "control", seq: readCount(decoder), hash: readHash(decoder) });
  }
  return { code, after, payload: readRest(decoder) };
}
