import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { DOC_KINDS } from "../../domain/docKind.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";

/** The notes that are taken under an item of the agenda. Every member computes the same id, so that nobody has to open them first. */
export function itemNotesId(space: SpaceId, meeting: DocId, item: string): DocId {
  const digest = sha256(utf8ToBytes(`concordia/item-notes/1 ${space} ${meeting} ${item}`));
  digest[0] = DOC_KINDS.body;
  // 16 bytes in hex with the kind in front are what a DocId is.
  return bytesToHex(digest.subarray(0, 16)) as DocId;
}
