const SHORT = 4;

/**
 * Letters that stand for a delegation where there is no room for its name: a code as it was given ("ICC"), the initials
 * of several words, or the first letters of one. Equal on every machine, because it is computed from the name alone.
 */
export function delegationCode(name: string): string {
  const words = name.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = ""] = words;
  const letters = [...first];
  if (words.length <= 1) {
    const isCode = letters.length <= SHORT && first === first.toUpperCase();
    return isCode ? first : letters.slice(0, 3).join("").toUpperCase();
  }
  const names = words.filter((word) => startsLarge(word));
  return initials(names.length > 1 ? names : words);
}

const startsLarge = (word: string): boolean => /^[\p{Lu}\p{N}]/u.test(word);

function initials(words: readonly string[]): string {
  return words
    .slice(0, SHORT)
    .map((word) => [...word][0] ?? "")
    .join("")
    .toUpperCase();
}
