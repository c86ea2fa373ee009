/** So far one looks ahead for where two lists go on alike. */
const FAR = 8;

/**
 * What is in `before` and was not found again in `now` by going through both side by side; of what changed places more may be given than
 * has to be. Looks only whether two are the same object, so that it costs next to nothing in lists that are mostly the same.
 */
export function leftOut<Item>(before: readonly Item[], now: readonly Item[]): readonly Item[] {
  const left: Item[] = [];
  let [a, b] = [0, 0];
  while (a < before.length) {
    if (before[a] === now[b]) {
      a += 1;
      b += 1;
      continue;
    }
    const [skipped, came] = nextSame(before, a, now, b);
    left.push(...before.slice(a, a + skipped));
    a += skipped;
    b += came;
  }
  return left;
}

/** How many of each are passed over until the two are alike again; one of each when that is not near. */
function nextSame<Item>(
  before: readonly Item[],
  a: number,
  now: readonly Item[],
  b: number,
): readonly [number, number] {
  for (let ahead = 1; ahead <= FAR; ahead++) {
    for (let other = 0; other <= ahead; other++) {
      if (isSame(before[a + ahead], now[b + other])) return [ahead, other];
      if (isSame(before[a + other], now[b + ahead])) return [other, ahead];
    }
  }
  return [1, 1];
}

const isSame = (a: unknown, b: unknown) => a !== undefined && a === b;
