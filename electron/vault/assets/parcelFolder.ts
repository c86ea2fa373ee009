import { readdir, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { MAX_PARCEL_BYTES } from "../../../src/domain/asset.ts";
import { type Hash, isHash } from "../../../src/domain/ids.ts";
import type { Problem } from "../../../src/domain/problem.ts";
import { ok, type Result } from "../../../src/domain/result.ts";
import { nodeSha256 } from "../crypto/deriveKey.ts";
import { exact, toHex } from "../crypto/exact.ts";
import { writeAtomically } from "../keep/atomicFile.ts";

/** A parcel that no record names any more stays so long: its record may come back, by undo or from a member. */
export const UNNAMED_MS = 7 * 24 * 3_600_000;

const UNNAMED = ".unnamed";

/**
 * The parcels of one space on disk: one file each, called by the SHA-256 of its bytes and by nothing that a peer has said.
 * What nobody names any more is renamed, counts as gone, and is deleted when it has been that for a while.
 */
export interface ParcelFolder {
  has(hash: Hash): boolean;
  /** All that are here and named, in no order. */
  held(): readonly Hash[];
  /** Durable when answered. "other": the bytes are not what `hash` says, and nothing was written. */
  keep(hash: Hash, bytes: Uint8Array): Promise<Result<"kept" | "other", Problem>>;
  /** Null when it is not here; one that has changed on the disk is let go of, so that it is asked for again. */
  read(hash: Hash): Promise<Uint8Array | null>;
  /** What was named by nobody for a while is there again. */
  bringBack(hashes: Iterable<Hash>): Promise<void>;
  /** From now on nobody names any others. Not to be called again before it has answered. */
  nameOnly(wanted: ReadonlySet<Hash>, now: number): Promise<void>;
}

export async function openParcelFolder(path: string): Promise<ParcelFolder> {
  const named = new Set<Hash>();
  const unnamed = new Set<Hash>();
  const writing = new Map<Hash, Promise<Result<"kept", Problem>>>();
  const fileOf = (hash: Hash): string => join(path, hash);

  const write = async (hash: Hash, bytes: Uint8Array): Promise<Result<"kept", Problem>> => {
    const written = await writeAtomically(fileOf(hash), bytes);
    if (!written.ok) {
      // Half a file is worth nothing and takes room.
      await rm(`${fileOf(hash)}.new`, { force: true }).catch(lost);
      return written;
    }
    named.add(hash);
    return ok("kept");
  };
  for (const file of await readdir(path).catch(() => [])) {
    const hash = file.slice(0, 64);
    if (!isHash(hash)) continue;
    if (file === hash) named.add(hash);
    else if (file === hash + UNNAMED) unnamed.add(hash);
    // A process was killed while it wrote this.
    else if (file === `${hash}.new`) await rm(join(path, file), { force: true });
  }
  return {
    has: (hash) => named.has(hash),
    held: () => [...named],
    async keep(hash, bytes) {
      if (bytes.byteLength > MAX_PARCEL_BYTES || toHex(nodeSha256(bytes)) !== hash) return ok("other");
      if (named.has(hash)) return ok("kept");
      const begun = writing.get(hash) ?? write(hash, bytes).finally(() => writing.delete(hash));
      writing.set(hash, begun);
      return begun;
    },
    async read(hash) {
      if (!named.has(hash)) return null;
      const bytes = await readFile(fileOf(hash)).catch((cause: NodeJS.ErrnoException) => cause);
      if (!(bytes instanceof Error) && toHex(nodeSha256(bytes)) === hash) return exact(bytes);
      // Too many open files, or a disk that does not answer: it may be whole, and nobody else may have it.
      if (bytes instanceof Error && bytes.code !== "ENOENT") return null;
      named.delete(hash);
      await rm(fileOf(hash), { force: true }).catch(lost);
      return null;
    },
    async bringBack(hashes) {
      for (const hash of hashes) {
        if (!unnamed.delete(hash)) continue;
        await rename(fileOf(hash) + UNNAMED, fileOf(hash)).then(() => named.add(hash), lost);
      }
    },
    async nameOnly(wanted, now) {
      for (const hash of [...unnamed]) {
        const file = fileOf(hash) + UNNAMED;
        if (now - (await changedAt(file)) <= UNNAMED_MS) continue;
        unnamed.delete(hash);
        await rm(file, { force: true }).catch(lost);
      }
      for (const hash of [...named]) {
        if (wanted.has(hash)) continue;
        named.delete(hash);
        // The moment stands on the file itself, so that nothing else has to remember it.
        await utimes(fileOf(hash), now / 1000, now / 1000).catch(lost);
        await rename(fileOf(hash), fileOf(hash) + UNNAMED).then(() => unnamed.add(hash), lost);
      }
    },
  };
}

/** A file that is not there any more is no longer held, and nothing else follows from it. */
const lost = (): void => undefined;

/** Milliseconds since 1970; 0 when there is no such file. */
const changedAt = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
