const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * True when nothing can join up across a border between two of these: Latin, Greek and Cyrillic letters, digits, punctuation and
 * the common ideographs, without marks. Most borders are of this kind and are told without asking the segmenter.
 */
function isSimple(unit: number): boolean {
  if (unit < 0x300) return unit !== 0x0d;
  if (unit >= 0x370 && unit < 0x590) return !(unit >= 0x483 && unit <= 0x489);
  return (unit >= 0x2010 && unit < 0x2028) || (unit >= 0x3400 && unit < 0xa000);
}

/** The character, as a reader sees it, around an offset that lies inside one; null on a border between two. */
function around(text: string, offset: number): readonly [number, number] | null {
  if (offset <= 0 || offset >= text.length) return null;
  if (isSimple(text.charCodeAt(offset)) && isSimple(text.charCodeAt(offset - 1))) return null;
  const found = segmenter.segment(text).containing(offset);
  if (!found || found.index === offset) return null;
  return [found.index, found.index + found.segment.length];
}

/** True when `offset` lies in the middle of what a reader takes for one character: a pair of code units, a letter with its marks, a flag, a family. */
export const isInsideCharacter = (text: string, offset: number): boolean => around(text, offset) !== null;

/** The nearest border between two characters at or before `offset`. */
export const borderBefore = (text: string, offset: number): number => around(text, offset)?.[0] ?? offset;

/** The nearest border between two characters at or behind `offset`. */
export const borderBehind = (text: string, offset: number): number => around(text, offset)?.[1] ?? offset;

/** The start of the character before `offset`. */
export const previousBorder = (text: string, offset: number): number => borderBefore(text, Math.max(offset - 1, 0));

/** The end of the character behind `offset`. */
export const nextBorder = (text: string, offset: number): number =>
  borderBehind(text, Math.min(offset + 1, text.length));

/**
 * How many code units two texts have in common at the start and at the end, never ending inside a character of either. `isSame`
 * may ask for more than equal letters.
 */
export function commonEnds(
  before: string,
  after: string,
  isSame = (i: number, j: number): boolean => before[i] === after[j],
): readonly [number, number] {
  const shorter = Math.min(before.length, after.length);
  const [last, lastAfter] = [before.length - 1, after.length - 1];
  let head = 0;
  while (head < shorter && isSame(head, head)) head += 1;
  while (isInsideCharacter(before, head) || isInsideCharacter(after, head)) head -= 1;
  let tail = 0;
  while (tail < shorter - head && isSame(last - tail, lastAfter - tail)) tail += 1;
  while (isInsideCharacter(before, last + 1 - tail) || isInsideCharacter(after, lastAfter + 1 - tail)) tail -= 1;
  return [head, tail];
}
