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
  tokens: readonly unknown[];
};

/** What is otherwise than it was before: texts that were read anew, or more than that. */
export type Reread = { readonly scans: readonly Scan[]; readonly isReshaped: boolean };

/** Reads again what may have changed. What turns out the same keeps its object. */
export function rereadState(state: LiveState, stale: Stale): Reread {
  const scans: Scan[] = [];
  let isReshaped = stale.isOrderStale && rereadOrder(state);
  for (const id of stale.texts) {
    const change = rescan(state, id);
    if (change === "gone") isReshaped = true;
    else if (change !== null) scans.push(change);
  }
  for (const id of stale.records) {
    if (rereadRecord(state, id)) isReshaped = true;
  }
  return { scans, isReshaped };
}

function rereadOrder(state: LiveState): boolean {
  const tokens = orderOf(state.doc).toArray();
  if (tokens.length === state.tokens.length && tokens.every((token, i) => token === state.tokens[i])) return false;
  state.tokens = tokens;
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
  const scan = scanText(id, text);
  if (before && isSameScan(before, scan)) return null;
  scans.set(id, scan);
  return scan;
}

function isSameScan(a: Scan, b: Scan): boolean {
  return (
    a.text === b.text &&
    a.segments.length === b.segments.length &&
    isSameValue(a.restored, b.restored) &&
    a.segments.every((segment, i) => {
      const now = b.segments[i];
      return (
        now !== undefined &&
        segment.id === now.id &&
        segment.length === now.length &&
        isSameValue(segment.border, now.border) &&
        isSameValue(segment.runs, now.runs)
      );
    })
  );
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
function rereadRecord({ doc, records }: LiveState, id: string): boolean {
  const map = recordMapOf(doc, id);
  const before = records.get(id);
  if (!map) return records.delete(id);
  const now = readRecord(id, map);
  if (before && isSameValue(before, now)) return false;
  records.set(id, now);
  return true;
}
