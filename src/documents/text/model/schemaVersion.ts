import type * as Y from "yjs";
import { metaOf } from "./roots.ts";

/** The shape this version writes. Raise it when an older version would misread what a newer one writes. */
export const SCHEMA_VERSION = 1;

/** True when a newer version has written here: the document must then be shown read only. */
export function isNewerSchema(doc: Y.Doc): boolean {
  const version: unknown = metaOf(doc).get("schemaVersion");
  return typeof version === "number" && version > SCHEMA_VERSION;
}

/** To be called by whoever makes the document, once. */
export function writeSchemaVersion(doc: Y.Doc): void {
  metaOf(doc).set("schemaVersion", SCHEMA_VERSION);
}
