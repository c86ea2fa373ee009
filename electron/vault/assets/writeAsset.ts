import { open as openFile, rename, rm } from "node:fs/promises";
import type { Hash } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { decodeAssetTable } from "../../../src/ledger/assetTable.ts";
import { codeOf } from "../keep/atomicFile.ts";
import type { Space } from "../space/space.ts";
import { openChunk, openTable } from "./assetSeal.ts";
import type { ParcelFolder } from "./parcelFolder.ts";

type Chunks = AsyncIterable<Result<Uint8Array, Problem>>;

/**
 * Opens a file chunk by chunk into the path that a person has chosen: written beside and renamed, so that there is all of
 * it or nothing. "attachmentMissing": a parcel is not here; "attachmentDamaged": one is not what its file was made of.
 */
export async function writeAsset(
  space: Pick<Space, "id" | "keys">,
  folder: ParcelFolder,
  asset: Hash,
  path: string,
): Promise<Result<undefined, Problem>> {
  const beside = `${path}.part`;
  try {
    const written = await writeAll(beside, openedChunks(space, folder, asset));
    if (written.ok) await rename(beside, path);
    else await rm(beside, { force: true });
    return written;
  } catch (error) {
    await rm(beside, { force: true });
    return err(problem(codeOf(error) === "ENOSPC" ? "diskFull" : "fileUnwritable", codeOf(error)));
  }
}

async function writeAll(path: string, chunks: Chunks): Promise<Result<undefined, Problem>> {
  const file = await openFile(path, "w");
  try {
    for await (const chunk of chunks) {
      if (!chunk.ok) return chunk;
      await file.writeFile(chunk.value);
    }
    await file.sync();
    return ok(undefined);
  } finally {
    await file.close();
  }
}

async function* openedChunks(space: Pick<Space, "id" | "keys">, folder: ParcelFolder, asset: Hash): Chunks {
  const bytes = await folder.read(asset);
  const table = bytes && decodeAssetTable(bytes);
  const key = table && openTable(space.id, table, space.keys);
  if (!bytes) yield err(problem("attachmentMissing", "table"));
  else if (!table || !key) yield err(problem("attachmentDamaged", table ? "key" : "table"));
  else yield* openAll(folder, table.chunks, key);
}

async function* openAll(folder: ParcelFolder, chunks: readonly Hash[], key: Uint8Array): Chunks {
  for (const [index, chunk] of chunks.entries()) {
    const sealed = await folder.read(chunk);
    const plain = sealed && openChunk(key, sealed, index, chunks.length);
    if (!sealed) yield err(problem("attachmentMissing", `chunk ${index}`));
    else if (!plain) yield err(problem("attachmentDamaged", `chunk ${index}`));
    else yield ok(plain);
  }
}
