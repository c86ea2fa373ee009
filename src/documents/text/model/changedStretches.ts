/** What lay from `from` to `to` in one list is now what lies from `start` to `end` in another; either may be nothing. */
export type Stretch = { readonly from: number; readonly to: number; readonly start: number; readonly end: number };

/** So far one looks ahead for where two lists go on alike. */
const FAR = 8;

/**
 * Where two lists of these lengths differ, from the first place to the last, found by going through both side by side. What changed places
 * has gone at one and come at another; of what lies far apart more may be given than differs. `isSame` is asked often and must cost next
 * to nothing.
 */
export function changedStretches(
  before: number,
  now: number,
  isSame: (before: number, now: number) => boolean,
): readonly Stretch[] {
  let [a, b, to, end] = [0, 0, before, now];
  while (to > 0 && end > 0 && isSame(to - 1, end - 1)) {
    to -= 1;
    end -= 1;
  }
  const stretches: Stretch[] = [];
  while (a < to || b < end) {
    if (a < to && b < end && isSame(a, b)) {
      a += 1;
      b += 1;
      continue;
    }
    const [gone, come] = nextSame(to - a, end - b, (one, other) => isSame(a + one, b + other));
    const last = stretches.at(-1);
    const isNext = last?.to === a && last.end === b;
    if (isNext) stretches.pop();
    stretches.push({ from: isNext ? last.from : a, to: a + gone, start: isNext ? last.start : b, end: b + come });
    a += gone;
    b += come;
  }
  return stretches;
}

/** How many of each, of so many left, are passed over until the two are alike again; one of each when that is not near. */
function nextSame(
  before: number,
  now: number,
  isSame: (before: number, now: number) => boolean,
): readonly [number, number] {
  if (before === 0 || now === 0) return [before, now];
  for (let ahead = 1; ahead <= FAR; ahead++) {
    for (let other = 0; other <= ahead; other++) {
      if (ahead < before && other < now && isSame(ahead, other)) return [ahead, other];
      if (other < before && ahead < now && isSame(other, ahead)) return [other, ahead];
    }
  }
  return [1, 1];
}
