import { diff3Merge, diffIndices } from "node-diff3";

/** What gives way to what. Put together, `before` gives the old text and `after` the new one; what stays is in both. */
export type WordChange = { readonly before: string; readonly after: string };

/** Words, runs of spaces, and single signs: an amendment is about words, never about some letters of one. */
const TOKENS = /\n|\p{L}[\p{L}\p{M}\p{N}'’ʼ-]*|\p{N}+|[^\S\n]+|\P{M}\p{M}*|./gsu;

/** Comparing looks at each pair of equal tokens; texts of a peer may have a billion of them, and are then one change. */
const MOST_PAIRS = 1_000_000;

export const tokensOf = (text: string): string[] => text.match(TOKENS) ?? [];

/** The changes from one wording to another in reading order; what stays has `before` equal to `after`. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  if (pairsIn(old, now) > MOST_PAIRS) return [{ before, after }];
  const changes: WordChange[] = [];
  let at = 0;
  const stay = (to: number): void => {
    const words = old.slice(at, to).join("");
    if (words !== "") changes.push({ before: words, after: words });
  };
  for (const { buffer1, buffer1Content, buffer2Content } of diffIndices(old, now)) {
    const [from, length] = buffer1;
    stay(from);
    changes.push({ before: buffer1Content.join(""), after: buffer2Content.join("") });
    at = from + length;
  }
  stay(old.length);
  return changes;
}

/** A proposal on what the text has become since it was made; `null` where both changed the same words: a person has to say. */
export function rebase(base: string, current: string, proposed: string): string | null {
  if (base === current || current === proposed) return proposed;
  const [now, then, wanted] = [tokensOf(current), tokensOf(base), tokensOf(proposed)];
  if (pairsIn(then, now) + pairsIn(then, wanted) > MOST_PAIRS) return null;
  let merged = "";
  for (const { ok, conflict } of diff3Merge(now, then, wanted, { excludeFalseConflicts: true })) {
    if (conflict) return null;
    merged += (ok ?? []).join("");
  }
  return merged;
}

/** How far a proposal is from the text: letters that go and letters that come. Those furthest away are taken first. */
export const distanceOf = (base: string, proposed: string): number =>
  wordChanges(base, proposed).reduce(
    (sum, { before, after }) => sum + (before === after ? 0 : before.length + after.length),
    0,
  );

function pairsIn(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const token of a) counts.set(token, (counts.get(token) ?? 0) + 1);
  return b.reduce((sum, token) => sum + (counts.get(token) ?? 0), 0);
}
