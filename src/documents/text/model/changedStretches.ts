import { sharedEnds } from "./sharedEnds.ts";

/** What lay from `from` to `to` in one list is now what lies from `start` to `end` in another; either may be nothing. */
export type Stretch = { readonly from: number; readonly to: number; readonly start: number; readonly end: number };

/** So far one looks ahead for where two lists go on alike. */
const FAR = 8;

/**
 * Where two lists differ, from the first place to the last, found by going through both side by side. What changed places has gone at one and
 * come at another; of what lies far apart more may be given than differs. Looks only whether two are the same object, so that it costs next to
 * nothing in lists that are mostly the same.
 */
export function changedStretches(before: readonly unknown[], now: readonly unknown[]): readonly Stretch[] {
  const shared = sharedEnds(before, now);
  const [to, end] = [before.length - shared.end, now.length - shared.end];
  let [a, b] = [shared.start, shared.start];
  const stretches: Stretch[] = [];
  while (a < to || b < end) {
    if (a < to && b < end && before[a] === now[b]) {
      a += 1;
      b += 1;
      continue;
    }
    const [gone, come] = nextSame({ items: before, from: a, to }, { items: now, from: b, to: end });
    const last = stretches.at(-1);
    const isNext = last?.to === a && last.end === b;
    if (isNext) stretches.pop();
    stretches.push({ from: isNext ? last.from : a, to: a + gone, start: isNext ? last.start : b, end: b + come });
    a += gone;
    b += come;
  }
  return stretches;
}

type Rest = { readonly items: readonly unknown[]; readonly from: number; readonly to: number };

/** How many of each of what is left are passed over until the two are alike again; one of each when that is not near. */
function nextSame(before: Rest, now: Rest): readonly [number, number] {
  const [left, right] = [before.to - before.from, now.to - now.from];
  if (left === 0 || right === 0) return [left, right];
  const isSame = (one: number, other: number) =>
    one < left && other < right && before.items[before.from + one] === now.items[now.from + other];
  for (let ahead = 1; ahead <= FAR; ahead++) {
    for (let other = 0; other <= ahead; other++) {
      if (isSame(ahead, other)) return [ahead, other];
      if (isSame(other, ahead)) return [other, ahead];
    }
  }
  return [1, 1];
}
