import { type Facets, withRecord } from "./facets.ts";
import { keepSegments } from "./keepSegments.ts";
import { type BlockRecord, readRecord, readText } from "./record.ts";
import { orderOf, recordMapOf } from "./roots.ts";
import { findInserted, type Inserted, indexInserted, indexTokens, type TokenIndex } from "./indexTokens.ts";
import { isSameValue } from "./sameValue.ts";
import { scanText } from "./scanText.ts";
import type { Scan } from "./segment.ts";
import type { Stale } from "./stale.ts";
import type { TextState } from "./textState.ts";

/** A text state that is brought up to date in place. */
export type LiveState = TextState & {
  readonly records: Map<string, BlockRecord>;
  readonly scans: Map<string, Scan>;
  readonly containers: string[];
  facets: Facets;
  tokens: readonly unknown[];
  tokenIndex: TokenIndex;
};

/** What is otherwise than it was before. */
export type Reread = {
  readonly scans: readonly Scan[];
  readonly isTextGone: boolean;
  /** Ids of the records that say otherwise. */
  readonly records: readonly string[];
  /** What came into the order of tokens; null when that is not all that became of it. */
  readonly inserted: Inserted | null;
  /** More than letters in texts that are still there. */
  readonly isReshaped: boolean;
};

/** Reads again what may have changed. What turns out the same keeps its object. */
export function rereadState(state: LiveState, stale: Stale): Reread {
  const scans: Scan[] = [];
  let isTextGone = false;
  for (const id of stale.texts) {
    const change = rescan(state, id);
    if (change === "gone") isTextGone = true;
    else if (change !== null) scans.push(change);
  }
  const records = [...stale.records].filter((id) => rereadRecord(state, id));
  const inserted = stale.isOrderStale ? rereadOrder(state) : NOTHING_INSERTED;
  return {
    scans,
    isTextGone,
    records,
    inserted,
    isReshaped: isTextGone || records.length > 0 || inserted?.count !== 0,
  };
}

const NOTHING_INSERTED: Inserted = { at: 0, count: 0 };

function rereadOrder(state: LiveState): Inserted | null {
  const now = orderOf(state.doc).toArray();
  const inserted = findInserted(state.tokens, now);
  if (inserted?.count === 0) return inserted;
  state.tokenIndex = inserted ? indexInserted(state.tokenIndex, now, inserted) : indexTokens(now);
  state.tokens = now;
  return inserted;
}

function rescan({ doc, scans, containers }: LiveState, id: string): Scan | "gone" | null {
  const map = recordMapOf(doc, id);
  const text = map && readText(map);
  const before = scans.get(id);
  if (!text) {
    if (!scans.delete(id)) return null;
    containers.splice(containers.indexOf(id), 1);
    return "gone";
  }
  if (!before) containers.splice(rankOf(containers, id), 0, id);
  const read = scanText(id, text);
  const scan = before ? keepSegments(before, read) : read;
  if (scan === before) return null;
  scans.set(id, scan);
  return scan;
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

/** True when it says otherwise than before. */
function rereadRecord(state: LiveState, id: string): boolean {
  const map = recordMapOf(state.doc, id);
  const before = state.records.get(id);
  const now = map ? readRecord(id, map) : undefined;
  if (before === now || (before && now && isSameValue(before, now))) return false;
  if (now) state.records.set(id, now);
  else state.records.delete(id);
  state.facets = withRecord(state.facets, { id, before, now });
  return true;
}
