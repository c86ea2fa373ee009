import * as v from "valibot";
import type * as Y from "yjs";
import { putRecord, readRecords } from "./records.ts";

/** How a space is called. `code` is what documents are numbered under (GT-ADI-INT). */
export interface SpaceProfile {
  readonly name: string;
  readonly code: string;
}

const fields = v.object({
  name: v.pipe(v.string(), v.maxLength(200)),
  code: v.optional(v.pipe(v.string(), v.maxLength(40)), ""),
});

export function putSpaceProfile(doc: Y.Doc, profile: SpaceProfile): void {
  putRecord(doc, "space", { name: profile.name, code: profile.code });
}

/** Null until the register has arrived. */
export function readSpaceProfile(doc: Y.Doc): SpaceProfile | null {
  const parsed = v.safeParse(fields, readRecords(doc).get("space") ?? {});
  return parsed.success ? parsed.output : null;
}
