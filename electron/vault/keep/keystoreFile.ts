import { join } from "node:path";
import * as v from "valibot";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { readWhole, writeAtomically } from "./atomicFile.ts";

const VERSION = 1;
const FILE = "keys.json";
const MIN_COST = 2 ** 16;

/** How this machine's secrets are kept. `wrapped` is base64 of whatever the protection made of them. */
const keystore = v.object({
  version: v.literal(VERSION),
  protection: v.picklist(["keychain", "passphrase", "none"]),
  /** Name of the keychain that wrapped it; "" for the other two. */
  backend: v.pipe(v.string(), v.maxLength(60)),
  /** scrypt; null unless a passphrase protects. A cheaper one than we write was put there by somebody else. */
  scrypt: v.nullable(
    v.object({
      cost: v.pipe(v.number(), v.integer(), v.minValue(MIN_COST), v.maxValue(2 ** 20)),
      salt: v.pipe(v.string(), v.base64()),
    }),
  ),
  wrapped: v.pipe(v.string(), v.base64(), v.maxLength(10_000)),
});
export type Keystore = v.InferOutput<typeof keystore>;

const anyVersion = v.object({ version: v.number() });

/** Null on the first run. A newer or damaged file is left as it is. */
export async function readKeystore(directory: string): Promise<Result<Keystore | null, Problem>> {
  const bytes = await readWhole(join(directory, FILE));
  if (!bytes.ok || bytes.value === null) return bytes.ok ? ok(null) : bytes;
  const json = parseJson(bytes.value);
  const version = v.safeParse(anyVersion, json);
  if (version.success && version.output.version > VERSION) {
    return err(problem("storeNewer", `keys version ${version.output.version}`));
  }
  const parsed = v.safeParse(keystore, json);
  return parsed.success ? ok(parsed.output) : err(problem("keysDamaged", "file"));
}

export function writeKeystore(directory: string, value: Keystore): Promise<Result<void, Problem>> {
  return writeAtomically(join(directory, FILE), Buffer.from(`${JSON.stringify(value, null, 2)}\n`));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    // The schema refuses null and so says that the file is damaged.
    return null;
  }
}

export const newKeystore = (fields: Omit<Keystore, "version">): Keystore => ({ version: VERSION, ...fields });
