import type { Hash } from "../../domain/ids.ts";
import { equalityBytes } from "./equalityBytes.ts";
import type { FoldPiece } from "./foldPiece.ts";
import type { OpenedFold } from "./openFold.ts";

/** What this machine still holds of the entries that a fold replaces. */
export interface HeldEntry {
  readonly seq: number;
  readonly hash: Hash;
  readonly prev: Hash;
  /** One for an update of the document, several for an earlier fold; none for what cannot be read here. */
  readonly pieces: readonly FoldPiece[];
}

/** Where a fold says something else than what it replaces. */
export interface FoldFault {
  readonly seq: number;
  readonly what: "hash" | "content" | "missing" | "invented";
}

/**
 * Is the fold what its author had written? Everything that is held is compared; what is not held (pruned already, or
 * never had) is left to those who hold it. `isComplete`: all of the stretches are held, so that nothing may be invented.
 */
export function matchFold(fold: OpenedFold, held: readonly HeldEntry[], isComplete: boolean): FoldFault | null {
  const claimed = new Map(fold.pieces.map((piece) => [piece.seq, piece]));
  const known = new Set<number>();
  for (const entry of held) {
    if (!isOnBridge(fold, entry)) return { seq: entry.seq, what: "hash" };
    for (const piece of entry.pieces) {
      const claim = claimed.get(piece.seq);
      known.add(piece.seq);
      if (!claim) return { seq: piece.seq, what: "missing" };
      if (equalityBytes(fold.client, claim) !== equalityBytes(fold.client, piece))
        return { seq: piece.seq, what: "content" };
    }
  }
  const invented = isComplete ? fold.pieces.find(({ seq }) => !known.has(seq)) : undefined;
  return invented ? { seq: invented.seq, what: "invented" } : null;
}

function isOnBridge({ bridges }: OpenedFold, { seq, hash, prev }: HeldEntry): boolean {
  const bridge = bridges.find(({ from, to }) => from <= seq && seq <= to);
  if (!bridge) return true;
  return (bridge.from !== seq || bridge.before === prev) && (bridge.to !== seq || bridge.last === hash);
}

/** Two folds of one author over common ground that do not tell the same: the first seq where they differ. */
export function foldConflict(one: OpenedFold, other: OpenedFold): FoldFault | null {
  // What was written under another pen is another stretch of clocks.
  if (one.client !== other.client) return null;
  const ends = new Map(
    one.bridges.flatMap(({ from, to, before, last }) => [[from - 1, before] as const, [to, last] as const]),
  );
  for (const { from, to, before, last } of other.bridges) {
    if ((ends.get(from - 1) ?? before) !== before) return { seq: from, what: "hash" };
    if ((ends.get(to) ?? last) !== last) return { seq: to, what: "hash" };
  }
  return firstDifference(one, other) ?? firstDifference(other, one);
}

function firstDifference(one: OpenedFold, other: OpenedFold): FoldFault | null {
  const pieces = new Map(one.pieces.map((piece) => [piece.seq, piece]));
  for (const piece of other.pieces) {
    const same = pieces.get(piece.seq);
    if (!same && isInside(one, piece.seq)) return { seq: piece.seq, what: "invented" };
    if (same && equalityBytes(one.client, same) !== equalityBytes(one.client, piece))
      return { seq: piece.seq, what: "content" };
  }
  return null;
}

const isInside = ({ bridges }: OpenedFold, seq: number): boolean =>
  bridges.some(({ from, to }) => from <= seq && seq <= to);
