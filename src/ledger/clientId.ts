import { hexToBytes } from "@noble/hashes/utils";
import type { DeviceId, DocId, SpaceId } from "../domain/ids.ts";
import { taggedHash } from "./taggedHash.ts";

/**
 * The only Yjs client ids that a device may write under in a document: 52 bits of a hash. With Yjs's own 32 bits
 * somebody could search for a document id in which two devices collide (minutes). Pen 0 is the first; a device whose
 * envelope was refused goes on with the next, because the clock of the old one has a gap for good.
 */
export function clientIdOf(space: SpaceId, doc: DocId, device: DeviceId, pen = 0): number {
  const parts = [hexToBytes(space), hexToBytes(doc), hexToBytes(device)];
  const hash = taggedHash("client/1", pen === 0 ? parts : [...parts, hexToBytes(pen.toString(16).padStart(8, "0"))]);
  let id = (hash[0] ?? 0) & 15;
  for (let i = 1; i < 7; i++) id = id * 256 + (hash[i] ?? 0);
  return id;
}
