import { expect, test } from "vitest";
import { CHUNK_BYTES, MAX_ASSET_BYTES, MAX_PARCEL_BYTES } from "../../src/domain/asset.ts";
import { decodeAssetTable, encodeAssetTable } from "../../src/ledger/assetTable.ts";
import { someHash, someKeyId } from "../support/ledgerIds.ts";
import { createRandom } from "../support/random.ts";

const tableOf = (sizeBytes: number, count: number) => ({
  sizeBytes,
  keyId: someKeyId(),
  nonce: new Uint8Array(12).fill(3),
  sealedKey: new Uint8Array(48).fill(4),
  chunks: Array.from({ length: count }, (_, at) => someHash(`chunk ${at}`)),
});

test.each([
  [0, 0],
  [1, 1],
  [CHUNK_BYTES, 1],
  [CHUNK_BYTES + 1, 2],
  [MAX_ASSET_BYTES, 100],
])("a table of a file of %i bytes names %i chunks, comes back as it went, and is a parcel", (sizeBytes, count) => {
  const table = tableOf(sizeBytes, count);
  const bytes = encodeAssetTable(table);
  expect(decodeAssetTable(bytes)).toEqual(table);
  expect(bytes.byteLength).toBeLessThanOrEqual(MAX_PARCEL_BYTES);
});

test("a table that names another number of chunks than its size has, or a larger file than any may be, is none", () => {
  expect(decodeAssetTable(encodeAssetTable(tableOf(CHUNK_BYTES, 2)))).toBeNull();
  expect(decodeAssetTable(encodeAssetTable(tableOf(CHUNK_BYTES + 1, 1)))).toBeNull();
  expect(decodeAssetTable(encodeAssetTable(tableOf(MAX_ASSET_BYTES + 1, 101)))).toBeNull();
});

test("a table is read totally: cut, prolonged or bent it is another one or none", () => {
  const whole = encodeAssetTable(tableOf(3 * CHUNK_BYTES, 3));
  for (let end = 0; end < whole.byteLength; end++) expect(decodeAssetTable(whole.subarray(0, end))).toBeNull();
  expect(decodeAssetTable(Uint8Array.of(...whole, 0))).toBeNull();
  const random = createRandom(5);
  for (let i = 0; i < 2_000; i++) {
    const bent = whole.slice();
    bent[random.below(bent.length)] = random.below(256);
    const read = decodeAssetTable(bent);
    if (read) expect(Buffer.compare(encodeAssetTable(read), bent)).toBe(0);
  }
});
