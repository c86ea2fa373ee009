import { type Facets, withRecord } from "./facets.ts";
import { keepSegments } from "./keepSegments.ts";
import { type BlockRecord, readRecord, readText } from "./record.ts";
import { orderOf, recordMapOf } from "./roots.ts";
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
};

/** What is otherwise than it was before. `isReshaped`: more than letters in texts that are still there. */
export type Reread = { readonly scans: readonly Scan[]; readonly isTextGone: boolean; readonly isReshaped: boolean };

/** Reads again what may have changed. What turns out the same keeps its object. */
export function rereadState(state: LiveState, stale: Stale): Reread {
  const scans: Scan[] = [];
  let [isTextGone, isReshaped] = [false, false];
  for (const id of stale.texts) {
    const change = rescan(state, id);
    if (change === "gone") isTextGone = true;
    else if (change !== null) scans.push(change);
  }
  for (const id of stale.records) isReshaped = rereadRecord(state, id) || isReshaped;
  if (stale.isOrderStale) isReshaped = rereadOrder(state) || isReshaped;
  return { scans, isTextGone, isReshaped: isReshaped || isTextGone };
}

function rereadOrder(state: LiveState): boolean {
  const [before, now] = [state.tokens, orderOf(state.doc).toArray()];
  if (before.length === now.length && before.every((token, i) => token === now[i])) return false;
  state.tokens = now;
  return true;
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
