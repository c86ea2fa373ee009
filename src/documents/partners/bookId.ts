import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { DOC_KINDS } from "../../domain/docKind.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import type { BookName } from "./kinds.ts";

/** Every member computes the same id, so that nobody has to create a book first. */
export function bookId(space: SpaceId, name: BookName): DocId {
  const digest = sha256(utf8ToBytes(`concordia/book/1 ${space} ${name}`));
  digest[0] = DOC_KINDS.book;
  // 16 bytes in hex with the kind in front are what a DocId is.
  return bytesToHex(digest.subarray(0, 16)) as DocId;
}
