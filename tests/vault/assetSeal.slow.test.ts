import { expect, test } from "vitest";
import { openChunk, openTable, sealChunk, sealTable } from "../../electron/vault/assets/assetSeal.ts";
import { CHUNK_BYTES } from "../../src/domain/asset.ts";
import { decodeAssetTable } from "../../src/ledger/assetTable.ts";
import { someHash, someKeyId, someSpace } from "../support/ledgerIds.ts";
import { createRandom } from "../support/random.ts";
import { someFile } from "../support/someAsset.ts";

const random = createRandom(9).bytes;
const [key, epochKey] = [random(32), random(32)];
const keys = { get: () => epochKey };
const file = someFile(3, 2 * CHUNK_BYTES + 10);

test("a chunk opens in its place in a file of its length, under its key, and nowhere else", () => {
  const sealed = sealChunk(key, file, 1);
  expect(openChunk(key, sealed, 1, 3)).toEqual(file.slice(CHUNK_BYTES, 2 * CHUNK_BYTES));
  expect(openChunk(key, sealed, 0, 3)).toBeNull();
  expect(openChunk(key, sealed, 1, 2)).toBeNull();
  expect(openChunk(epochKey, sealed, 1, 3)).toBeNull();
  expect(openChunk(key, sealed.slice(0, -1), 1, 3)).toBeNull();
});

test("a table gives up its key in its own space only, and only with its own size and chunks", () => {
  const chunks = [someHash("1"), someHash("2"), someHash("3")];
  const sizeBytes = file.byteLength;
  const bytes = sealTable(someSpace(), { sizeBytes, chunks, key }, { keyId: someKeyId(), key: epochKey }, random);
  const table = decodeAssetTable(bytes);
  if (!table) throw new Error("no table");
  expect(openTable(someSpace(), table, keys)).toEqual(key);
  expect(openTable(someSpace("other"), table, keys)).toBeNull();
  expect(openTable(someSpace(), { ...table, sizeBytes: sizeBytes - 1 }, keys)).toBeNull();
  expect(openTable(someSpace(), { ...table, chunks: chunks.toReversed() }, keys)).toBeNull();
  expect(openTable(someSpace(), table, { get: () => null })).toBeNull();
});
