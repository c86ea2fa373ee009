/** The indexes of a longest rising run in `values`: what can stay in place while the rest is put around it. */
export function longestRun(values: readonly number[]): readonly number[] {
  const ends: number[] = [];
  const before: number[] = [];
  values.forEach((value, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  const run: number[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) run.unshift(index);
  return run;
}
