/** What a file holds that a draft does not take over as it is, in the order in which it is told. */
export const FINDING_KINDS = [
  "moves",
  "paragraphMarks",
  "tableChanges",
  "formatting",
  "insertedLooks",
  "insertedNotes",
  "longChanges",
  "longComments",
  "numbersAsText",
  "deepHeadings",
  "endnotes",
  "headers",
  "textBoxes",
  "images",
  "drawings",
  "formulas",
  "embedded",
  "fields",
  "links",
  "crossReferences",
  "looks",
  "symbols",
  "lineBreaks",
  "pageBreaks",
  "mergedCells",
  "nestedTables",
  "controls",
  "hidden",
  "outside",
  "macros",
  "unknown",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** `words`: some of them by their own words, at most `MOST_WORDS` and each cut to `MOST_LETTERS`. */
export type Finding = { readonly kind: FindingKind; readonly count: number; readonly words: readonly string[] };

const MOST_WORDS = 20;
export const MOST_LETTERS = 200;

export type Findings = {
  readonly add: (kind: FindingKind, words?: string) => void;
  readonly list: () => readonly Finding[];
};

/** Counts what is found. */
export function createFindings(): Findings {
  const found = new Map<FindingKind, { count: number; words: Set<string> }>();
  return {
    add(kind, words = "") {
      const one = found.get(kind) ?? { count: 0, words: new Set<string>() };
      one.count += 1;
      const shown = shorten(words);
      if (shown !== "" && one.words.size < MOST_WORDS) one.words.add(shown);
      found.set(kind, one);
    },
    list: () =>
      FINDING_KINDS.flatMap((kind) => {
        const one = found.get(kind);
        return one ? [{ kind, count: one.count, words: [...one.words] }] : [];
      }),
  };
}

function shorten(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  const letters = [...line];
  return letters.length <= MOST_LETTERS ? line : `${letters.slice(0, MOST_LETTERS - 1).join("")}…`;
}
