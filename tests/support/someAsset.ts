import { createHash } from "node:crypto";
import type { WantedAsset } from "../../src/domain/asset.ts";
import { CHUNK_BYTES, chunkCountOf } from "../../src/domain/asset.ts";
import { type Hash, isHash } from "../../src/domain/ids.ts";
import { encodeAssetTable } from "../../src/ledger/assetTable.ts";
import { idOf } from "../../src/ledger/idOf.ts";
import { someKeyId } from "./ledgerIds.ts";
import { createRandom } from "./random.ts";

export const hashOf = (bytes: Uint8Array): Hash => idOf(isHash, createHash("sha256").update(bytes).digest("hex"));

/** Seeded bytes of a file; much quicker than one random number a byte. */
export function someFile(seed: number, sizeBytes: number): Uint8Array {
  const part = createRandom(seed).bytes(1_021);
  const file = new Uint8Array(sizeBytes);
  for (let at = 0; at < sizeBytes; at++) file[at] = (part[at % 1_021] ?? 0) ^ (at >>> 13);
  return file;
}

export interface SomeAsset extends WantedAsset {
  readonly sizeBytes: number;
  readonly bytesOf: ReadonlyMap<Hash, Uint8Array>;
  readonly table: Uint8Array;
}

/** An asset whose chunks no key has sealed: enough to test who brings what where. */
export function someAsset(seed: number, sizeBytes: number): SomeAsset {
  const file = someFile(seed, sizeBytes);
  const chunks = Array.from({ length: chunkCountOf(sizeBytes) }, (_, at) =>
    file.slice(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES),
  );
  const table = encodeAssetTable({
    sizeBytes,
    keyId: someKeyId(),
    nonce: new Uint8Array(12),
    sealedKey: new Uint8Array(48),
    chunks: chunks.map(hashOf),
  });
  const parcels = [table, ...chunks];
  return {
    asset: hashOf(table),
    sizeBytes,
    table,
    parcels: parcels.map(hashOf),
    bytesOf: new Map(parcels.map((bytes) => [hashOf(bytes), bytes])),
  };
}
