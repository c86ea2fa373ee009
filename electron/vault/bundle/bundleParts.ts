import { type DeviceId, type Hash, isHash } from "../../../src/domain/ids.ts";
import { concatBytes, taggedHash } from "../../../src/ledger/taggedHash.ts";
import { open, seal } from "../crypto/aead.ts";
import { nodeSha256 } from "../crypto/deriveKey.ts";
import { verifySignature } from "../crypto/ed25519.ts";
import { exact, fromHex, toHex } from "../crypto/exact.ts";
import type { Identity } from "../identity.ts";
import type { FileBytes } from "../keep/fileBytes.ts";

/*
 * After the head, parts: length (4) ‖ AES-256-GCM of (kind ‖ content ‖ Ed25519 of the writing device). The nonce is the number
 * of the part, the key is the file's own, and the head is the associated data: no part can be exchanged, moved or taken
 * from another file unseen, and each one that is whole can be believed without those behind it.
 */
const KINDS = { manifest: 1, frame: 2, parcel: 3, end: 4 } as const;
export type PartKind = keyof typeof KINDS;
const SIGNATURE_BYTES = 64;
const LEAST_BYTES = 1 + SIGNATURE_BYTES + 16;
/** The largest is a manifest that names ten thousand files. */
const MOST_BYTES = 16 * 1024 * 1024;
const HASH_BYTES = 32;

const nonceOf = (index: number): Uint8Array => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 8);
  return exact(nonce);
};
const signedBytes = (head: Uint8Array, index: number, plain: Uint8Array): Uint8Array =>
  taggedHash("file-part/1", [nodeSha256(head), nonceOf(index), plain], nodeSha256);

export type WriteBundlePart = (kind: PartKind, content: Uint8Array) => Promise<void>;

/** Writes the head, and then the parts in order. */
export async function bundleWriter(
  /** All of it or an error: a disk that fills up takes a part of what a plain `write` is given. */
  file: { readonly writeFile: (bytes: Uint8Array) => Promise<unknown> },
  head: Uint8Array,
  fileKey: Uint8Array,
  { sign }: Pick<Identity, "sign">,
): Promise<WriteBundlePart> {
  await file.writeFile(head);
  const associated = nodeSha256(head);
  let index = 0;
  return async (kind, content) => {
    const plain = concatBytes([Uint8Array.of(KINDS[kind]), content]);
    const signature = sign(signedBytes(head, index, plain));
    const sealed = seal(fileKey, nonceOf(index++), concatBytes([plain, signature]), associated);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(sealed.byteLength);
    await file.writeFile(concatBytes([length, sealed]));
  };
}

/** "changed": not what was written there. "torn": the file ends before its end was said. Nothing comes behind that. */
export type ReadPart =
  | { readonly kind: PartKind; readonly index: number; readonly content: Uint8Array; readonly endsAt: number }
  | { readonly kind: "changed" | "torn"; readonly index: number; readonly endsAt: number };

/** The parts in order, as far as they can be found. `writerOf`: who has written the file, as its first part says. */
export async function* partsIn(
  source: FileBytes,
  head: Uint8Array,
  fileKey: Uint8Array,
  writerOf: (manifest: Uint8Array) => DeviceId | null,
): AsyncGenerator<ReadPart> {
  const associated = nodeSha256(head);
  let by: DeviceId | null = null;
  let at = head.byteLength;
  for (let index = 0; ; index++) {
    const length = await source.read(at, 4);
    const size = length ? new DataView(length.buffer, length.byteOffset).getUint32(0) : 0;
    if (length && (size < LEAST_BYTES || size > MOST_BYTES)) return yield { kind: "changed", index, endsAt: at };
    const sealed = length && (await source.read(at + 4, size));
    if (!sealed) return yield { kind: "torn", index, endsAt: at };
    at += 4 + size;
    const plain = open(fileKey, nonceOf(index), sealed, associated);
    if (index === 0) by = plain && writerOf(plain.subarray(1, -SIGNATURE_BYTES));
    const part = plain && by && partOf(head, index, plain, by);
    if (!part) {
      yield { kind: "changed", index, endsAt: at };
      // Without its first part nobody knows whose the others would have to be.
      if (!by) return;
      continue;
    }
    yield { ...part, index, endsAt: at };
    if (part.kind !== "end") continue;
    if (at !== source.sizeBytes) yield { kind: "changed", index: index + 1, endsAt: at };
    return;
  }
}

function partOf(
  head: Uint8Array,
  index: number,
  opened: Uint8Array,
  by: DeviceId,
): { readonly kind: PartKind; readonly content: Uint8Array } | null {
  const [plain, signature] = [opened.subarray(0, -SIGNATURE_BYTES), opened.subarray(-SIGNATURE_BYTES)];
  const kind = (["manifest", "frame", "parcel", "end"] as const).find((one) => KINDS[one] === plain[0]);
  if (!kind || (kind === "manifest") !== (index === 0)) return null;
  return verifySignature(by, signedBytes(head, index, plain), signature)
    ? { kind, content: exact(plain.subarray(1)) }
    : null;
}

export const encodeParcelPart = (hash: Hash, bytes: Uint8Array): Uint8Array => concatBytes([fromHex(hash), bytes]);

export function decodeParcelPart(content: Uint8Array): { readonly hash: Hash; readonly bytes: Uint8Array } | null {
  const hash = toHex(content.subarray(0, HASH_BYTES));
  return isHash(hash) ? { hash, bytes: exact(content.subarray(HASH_BYTES)) } : null;
}
