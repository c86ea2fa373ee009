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

/** Reads again what may have changed: the texts that are otherwise than before, or null when one is gone. What is the same keeps its object. */
export function rereadState(state: LiveState, stale: Stale): readonly Scan[] | null {
  const changes = [...stale.texts].map((id) => rescan(state, id));
  for (const id of stale.records) rereadRecord(state, id);
  if (stale.isOrderStale) state.tokens = orderOf(state.doc).toArray();
  return changes.includes("gone") ? null : changes.filter((change) => change !== null && change !== "gone");
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

function rereadRecord({ doc, records }: LiveState, id: string): void {
  const map = recordMapOf(doc, id);
  if (!map) {
    records.delete(id);
    return;
  }
  const [before, now] = [records.get(id), readRecord(id, map)];
  if (!before || !isSameValue(before, now)) records.set(id, now);
}
