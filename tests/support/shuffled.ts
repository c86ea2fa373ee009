import { randomInt } from "./random.ts";

/** A new list in another order; the same one for the same generator. */
export function shuffled<T>(random: () => number, list: readonly T[]): T[] {
  const result: T[] = [];
  for (const [index, value] of list.entries()) {
    const at = randomInt(random, index + 1);
    result.splice(at, 0, value);
  }
  return result;
}
