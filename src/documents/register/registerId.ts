import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { DOC_KINDS } from "../../domain/docKind.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";

/** The registers that every space has. A register document holds records; these always load. */
export const REGISTERS = ["space", "documents", "people"] as const;
/** `terms` and `meetings` load where they are looked at: beside a translation, and on the pages of meetings. */
export type RegisterName = (typeof REGISTERS)[number] | "terms" | "meetings";

/** Every member computes the same id, so that nobody has to create a register first. */
export function registerId(space: SpaceId, name: RegisterName): DocId {
  const digest = sha256(utf8ToBytes(`concordia/register/1 ${space} ${name}`));
  digest[0] = DOC_KINDS.register;
  // 16 bytes in hex with the kind in front are what a DocId is.
  return bytesToHex(digest.subarray(0, 16)) as DocId;
}
