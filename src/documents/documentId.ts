import { DOC_KINDS, type DocKind } from "../domain/docKind.ts";
import type { DocId } from "../domain/ids.ts";

/** A new document's id: its kind and 15 random bytes. */
export function createDocumentId(kind: DocKind, random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = fill): DocId {
  const bytes = random(new Uint8Array(16));
  bytes[0] = DOC_KINDS[kind];
  // 16 bytes in hex with the kind in front are what a DocId is.
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("") as DocId;
}

const fill = (bytes: Uint8Array<ArrayBuffer>): Uint8Array => crypto.getRandomValues(bytes);
