import { bytesToHex, hexToBytes } from "@noble/hashes/utils";
import { chunkCountOf, MAX_ASSET_BYTES } from "../domain/asset.ts";
import { type Hash, isHash, isKeyId, type KeyId } from "../domain/ids.ts";

const VERSION = 1;
const KEY_ID_BYTES = 8;
const NONCE_BYTES = 12;
/** 32 bytes of key and the seal's tag. */
const SEALED_KEY_BYTES = 48;
const HASH_BYTES = 32;
const HEAD_BYTES = 1 + 4 + KEY_ID_BYTES + NONCE_BYTES + SEALED_KEY_BYTES;

/**
 * version (1) ‖ size of the file (4, big-endian) ‖ id of the epoch key (8) ‖ nonce (12) ‖ sealed key of the asset (48) ‖
 * SHA-256 of each sealed chunk (32). Everyone may read it; the key in it opens with the epoch key only.
 */
export interface AssetTable {
  readonly sizeBytes: number;
  readonly keyId: KeyId;
  readonly nonce: Uint8Array;
  readonly sealedKey: Uint8Array;
  /** In the order of the chunks. */
  readonly chunks: readonly Hash[];
}

export function encodeAssetTable({ sizeBytes, keyId, nonce, sealedKey, chunks }: AssetTable): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES + chunks.length * HASH_BYTES);
  bytes[0] = VERSION;
  new DataView(bytes.buffer).setUint32(1, sizeBytes);
  let at = 5;
  for (const part of [hexToBytes(keyId), nonce, sealedKey, ...chunks.map(hexToBytes)]) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/** Total: null for anything that is not exactly a table, and for a file that is larger than any may be. */
export function decodeAssetTable(bytes: Uint8Array): AssetTable | null {
  if (bytes.byteLength < HEAD_BYTES || bytes[0] !== VERSION) return null;
  const sizeBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
  const count = chunkCountOf(sizeBytes);
  if (sizeBytes > MAX_ASSET_BYTES || bytes.byteLength !== HEAD_BYTES + count * HASH_BYTES) return null;
  const keyId = bytesToHex(bytes.subarray(5, 5 + KEY_ID_BYTES));
  const chunks = Array.from({ length: count }, (_, at) => bytesToHex(bytes.subarray(startOf(at), startOf(at + 1))));
  if (!isKeyId(keyId) || !chunks.every(isHash)) return null;
  const sealedAt = 5 + KEY_ID_BYTES + NONCE_BYTES;
  return {
    sizeBytes,
    keyId,
    nonce: bytes.slice(5 + KEY_ID_BYTES, sealedAt),
    sealedKey: bytes.slice(sealedAt, sealedAt + SEALED_KEY_BYTES),
    chunks,
  };
}

const startOf = (chunk: number): number => HEAD_BYTES + chunk * HASH_BYTES;
