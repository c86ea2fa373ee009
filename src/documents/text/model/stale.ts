import * as Y from "yjs";
import { blocksOf, orderOf } from "./roots.ts";

/** What has to be read again. */
export type Stale = { readonly records: Set<string>; readonly texts: Set<string>; isOrderStale: boolean };

export const nothingStale = (): Stale => ({ records: new Set(), texts: new Set(), isOrderStale: false });

/** Adds what this transaction has touched so far. */
export function markStale(stale: Stale, doc: Y.Doc, transaction: Y.Transaction): void {
  const blocks = blocksOf(doc);
  const order = orderOf(doc);
  for (const [type, keys] of transaction.changed) {
    if (isSameType(type, blocks)) markEntries(stale, keys);
    else if (isSameType(type, order)) stale.isOrderStale = true;
    else if (type instanceof Y.Array) markLines(stale, blocks, type);
    else if (type instanceof Y.Map) markRecord(stale, blocks, type, keys);
    else if (type instanceof Y.Text) markText(stale, blocks, type);
  }
}

const isSameType = (a: unknown, b: unknown) => a === b;

function markEntries(stale: Stale, keys: ReadonlySet<string | null>): void {
  for (const id of keys) {
    if (id === null) continue;
    stale.records.add(id);
    stale.texts.add(id);
  }
}

function markRecord(stale: Stale, blocks: unknown, map: Y.Map<unknown>, keys: ReadonlySet<string | null>): void {
  const id = map._item?.parentSub;
  if (map.parent !== blocks || id == null) return;
  stale.records.add(id);
  if (keys.has("t")) stale.texts.add(id);
}

/** The rows or columns of a table. */
function markLines(stale: Stale, blocks: unknown, lines: Y.Array<unknown>): void {
  const record = lines.parent;
  const id = record?._item?.parentSub;
  if (record?.parent === blocks && id != null) stale.records.add(id);
}

function markText(stale: Stale, blocks: unknown, text: Y.Text): void {
  const record = text.parent;
  const id = record?._item?.parentSub;
  if (record?.parent === blocks && id != null) stale.texts.add(id);
}
