import * as v from "valibot";
import type * as Y from "yjs";
import { putRecord, readRecords } from "./records.ts";

const name = v.pipe(v.string(), v.maxLength(200));
const code = v.pipe(v.string(), v.maxLength(40));

/** How a space is called. `code` is what documents are numbered under (GT-ADI-INT). */
export const spaceProfile = v.object({ name, code });
export type SpaceProfile = Readonly<v.InferOutput<typeof spaceProfile>>;

const fields = v.object({ name, code: v.optional(code, "") });

export function putSpaceProfile(doc: Y.Doc, profile: SpaceProfile): void {
  putRecord(doc, "space", { name: profile.name, code: profile.code });
}

/** Null until the register has arrived. */
export function readSpaceProfile(doc: Y.Doc): SpaceProfile | null {
  const parsed = v.safeParse(fields, readRecords(doc).get("space") ?? {});
  return parsed.success ? parsed.output : null;
}
