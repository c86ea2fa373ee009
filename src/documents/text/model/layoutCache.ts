import * as Y from "yjs";
import type { Layout } from "./layout.ts";
import { patchLayout } from "./patchLayout.ts";
import { readState } from "./readState.ts";
import { nameSegments, renameSegments } from "./nameSegments.ts";
import { type LiveState, rereadState } from "./rereadState.ts";
import { createResolver } from "./resolveLayout.ts";
import { markStale, nothingStale, type Stale } from "./stale.ts";

export type LayoutCache = {
  /** The layout of the document as it is now, inside a transaction too. */
  readonly current: () => Layout;
  /** To be told every transaction. */
  readonly mark: (transaction: Y.Transaction) => void;
};

/** Reads again only the records and texts that were touched, and resolves again only the phases that these can reach. */
export function createLayoutCache(doc: Y.Doc): LayoutCache {
  const resolver = createResolver();
  const first = readState(doc);
  const state: LiveState = {
    ...first,
    records: new Map(first.records),
    scans: new Map(first.scans),
    containers: [...first.containers],
  };
  let segments = nameSegments(state.scans, state.containers);
  let layout = resolver.resolve(state, segments);
  let stale = nothingStale();
  let readAt: ReadMark | null = null;

  const refresh = () => {
    const { scans, isTextGone, isReshaped, records, inserted } = rereadState(state, stale);
    stale = nothingStale();
    const isSameText = scans.length === 0 && !isTextGone;
    // A letter that a join waits for may have come without changing any text: deleted, or as something that is no letter.
    if (isSameText && !isReshaped && !layout.isAwaiting) return;
    const patched = isReshaped || isSameText ? null : patchLayout(layout, state, scans, resolver.memory);
    if (patched) {
      segments = { ...segments, byId: patched.segments, byContainer: patched.texts };
      layout = patched;
      return;
    }
    const renamed = isTextGone ? null : renameSegments(segments, scans);
    if (!isSameText) segments = renamed ?? nameSegments(state.scans, state.containers);
    const isTraced = renamed !== null && inserted !== null;
    layout = resolver.resolve(state, segments, isTraced ? { layout, scans, records, inserted } : null);
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
