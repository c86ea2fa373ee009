import * as v from "valibot";
import * as s from "./schemas.ts";

/** An entry of a log as it is stored. */
export const row = v.object({
  space: s.spaceId,
  device: s.deviceId,
  lane: s.lane,
  seq: s.seq,
  hash: s.hash,
  entry: s.bytes,
  signature: v.nullable(s.bytes),
  docTag: s.text(64),
  cutId: s.text(40),
});
export type Row = v.InferOutput<typeof row>;
