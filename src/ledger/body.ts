import type { Decoder } from "lib0/decoding";
import { createEncoder, toUint8Array, writeUint8Array, writeVarUint } from "lib0/encoding";
import { type Refusal, refusal } from "../domain/refusal.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { decodeWhole, readCount, readDeviceId, readDocId, readRest } from "./boundedDecoding.ts";
import { writeId } from "./encodeId.ts";
import { MAX_BODY_BYTES, MAX_DEPS } from "./limits.ts";
import type { ContentBody, Dep } from "./types.ts";

/** doc (16) ‖ time ‖ number of deps ‖ deps: device (32) ‖ seq·2 + lane ‖ the update, to the end. */
export function encodeBody(body: ContentBody): Uint8Array {
  const encoder = createEncoder();
  writeId(encoder, body.doc);
  writeVarUint(encoder, body.time);
  writeVarUint(encoder, body.deps.length);
  for (const dep of body.deps) {
    writeId(encoder, dep.device);
    writeVarUint(encoder, dep.seq * 2 + (dep.lane === "control" ? 1 : 0));
  }
  writeUint8Array(encoder, body.update);
  return toUint8Array(encoder);
}

/** Any bytes at all. The update in it has not been looked at: that is the validator's part. */
export function decodeBody(bytes: Uint8Array): Result<ContentBody, Refusal> {
  const body = decodeWhole(bytes, MAX_BODY_BYTES, readBody);
  return body ? ok(body) : err(refusal("unreadable", `body of ${bytes.byteLength} bytes`));
}

function readBody(decoder: Decoder): ContentBody {
  const doc = readDocId(decoder);
  const time = readCount(decoder);
  const count = readCount(decoder, MAX_DEPS);
  const deps: Dep[] = [];
  for (let i = 0; i < count; i++) {
    const device = readDeviceId(decoder);
    const code = readCount(decoder);
    deps.push({ device, lane: code % 2 === 1 ? "control" : "content", seq: Math.floor(code / 2) });
  }
  return { doc, time, deps, update: readRest(decoder) };
}
