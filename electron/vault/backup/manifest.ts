import * as v from "valibot";
import { keptState } from "../keep/keptState.ts";
import { decodeSecrets, type Secrets } from "../keep/secrets.ts";

/** The first part of a backup: whose machine it is, and what its vault remembers. */
const manifest = v.object({
  version: v.literal(1),
  madeAt: v.number(),
  secrets: v.pipe(v.string(), v.base64(), v.maxLength(1_000)),
  kept: keptState,
  /** Entries in the parts that follow. */
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Manifest = v.InferOutput<typeof manifest>;

const fromJson = v.pipe(v.string(), v.parseJson());
const parseManifest = v.safeParser(v.pipe(fromJson, manifest));
const parseLastPart = v.safeParser(v.pipe(fromJson, v.object({ total: manifest.entries.total })));

export interface OpenedManifest {
  readonly secrets: Secrets;
  readonly manifest: Manifest;
}

/** Null when it is none. */
export function readManifest(plain: Uint8Array): OpenedManifest | null {
  const parsed = parseManifest(new TextDecoder().decode(plain));
  const secrets = parsed.success ? decodeSecrets(new Uint8Array(Buffer.from(parsed.output.secrets, "base64"))) : null;
  return parsed.success && secrets ? { manifest: parsed.output, secrets } : null;
}

/** The part that closes a backup says how many entries there were; null when it is none. */
export function readLastPart(plain: Uint8Array): { readonly total: number } | null {
  const parsed = parseLastPart(new TextDecoder().decode(plain));
  return parsed.success ? parsed.output : null;
}
