import type * as Y from "yjs";
import { local } from "../../origin.ts";
import { type Scheme, setScheme } from "../numbering/scheme.ts";
import { createText, type TextOptions } from "../model/createText.ts";
import { writeSchemaVersion } from "../model/schemaVersion.ts";
import { insertBlocks, type NewBlock } from "./insertBlocks.ts";

export type SeedOptions = TextOptions & { readonly scheme?: Scheme };

/** Fills a new, empty document with its first text, in one transaction. Returns the ids of the blocks. */
export function seedText(doc: Y.Doc, blocks: readonly NewBlock[], options: SeedOptions = {}): string[] {
  const model = createText(doc, options);
  const ids = doc.transact(() => {
    writeSchemaVersion(doc);
    if (options.scheme) setScheme(model, options.scheme);
    return insertBlocks(model, null, blocks);
  }, local("seedText"));
  model.destroy();
  return ids;
}
