/** Letters that do not come apart into a base letter and a mark. */
const WHOLE: Readonly<Record<string, string>> = { ł: "l", đ: "d", ø: "o", ß: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d" };
const MARK = /\p{M}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const STRESS = "\u0301";

/**
 * Text as it is compared in a search: "lodz" finds Łódź. Marks come off Latin letters only, since ї and й are letters of
 * their own; off Cyrillic ones only the stress mark does. The three apostrophes are one.
 */
export function foldText(text: string): string {
  let folded = "";
  let isCyrillic = false;
  for (const letter of text.normalize("NFD").toLowerCase()) {
    if (MARK.test(letter)) {
      if (isCyrillic && letter !== STRESS) folded += letter;
      continue;
    }
    isCyrillic = CYRILLIC.test(letter);
    folded += WHOLE[letter] ?? (letter === "’" || letter === "ʼ" ? "'" : letter);
  }
  return folded.normalize("NFC");
}

/** True when every word of the query is somewhere in the text. */
export function matchesQuery(text: string, query: string): boolean {
  const folded = foldText(text);
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
