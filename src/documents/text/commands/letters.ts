const LONE_SURROGATES = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const LINE_ENDS = /[\r\n\u2028\u2029]/g;

/** Letters as they may be stored, as many as before: half a character would read differently on every peer, a line end is structure. */
export const cleanLetters = (letters: string): string =>
  letters.replace(LONE_SURROGATES, "\uFFFD").replace(LINE_ENDS, " ");
