import { sharedEnds } from "../text/model/sharedEnds.ts";
import { tokensOf, wordChanges } from "./wording.ts";

/** Words of a text, as offsets (UTF-16 code units) in it, and what is to stand there. `from` = `to` where words only come. */
export type ChangedStretch = { readonly from: number; readonly to: number; readonly words: string };

/** From the first word that changes to the last: all that an amendment needs to be about. Null where nothing changes. */
export function changedStretch(before: string, after: string): ChangedStretch | null {
  const changes = wordChanges(before, after);
  const isChange = (one: { readonly before: string; readonly after: string }) => one.before !== one.after;
  const first = changes.findIndex(isChange);
  if (first < 0) return null;
  const stretch = changes.slice(first, changes.findLastIndex(isChange) + 1);
  const [old, now] = [stretch.flatMap((one) => tokensOf(one.before)), stretch.flatMap((one) => tokensOf(one.after))];
  // Spaces are words too, and which of several stays is a matter of taste.
  const { start, end } = sharedEnds(old, now);
  const from = lengthOf([...changes.slice(0, first).map((one) => one.before), ...old.slice(0, start)]);
  const gone = old.slice(start, old.length - end);
  return { from, to: from + lengthOf(gone), words: now.slice(start, now.length - end).join("") };
}

const lengthOf = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);
