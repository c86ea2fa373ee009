/** How many items two lists share at their start, and how many of the others at their end. */
export type SharedEnds = { readonly start: number; readonly end: number };

/**
 * Looks only whether two are the same object. With each act all of a long text but one or two paragraphs stays as it is: so this is the one
 * walk through all of them, and everything else looks at what is left between.
 */
export function sharedEnds(before: readonly unknown[], now: readonly unknown[]): SharedEnds {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start += 1;
  const [last, other] = [before.length - 1, now.length - 1];
  let end = 0;
  while (end < most - start && before[last - end] === now[other - end]) end += 1;
  return { start, end };
}
