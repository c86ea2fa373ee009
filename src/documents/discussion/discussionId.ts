import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { DOC_KINDS } from "../../domain/docKind.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";

/** The discussion of a draft. Every member computes the same id, so that nobody has to open it first. */
export function discussionId(space: SpaceId, body: DocId): DocId {
  const digest = sha256(utf8ToBytes(`concordia/discussion/1 ${space} ${body}`));
  digest[0] = DOC_KINDS.discussion;
  // 16 bytes in hex with the kind in front are what a DocId is.
  return bytesToHex(digest.subarray(0, 16)) as DocId;
}
