import { type FileHandle, open as openFile } from "node:fs/promises";
import { concatBytes } from "../../../src/ledger/taggedHash.ts";
import { open, seal } from "../crypto/aead.ts";
import { exact } from "../crypto/exact.ts";
import type { RandomBytes } from "../crypto/randomness.ts";
import { type FileBytes, fileBytes } from "../keep/fileBytes.ts";

/*
 * "Concordia backup 1\n" ‖ scrypt cost (4) ‖ salt (16), then parts: length (4) ‖ nonce (12) ‖ AES-256-GCM. Associated data of a
 * part: the head, its number, and whether it is the last: nothing can be left out, exchanged or cut off unseen.
 */
const MAGIC = Buffer.from("Concordia backup 1\n");
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const MAX_PART_BYTES = 160 * 1024 * 1024;
const MAX_COST = 2 ** 20;
export const BACKUP_COST = 2 ** 17;

export interface BackupHead {
  readonly cost: number;
  readonly salt: Uint8Array;
}

export const newBackupHead = (random: RandomBytes): BackupHead => ({ cost: BACKUP_COST, salt: random(SALT_BYTES) });

function headBytes({ cost, salt }: BackupHead): Buffer {
  const number = Buffer.alloc(4);
  number.writeUInt32BE(cost);
  return Buffer.concat([MAGIC, number, salt]);
}

function associated(head: BackupHead, index: number, isLast: boolean): Uint8Array {
  const tail = Buffer.alloc(5);
  tail.writeUInt32BE(index);
  tail.writeUInt8(isLast ? 1 : 0, 4);
  return Buffer.concat([headBytes(head), tail]);
}

export async function writeHead(file: FileHandle, head: BackupHead): Promise<void> {
  await file.write(headBytes(head));
}

/** Writes the parts in order; `isLast` closes the sequence. */
export function partWriter(file: FileHandle, head: BackupHead, key: Uint8Array, random: RandomBytes) {
  let index = 0;
  return async (plain: Uint8Array, isLast = false): Promise<void> => {
    const nonce = random(NONCE_BYTES);
    const sealed = seal(key, nonce, plain, associated(head, index++, isLast));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(nonce.byteLength + sealed.byteLength);
    await file.write(concatBytes([length, nonce, sealed]));
  };
}

/** Null when the file is no backup of this kind. */
export async function readHead(path: string): Promise<BackupHead | null> {
  const file = await openFile(path, "r");
  try {
    return await headIn(await fileBytes(file));
  } finally {
    await file.close();
  }
}

export async function headIn(source: FileBytes): Promise<BackupHead | null> {
  const bytes = await source.read(0, MAGIC.byteLength + 4 + SALT_BYTES);
  if (!bytes || !MAGIC.equals(bytes.subarray(0, MAGIC.byteLength))) return null;
  const cost = new DataView(bytes.buffer, bytes.byteOffset).getUint32(MAGIC.byteLength);
  const isFair = cost >= 2 ** 16 && cost <= MAX_COST && Math.log2(cost) % 1 === 0;
  return isFair ? { cost, salt: exact(bytes.subarray(MAGIC.byteLength + 4)) } : null;
}

export interface BackupPart {
  readonly plain: Uint8Array;
  readonly isLast: boolean;
  /** Bytes of the file up to the end of this part. */
  readonly endsAt: number;
}

/** The parts in order. Ends with null where one does not open, or the file ends before its last one. */
export async function* readParts(path: string, head: BackupHead, key: Uint8Array): AsyncGenerator<BackupPart | null> {
  const file = await openFile(path, "r");
  try {
    yield* partsIn(await fileBytes(file), head, key);
  } finally {
    await file.close();
  }
}

export async function* partsIn(
  source: FileBytes,
  head: BackupHead,
  key: Uint8Array,
): AsyncGenerator<BackupPart | null> {
  let at = headBytes(head).byteLength;
  for (let index = 0; ; index++) {
    const length = await source.read(at, 4);
    const size = length ? new DataView(length.buffer, length.byteOffset).getUint32(0) : 0;
    const bytes = size > NONCE_BYTES && size <= MAX_PART_BYTES ? await source.read(at + 4, size) : null;
    at += 4 + size;
    const part = bytes && openPart(bytes, head, key, index);
    yield part ? { ...part, endsAt: at } : null;
    if (!part || part.isLast) return;
  }
}

function openPart(
  bytes: Uint8Array,
  head: BackupHead,
  key: Uint8Array,
  index: number,
): Omit<BackupPart, "endsAt"> | null {
  const [nonce, sealed] = [bytes.subarray(0, NONCE_BYTES), bytes.subarray(NONCE_BYTES)];
  const inside = open(key, nonce, sealed, associated(head, index, false));
  if (inside) return { plain: inside, isLast: false };
  const last = open(key, nonce, sealed, associated(head, index, true));
  return last && { plain: last, isLast: true };
}
