import { isSameValue } from "./sameValue.ts";
import type { Border, Run, Scan, Segment } from "./segment.ts";

/**
 * A text read anew, in which what says the same as before is the same object: a segment, or at least its runs where it only stands
 * elsewhere in the text. So a letter in a text of many paragraphs makes nothing new of the others. The scan before, if all is the same.
 */
export function keepSegments(before: Scan, now: Scan): Scan {
  // A fact about restored letters is another author of the same runs.
  if (before.text !== now.text || !isSameValue(before.restored, now.restored)) return now;
  const [old, read] = [before.segments, now.segments];
  const kept = [...read];
  let start = 0;
  while (start < old.length && start < read.length && keepAt(kept, start, old[start])) start += 1;
  let back = 1;
  while (back <= Math.min(old.length, read.length) - start) {
    if (!keepAt(kept, read.length - back, old[old.length - back])) break;
    back += 1;
  }
  const isSame = old.length === kept.length && kept.every((segment, i) => segment === old[i]);
  return isSame ? before : { ...now, segments: kept };
}

/** False when the segment at this place has other letters than `old`. */
function keepAt(kept: Segment[], place: number, old: Segment | undefined): boolean {
  const now = kept[place];
  if (!now || !old || now.id !== old.id || !hasSameRuns(now.runs, old.runs)) return false;
  const isWhole = now.index === old.index && now.ordinal === old.ordinal && isSameBorder(now.border, old.border);
  kept[place] = isWhole ? old : { ...now, runs: old.runs };
  return true;
}

function isSameBorder(a: Border | null, b: Border | null): boolean {
  return a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock && a.origin === b.origin);
}

function hasSameRuns(a: readonly Run[], b: readonly Run[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const [one, other] = [a[i], b[i]];
    if (!one || !other || one.client !== other.client || one.clock !== other.clock) return false;
    if (one.format.key !== other.format.key || one.text !== other.text) return false;
  }
  return true;
}
