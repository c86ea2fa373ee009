import type * as Y from "yjs";
import { local } from "../../origin.ts";
import { type Scheme, setScheme } from "../numbering/scheme.ts";
import { type Part, setParts } from "../parts/parts.ts";
import { createText, type TextOptions } from "../model/createText.ts";
import { writeSchemaVersion } from "../model/schemaVersion.ts";
import { insertBlocks, type NewBlock } from "./insertBlocks.ts";

export type SeedOptions = TextOptions & {
  readonly scheme?: Scheme;
  /** With which of the blocks (by place) each part begins, where the parts have an order. */
  readonly parts?: ReadonlyMap<Part, number>;
};

/** Fills a new, empty document with its first text, in one transaction. Returns the ids of the blocks. */
export function seedText(doc: Y.Doc, blocks: readonly NewBlock[], options: SeedOptions = {}): string[] {
  const model = createText(doc, options);
  const ids = doc.transact(() => {
    writeSchemaVersion(doc);
    if (options.scheme) setScheme(model, options.scheme);
    const ids = insertBlocks(model, null, blocks);
    const heads = [...(options.parts ?? [])].map(([part, index]) => [part, ids[index] ?? ""] as const);
    if (heads.length > 0) setParts(model, new Map(heads));
    return ids;
  }, local("seedText"));
  model.destroy();
  return ids;
}
