import { hexToBytes } from "@noble/hashes/utils";
import type { DeviceId, DocId, SpaceId } from "../domain/ids.ts";
import { taggedHash } from "./taggedHash.ts";

/**
 * The only Yjs client id that a device may write under in a document: 52 bits of a hash. With Yjs's own 32 bits
 * somebody could search for a document id in which two devices collide (minutes).
 */
export function clientIdOf(space: SpaceId, doc: DocId, device: DeviceId): number {
  const hash = taggedHash("client/1", [hexToBytes(space), hexToBytes(doc), hexToBytes(device)]);
  let id = (hash[0] ?? 0) & 15;
  for (let i = 1; i < 7; i++) id = id * 256 + (hash[i] ?? 0);
  return id;
}
