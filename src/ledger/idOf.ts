/** Narrows hex that was just made to its id; a wrong length is a fault of this program, not of any input. */
export function idOf<Id extends string>(isId: (value: unknown) => value is Id, hex: string): Id {
  if (!isId(hex)) throw new TypeError("not an id");
  return hex;
}
