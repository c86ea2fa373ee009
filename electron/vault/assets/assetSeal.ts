import { CHUNK_BYTES, chunkCountOf } from "../../../src/domain/asset.ts";
import type { Hash, SpaceId } from "../../../src/domain/ids.ts";
import { type AssetTable, encodeAssetTable } from "../../../src/ledger/assetTable.ts";
import { NONCE_BYTES } from "../../../src/ledger/entry.ts";
import { concatBytes } from "../../../src/ledger/taggedHash.ts";
import { open, seal } from "../crypto/aead.ts";
import { fromHex } from "../crypto/exact.ts";
import type { RandomBytes } from "../crypto/randomness.ts";
import type { EpochKey, SpaceKeys } from "../space/spaceKeys.ts";

/** Where a chunk stands in its file, bound by its seal: none can take the place of another. */
function placeOf(index: number, count: number): Buffer {
  const place = Buffer.alloc(8);
  place.writeUInt32BE(index);
  place.writeUInt32BE(count, 4);
  return Buffer.concat([Buffer.from("asset-chunk/1"), place]);
}

/** The key seals each index once, so that the index is nonce enough. */
function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES);
  nonce.writeUInt32BE(index, NONCE_BYTES - 4);
  return nonce;
}

export const sealChunk = (key: Uint8Array, bytes: Uint8Array, index: number): Uint8Array =>
  seal(
    key,
    nonceOf(index),
    bytes.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES),
    placeOf(index, chunkCountOf(bytes.byteLength)),
  );

/** Null when it is not this chunk of this file. */
export const openChunk = (key: Uint8Array, sealed: Uint8Array, index: number, count: number): Uint8Array | null =>
  open(key, nonceOf(index), sealed, placeOf(index, count));

/** Another purpose than content under the same epoch key; bound to the space, the size and the chunks. */
function associated(space: SpaceId, sizeBytes: number, chunks: readonly Hash[]): Uint8Array {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(sizeBytes);
  return concatBytes([Buffer.from("asset-key/1"), fromHex(space), size, ...chunks.map(fromHex)]);
}

/** The bytes of a table in which the key of the asset lies under the epoch's. */
export function sealTable(
  space: SpaceId,
  {
    sizeBytes,
    chunks,
    key,
  }: { readonly sizeBytes: number; readonly chunks: readonly Hash[]; readonly key: Uint8Array },
  epoch: EpochKey,
  random: RandomBytes,
): Uint8Array {
  const nonce = random(NONCE_BYTES);
  const sealedKey = seal(epoch.key, nonce, key, associated(space, sizeBytes, chunks));
  return encodeAssetTable({ sizeBytes, chunks, keyId: epoch.keyId, nonce, sealedKey });
}

/** The key of the asset; null when it was not sealed for this space, or its epoch's key is not here. */
export function openTable(space: SpaceId, table: AssetTable, keys: Pick<SpaceKeys, "get">): Uint8Array | null {
  const key = keys.get(table.keyId);
  return key && open(key, table.nonce, table.sealedKey, associated(space, table.sizeBytes, table.chunks));
}
