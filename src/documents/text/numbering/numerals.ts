const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** 4 is `iv`. From 4,000 on, where Roman numerals end, the digits. */
export function toRoman(value: number): string {
  if (value >= 4000) return String(value);
  let rest = value;
  let word = "";
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      word += sign;
      rest -= worth;
    }
  }
  return word;
}

/** 1 is `a`, 26 is `z`, 27 is `aa`, 28 is `ab`. */
export function toLetters(value: number): string {
  let rest = value;
  let word = "";
  while (rest > 0) {
    rest -= 1;
    word = String.fromCharCode(97 + (rest % 26)) + word;
    rest = Math.floor(rest / 26);
  }
  return word;
}
