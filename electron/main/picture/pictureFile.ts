import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { MOST_LETTERS } from "../../bridge/picture/pictureParts.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { writeJsonFile } from "../jsonFile.ts";
import { keychainState, unwrapKey, wrapKey } from "../keychain.ts";
import { openPicture, sealPicture } from "./sealedPicture.ts";

export const PICTURE_FILE = "picture.json";
/** In bytes, four letters of base64 for three. */
const MOST_SEALED = MOST_LETTERS * 4 * 2;

const file = v.object({
  isWrapped: v.boolean(),
  key: v.pipe(v.string(), v.base64(), v.maxLength(2_000)),
  sealed: v.pipe(v.string(), v.base64(), v.maxLength(MOST_SEALED)),
});

/** A sealed picture with its key, both in base64. */
export type PictureOnDisk = v.InferOutput<typeof file>;

/**
 * Under a key of its own, which the keychain wraps. Where there is none the key lies open beside the picture, as the vault's
 * own secrets do then.
 */
export async function sealForDisk(text: string): Promise<Result<PictureOnDisk, Problem>> {
  const { key, sealed } = await sealPicture(text);
  const { available } = await keychainState();
  const wrapped = available ? await wrapKey(key) : ok(key);
  if (!wrapped.ok) return wrapped;
  return ok({ isWrapped: available, key: base64Of(wrapped.value), sealed: base64Of(sealed) });
}

export const writePicture = (profile: string, picture: PictureOnDisk): Result<undefined, Problem> =>
  writeJsonFile(join(profile, PICTURE_FILE), picture);

/** null: there is none, or none that can be opened. */
export async function readPictureText(profile: string): Promise<string | null> {
  let text = "";
  try {
    text = readFileSync(join(profile, PICTURE_FILE), "utf8");
  } catch {
    // The next list that is shown makes another.
    return null;
  }
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), file), text);
  if (!read.success) return null;
  const { isWrapped, key, sealed } = read.output;
  const own = isWrapped ? await unwrapKey(bytesOf(key)) : ok(bytesOf(key));
  return own.ok ? openPicture({ key: new Uint8Array(own.value), sealed: bytesOf(sealed) }) : null;
}

export function deletePicture(profile: string): Result<undefined, Problem> {
  try {
    rmSync(join(profile, PICTURE_FILE), { force: true });
    return ok(undefined);
  } catch (error) {
    return err(problem("unknown", String(error).slice(0, 200)));
  }
}

const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(base64, "base64"));
