import * as Y from "yjs";
import { local } from "../../origin.ts";
import { firstLetter, lineOf } from "./restoredLetters.ts";
import { scanText } from "./scanText.ts";
import type { Scan } from "./segment.ts";

type Copy = { readonly line: ReturnType<typeof lineOf>; readonly index: number };

/**
 * Two people undo the same deletion: each brings back a copy of the same letters. Of two copies of one letter every peer that may
 * write deletes the one of the greater line, so that all delete the same one.
 */
export function removeCopies(doc: Y.Doc, transaction: Y.Transaction): void {
  for (const type of transaction.changed.keys()) {
    if (!(type instanceof Y.Text) || !type._hasFormatting) continue;
    const doubled = doubledLetters(scanText("", type));
    if (doubled.length === 0) continue;
    doc.transact(() => {
      for (const { index } of doubled) type.delete(index, 1);
    }, local("removeCopies"));
  }
}

/** The copies to delete, from the end of the text to its start. */
function doubledLetters({ segments, restored }: Scan): readonly Copy[] {
  if (restored.length === 0) return [];
  const kept = new Map<string, Copy>();
  const doubled: Copy[] = [];
  for (const { runs, index: start } of segments) {
    let index = start;
    for (const { client, clock, text } of runs) {
      for (let i = 0; i < text.length; i++, index++) {
        const [firstClient, firstClock] = firstLetter(restored, client, clock + i);
        if (firstClient === client && firstClock === clock + i) continue;
        const key = `${firstClient}.${firstClock}`;
        const copy = { line: lineOf(restored, client, clock + i), index };
        const rival = kept.get(key);
        const [keep, drop] = rival && isLess(rival, copy) ? [rival, copy] : [copy, rival];
        kept.set(key, keep);
        if (drop) doubled.push(drop);
      }
    }
  }
  return doubled.sort((a, b) => b.index - a.index);
}

function isLess({ line: a }: Copy, { line: b }: Copy): boolean {
  const differs = a.findIndex(([client, clock], i) => client !== b[i]?.[0] || clock !== b[i]?.[1]);
  const [[client, clock] = [0, 0], [otherClient, otherClock] = [0, 0]] = [a[differs], b[differs]];
  return client < otherClient || (client === otherClient && clock < otherClock);
}
