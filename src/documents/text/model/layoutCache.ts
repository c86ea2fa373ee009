import * as Y from "yjs";
import type { Layout } from "./layout.ts";
import { patchLayout } from "./patchLayout.ts";
import { type BlockRecord, readRecord, readText } from "./record.ts";
import { readState } from "./readState.ts";
import { type BlockMemory, resolveLayout } from "./resolveLayout.ts";
import { orderOf, recordMapOf } from "./roots.ts";
import { scanText } from "./scanText.ts";
import type { Scan } from "./segment.ts";
import { markStale, nothingStale, type Stale } from "./stale.ts";

export type LayoutCache = {
  /** The layout of the document as it is now, inside a transaction too. */
  readonly current: () => Layout;
  /** To be told every transaction. */
  readonly mark: (transaction: Y.Transaction) => void;
};

/** Reads again only the records and texts that were touched, and resolves again only when a border or a record was. */
export function createLayoutCache(doc: Y.Doc): LayoutCache {
  const memory: BlockMemory = new Map();
  const first = readState(doc);
  const records = new Map(first.records);
  const scans = new Map(first.scans);
  const state = { doc, records, scans, containers: [...first.containers], tokens: first.tokens };
  let layout = resolveLayout(state, memory);
  let stale = nothingStale();
  let readAt: ReadMark | null = null;

  const refresh = () => {
    const isLettersOnly = stale.records.size === 0 && !stale.isOrderStale;
    const rescanned = [...stale.texts].flatMap((id) => rescan(doc, id, state.scans, state.containers));
    for (const id of stale.records) reread(doc, id, records);
    if (stale.isOrderStale) state.tokens = orderOf(doc).toArray();
    stale = nothingStale();
    layout = (isLettersOnly && patchLayout(layout, state, rescanned, memory)) || resolveLayout(state, memory);
  };
  const mark = (transaction: Y.Transaction) => {
    const now = markOf(doc, transaction);
    if (readAt && isSameMark(readAt, now)) return;
    readAt = now;
    markStale(stale, doc, transaction);
  };
  const current = () => {
    if (doc._transaction) mark(doc._transaction);
    if (hasStale(stale)) refresh();
    return layout;
  };
  return { current, mark };
}

const hasStale = (stale: Stale) => stale.records.size > 0 || stale.texts.size > 0 || stale.isOrderStale;

/** How far a transaction had come: at one mark the document is the same. */
type ReadMark = { readonly transaction: Y.Transaction; readonly clock: number; readonly deleted: number };

function markOf(doc: Y.Doc, transaction: Y.Transaction): ReadMark {
  let deleted = 0;
  for (const ranges of transaction.deleteSet.clients.values()) {
    for (const range of ranges) deleted += range.len;
  }
  return { transaction, clock: Y.getState(doc.store, doc.clientID), deleted };
}

const isSameMark = (a: ReadMark, b: ReadMark) =>
  a.transaction === b.transaction && b.transaction.local && a.clock === b.clock && a.deleted === b.deleted;

function rescan(doc: Y.Doc, id: string, scans: Map<string, Scan>, containers: string[]): Scan[] {
  const map = recordMapOf(doc, id);
  const text = map && readText(map);
  if (!text) {
    if (scans.delete(id)) containers.splice(containers.indexOf(id), 1);
    return [];
  }
  if (!scans.has(id)) containers.splice(rankOf(containers, id), 0, id);
  const scan = scanText(id, text);
  scans.set(id, scan);
  return [scan];
}

function rankOf(sorted: readonly string[], id: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

function reread(doc: Y.Doc, id: string, records: Map<string, BlockRecord>): void {
  const map = recordMapOf(doc, id);
  if (map) records.set(id, readRecord(id, map));
  else records.delete(id);
}
