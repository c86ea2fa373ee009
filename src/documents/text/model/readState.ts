import * as Y from "yjs";
import { type BlockRecord, readRecord, readText } from "./record.ts";
import { facetsOf } from "./facets.ts";
import { indexTokens } from "./indexTokens.ts";
import { resolveLayout } from "./resolveLayout.ts";
import { blocksOf, orderOf } from "./roots.ts";
import { scanText } from "./scanText.ts";
import type { Scan } from "./segment.ts";
import type { TextState } from "./textState.ts";
import type { Layout } from "./layout.ts";
import type { Block } from "./block.ts";

/** Reads the whole document anew. */
export function readState(doc: Y.Doc): TextState {
  const records = new Map<string, BlockRecord>();
  const scans = new Map<string, Scan>();
  blocksOf(doc).forEach((value, id) => {
    if (!(value instanceof Y.Map)) return;
    records.set(id, readRecord(id, value));
    const text = readText(value);
    if (text) scans.set(id, scanText(id, text));
  });
  const containers = [...scans.keys()].sort();
  const tokens = orderOf(doc).toArray();
  return { doc, records, facets: facetsOf(records), scans, containers, tokens, tokenIndex: indexTokens(tokens) };
}

/** The layout without any memory of earlier ones: what every incremental layout must be equal to. */
export const readLayout = (doc: Y.Doc): Layout => resolveLayout(readState(doc));

/** The blocks of a document as they are shown, in order. For a document that is edited, `createText` is cheaper. */
export const readBlocks = (doc: Y.Doc): readonly Block[] => readLayout(doc).blocks;
