import { type PlainFigures, plainReplay } from "./plainReplay.ts";
import type { Trace } from "./readTrace.ts";

/** More orders than that are not tried. */
const MOST_ORDERS = 24;

/**
 * Ranks of the authors' client ids with which plain Yjs ends as it was recorded, and that replay. Whoever recorded it may have settled two
 * insertions at one place in another order than Yjs does by its ids; later positions then count on it. Null when no order does.
 */
export function rankAuthors(trace: Trace): { readonly ranks: readonly number[]; readonly plain: PlainFigures } | null {
  let tried = 0;
  for (const ranks of permutations(trace.agents)) {
    const plain = replayed(trace, ranks);
    if (plain && (trace.endContent === null || plain.text === trace.endContent)) return { ranks, plain };
    tried += 1;
    if (tried === MOST_ORDERS) break;
  }
  return null;
}

/** Null where positions lie behind the end of a text that was put together in another order than it was recorded. */
function replayed(trace: Trace, ranks: readonly number[]): PlainFigures | null {
  try {
    return plainReplay(trace, ranks);
  } catch (error) {
    if (trace.agents === 1) throw error;
    return null;
  }
}

/** All orders of 0 … count - 1, the ascending one first. */
function* permutations(count: number, chosen: readonly number[] = []): Generator<readonly number[]> {
  if (chosen.length === count) yield chosen;
  for (let next = 0; next < count; next++) {
    if (!chosen.includes(next)) yield* permutations(count, [...chosen, next]);
  }
}
