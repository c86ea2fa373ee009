import { changedStretches } from "./changedStretches.ts";

/**
 * What is in `before` and was not found again in `now` by going through both side by side; of what changed places more may be given than
 * has to be.
 */
export function leftOut<Item>(before: readonly Item[], now: readonly Item[]): readonly Item[] {
  return changedStretches(before, now).flatMap(({ from, to }) => before.slice(from, to));
}
