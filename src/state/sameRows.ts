/** For `resultEqualityCheck`: rows of scalars that say the same keep their identity, so that nothing is drawn again. */
export const sameRows = (before: readonly object[], after: readonly object[]): boolean =>
  before.length === after.length && before.every((row, at) => sameRow(row, after[at] ?? {}));

/** Rows of one kind are made by one function, so their fields come in one order. */
function sameRow(before: object, after: object): boolean {
  const [one, other] = [Object.entries(before), Object.entries(after)];
  return (
    one.length === other.length &&
    one.every(([name, value], at) => name === other[at]?.[0] && Object.is(value, other[at][1]))
  );
}
