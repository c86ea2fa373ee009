const LONGEST = 40;

/** How a text begins, whole words as far as they go: enough to know a paragraph again by. */
export function firstWords(text: string): string {
  const words = text.trim().replace(/\s+/gu, " ");
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST + 1);
  const end = cut.lastIndexOf(" ");
  // Never in the middle of a character: one that is long goes as a whole.
  const head = end > 0 ? cut.slice(0, end) : [...cut].slice(0, -2).join("");
  return `${head.replace(/[\s.,;:–-]+$/u, "")}…`;
}
