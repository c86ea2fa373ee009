import { changedStretches } from "./changedStretches.ts";

/**
 * What is in `before` and was not found again in `now` by going through both side by side; of what changed places more may be given than
 * has to be. Looks only whether two are the same object, so that it costs next to nothing in lists that are mostly the same.
 */
export function leftOut<Item>(before: readonly Item[], now: readonly Item[]): readonly Item[] {
  const stretches = changedStretches(before.length, now.length, (a, b) => before[a] === now[b]);
  return stretches.flatMap(({ from, to }) => before.slice(from, to));
}
