import { FOLD_AT_ONCE, FOLD_FROM, FOLD_TOGETHER } from "./foldLimits.ts";
import type { Foldable } from "./makeFold.ts";

/** An own entry of one document that a fold may replace. */
export interface OwnEntry extends Foldable {
  /** Under which pen it was written; null for one that only deletes. */
  readonly pen: number | null;
  readonly isFold: boolean;
}

export interface FoldPlan {
  readonly pen: number;
  readonly entries: readonly Foldable[];
}

/**
 * Which folds to make of the own entries of a document, ascending: one pen each, from FOLD_FROM updates on. Folds that
 * are no longer than what follows them are folded with it, so that their number grows with the logarithm of the log.
 */
export function planFolds(entries: readonly OwnEntry[]): FoldPlan[] {
  return [...byPen(entries)].flatMap(([pen, own]) => {
    const updates = own.filter(({ isFold }) => !isFold);
    const folds = own.filter(({ isFold }) => isFold);
    const plans: FoldPlan[] = [];
    for (let from = 0; updates.length - from >= FOLD_FROM; from += FOLD_AT_ONCE) {
      const chunk = updates.slice(from, from + FOLD_AT_ONCE);
      plans.push({ pen, entries: from === 0 ? [...joinable(folds, chunk.length), ...chunk] : chunk });
    }
    return plans;
  });
}

function byPen(entries: readonly OwnEntry[]): Map<number, OwnEntry[]> {
  const groups = new Map<number, OwnEntry[]>();
  let pen = 0;
  for (const entry of entries) {
    pen = entry.pen ?? pen;
    groups.set(pen, [...(groups.get(pen) ?? []), entry]);
  }
  return groups;
}

function joinable(folds: readonly OwnEntry[], count: number): OwnEntry[] {
  let pieces = count;
  let first = folds.length;
  for (let fold = folds[first - 1]; fold && fold.pieces.length <= pieces; fold = folds[first - 1]) {
    if (pieces + fold.pieces.length > FOLD_TOGETHER) break;
    pieces += fold.pieces.length;
    first--;
  }
  return folds.slice(first);
}
