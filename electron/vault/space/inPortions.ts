/** The window checks each message in one piece of work, and somebody may be typing there: one fold holds thousands of envelopes. */
const AT_ONCE = 200;

/** All of them, in order, so many at once as a page of the log would bring. */
export function* inPortions<T>(envelopes: readonly T[]): Generator<T[]> {
  for (let from = 0; from < envelopes.length; from += AT_ONCE) yield envelopes.slice(from, from + AT_ONCE);
}
