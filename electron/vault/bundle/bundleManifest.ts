import * as v from "valibot";
import { MAX_ASSET_BYTES } from "../../../src/domain/asset.ts";
import * as s from "../../bridge/schemas.ts";

/** Logs of which a file may hold something; as many as a HAVE may name. */
const MOST_LOGS = 4096;
const MOST_FILES = 10_000;

/** The first part of a file: what is in it. */
const manifest = v.object({
  version: v.literal(1),
  space: s.spaceId,
  /** The device that wrote it. */
  by: s.deviceId,
  /** In the words of the writing machine, for whoever has not heard of space or person yet. */
  spaceName: s.text(250),
  person: s.text(250),
  madeAt: v.number(),
  /** False: only what one member lacked. */
  isWhole: v.boolean(),
  /** How far the writing device held each log then. */
  heads: v.pipe(v.array(s.head), v.maxLength(MOST_LOGS)),
  /** What of each log is in the file, both ends included. */
  logs: v.pipe(v.array(v.object({ device: s.deviceId, lane: s.lane, from: s.seq, to: s.seq })), v.maxLength(MOST_LOGS)),
  /** Attached files that are in it whole. */
  assets: v.pipe(
    v.array(v.object({ asset: s.hash, sizeBytes: v.pipe(s.seq, v.maxValue(MAX_ASSET_BYTES)) })),
    v.maxLength(MOST_FILES),
  ),
});
export type BundleManifest = v.InferOutput<typeof manifest>;

const parse = v.safeParser(v.pipe(v.string(), v.parseJson(), manifest));
const parseVersion = v.safeParser(v.pipe(v.string(), v.parseJson(), v.object({ version: v.number() })));

export const encodeManifest = (of: BundleManifest): Uint8Array => new TextEncoder().encode(JSON.stringify(of));

/** "newer": made by a later app, which says more than this one understands. Null when it is none. */
export function readManifest(bytes: Uint8Array): BundleManifest | "newer" | null {
  const text = new TextDecoder().decode(bytes);
  const parsed = parse(text);
  if (parsed.success) return parsed.output;
  const version = parseVersion(text);
  return version.success && version.output.version > 1 ? "newer" : null;
}
