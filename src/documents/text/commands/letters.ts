const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const LINE_ENDS = /[\r\n\u2028\u2029]/g;

/** Letters as they may be stored, as many as before: half a character would read differently on every peer, a line end is structure. */
export const cleanLetters = (letters: string): string =>
  letters.replace(LONE_SURROGATES, "\uFFFD").replace(LINE_ENDS, " ");

/** True when `offset` lies in the middle of a character of two code units. */
export function isInsideCharacter(text: string, offset: number): boolean {
  const [left, right] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff;
}
