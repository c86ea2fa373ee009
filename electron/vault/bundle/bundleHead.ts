import type { SpaceId } from "../../../src/domain/ids.ts";
import { concatBytes } from "../../../src/ledger/taggedHash.ts";
import { open, seal } from "../crypto/aead.ts";
import { deriveKey } from "../crypto/deriveKey.ts";
import { exact } from "../crypto/exact.ts";
import { openKeyBox, sealKeyBox } from "../crypto/keyBox.ts";
import type { RandomBytes } from "../crypto/randomness.ts";
import { type BoxKey, boxKeyOf } from "../crypto/x25519.ts";
import type { FileBytes } from "../keep/fileBytes.ts";
import type { Space } from "../space/space.ts";

/*
 * "Concordia file 1\n" ‖ salt (32) ‖ mark (32) ‖ key of the file under the epoch key (48) ‖ count of boxes (2) ‖ boxes (92 each).
 * The mark is made from the salt and the epoch key: who holds that key knows the file for one of its space, and for anyone
 * else it is noise. A member that was away when the key turned finds a box for its machine, in which the key of the file
 * lies too; there are always as many boxes as fill a group, so that members cannot be counted.
 */
const MAGIC = Buffer.from("Concordia file 1\n");
const SALT_BYTES = 32;
const MARK_BYTES = 32;
export const FILE_KEY_BYTES = 32;
const WRAPPED_BYTES = FILE_KEY_BYTES + 16;
const BOX_BYTES = 92;
const GROUP = 16;
const MOST_BOXES = 256;
const FIXED_BYTES = MAGIC.byteLength + SALT_BYTES + MARK_BYTES + WRAPPED_BYTES + 2;
/** A key of its own for each file seals nothing else, so that it needs no other nonce. */
const ONE_NONCE = new Uint8Array(12);

export interface BundleHead {
  readonly bytes: Uint8Array;
  readonly salt: Uint8Array;
  readonly mark: Uint8Array;
  readonly wrapped: Uint8Array;
  readonly boxes: readonly Uint8Array[];
}

const markOf = (epochKey: Uint8Array, salt: Uint8Array): Uint8Array => deriveKey(epochKey, "file-mark/1", salt);
const wrapKeyOf = (epochKey: Uint8Array, salt: Uint8Array): Uint8Array => deriveKey(epochKey, "file-key/1", salt);

/** For whoever holds the newest key that this machine holds, and for every machine that it knows as a member's. */
export function newBundleHead(
  space: Pick<Space, "id" | "membership">,
  epochKey: Uint8Array,
  fileKey: Uint8Array,
  random: RandomBytes,
): Uint8Array {
  const salt = random(SALT_BYTES);
  const members = [...space.membership().members.values()].slice(0, MOST_BOXES);
  const boxes = members.flatMap((member) => sealKeyBox(space.id, member, fileKey, random)?.box ?? []);
  while (boxes.length % GROUP > 0) boxes.push(emptyBox(random));
  const count = Buffer.alloc(2);
  count.writeUInt16BE(boxes.length);
  const wrapped = seal(wrapKeyOf(epochKey, salt), ONE_NONCE, fileKey, salt);
  return concatBytes([MAGIC, salt, markOf(epochKey, salt), wrapped, count, ...boxes]);
}

/** A real key and noise: not every 32 bytes could be a key, and that would be seen. */
const emptyBox = (random: RandomBytes): Uint8Array =>
  concatBytes([Buffer.from(boxKeyOf(random(32)).publicKey, "hex"), random(BOX_BYTES - 32)]);

/** Null when it is no file of this kind, or ends within its head. */
export async function headIn(source: FileBytes): Promise<BundleHead | null> {
  const fixed = await source.read(0, FIXED_BYTES);
  if (!fixed || !MAGIC.equals(fixed.subarray(0, MAGIC.byteLength))) return null;
  const count = new DataView(fixed.buffer, fixed.byteOffset).getUint16(FIXED_BYTES - 2);
  const rest = count <= MOST_BOXES ? await source.read(FIXED_BYTES, count * BOX_BYTES) : null;
  if (!rest) return null;
  const [saltAt, markAt] = [MAGIC.byteLength, MAGIC.byteLength + SALT_BYTES];
  const wrappedAt = markAt + MARK_BYTES;
  return {
    bytes: concatBytes([fixed, rest]),
    salt: exact(fixed.subarray(saltAt, markAt)),
    mark: exact(fixed.subarray(markAt, wrappedAt)),
    wrapped: exact(fixed.subarray(wrappedAt, wrappedAt + WRAPPED_BYTES)),
    boxes: Array.from({ length: count }, (_, i) => exact(rest.subarray(i * BOX_BYTES, (i + 1) * BOX_BYTES))),
  };
}

/** The key of the file, and the space by which it was found; null for whoever it was not made for. */
export function openHead(
  head: BundleHead,
  spaces: Iterable<Pick<Space, "id" | "keys">>,
  own: BoxKey,
): { readonly space: SpaceId; readonly fileKey: Uint8Array } | null {
  const known = [...spaces];
  for (const { id, keys } of known) {
    const epoch = keys.all().find(({ key }) => Buffer.from(markOf(key, head.salt)).equals(head.mark));
    const fileKey = epoch && open(wrapKeyOf(epoch.key, head.salt), ONE_NONCE, head.wrapped, head.salt);
    if (fileKey) return { space: id, fileKey };
  }
  for (const { id } of known) {
    for (const box of head.boxes) {
      const fileKey = openKeyBox(id, own, box);
      if (fileKey?.byteLength === FILE_KEY_BYTES) return { space: id, fileKey };
    }
  }
  return null;
}
