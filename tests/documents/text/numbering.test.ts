import { describe, expect, it } from "vitest";
import { createNumbering } from "../../../src/documents/text/numbering/createNumbering.ts";
import { numberBlocks, type Numbered } from "../../../src/documents/text/numbering/numberBlocks.ts";
import { toLetters, toRoman } from "../../../src/documents/text/numbering/numerals.ts";
import { readScheme, type Scheme, setScheme } from "../../../src/documents/text/numbering/scheme.ts";
import { insertText } from "../../../src/documents/text/commands/insertText.ts";
import { setBlock } from "../../../src/documents/text/commands/setBlock.ts";
import { metaOf } from "../../../src/documents/text/model/roots.ts";
import { baseOf, createPeer, lines, syncAll } from "./peers.ts";

/** `h2` heading, `H2` numbered heading, `p` paragraph, `N` numbered paragraph, `-1` bullet, `#1` numbered item, `q` quotation. */
function blocksOf(words: string): Numbered[] {
  return words.split(" ").map((word) => {
    const [sign = "", level = "0"] = [word.charAt(0), word.slice(1) || "0"];
    const kind = /[hH]/.test(sign) ? "heading" : sign === "q" ? "quote" : "paragraph";
    return { kind, level: Number(level), numbered: /[HN#]/.test(sign), lang: null };
  });
}

const labels = (words: string, scheme: Scheme, lang = "en") =>
  numberBlocks(blocksOf(words), scheme, lang)
    .map((number) => number?.label ?? "")
    .join(" | ");

/** Name, scheme, blocks, numbers. */
const TABLE: readonly (readonly [string, Scheme, string, string])[] = [
  [
    "numbered paragraphs run through headings and plain paragraphs",
    "running",
    "h1 N p N h2 N",
    " | 1. |  | 2. |  | 3.",
  ],
  [
    "items under a numbered paragraph are (a), (i), (A), (1)",
    "running",
    "N #1 #1 #2 #2 #3 #4 #1",
    "1. | (a) | (b) | (i) | (ii) | (A) | (1) | (c)",
  ],
  ["a list by itself is 1., (a), (i)", "running", "p #1 #1 #2 #3 #1", " | 1. | 2. | (a) | (i) | 3."],
  ["a deeper level begins anew under each item", "running", "p #1 #2 #2 #1 #2", " | 1. | (a) | (b) | 2. | (a)"],
  ["a plain paragraph ends a list", "running", "p #1 #1 p #1", " | 1. | 2. |  | 1."],
  ["a heading ends a list", "running", "p #1 #1 h2 #1", " | 1. | 2. |  | 1."],
  ["a quotation and a bullet do not end a list", "running", "p #1 q -1 #1", " | 1. |  |  | 2."],
  ["bullets and quotations have no number", "running", "-1 -2 q p h3", " |  |  |  | "],
  ["an item that begins too deep still has a number", "running", "p #3 #1 #3", " | (i) | 1. | (i)"],
  ["numbered headings are Roman, and nest", "running", "H1 H1 H2 H2 H1 H2", "I. | II. | I. | II. | III. | I."],
  [
    "under a numbered paragraph a list hangs on it, behind a plain one it does not",
    "running",
    "N #1 p #1",
    "1. | (a) |  | 1.",
  ],
  ["1.1 and 1.2 under heading 1, anew under heading 2", "byHeading", "H2 N N H2 N", "1 | 1.1 | 1.2 | 2 | 2.1"],
  [
    "headings and paragraphs share one count",
    "byHeading",
    "H2 N H3 N N H3 N H2 N",
    "1 | 1.1 | 1.2 | 1.2.1 | 1.2.2 | 1.3 | 1.3.1 | 2 | 2.1",
  ],
  ["the title is no chapter", "byHeading", "h1 H2 N #1 #2", " | 1 | 1.1 | (a) | (i)"],
  [
    "a heading without number ends the chapter, not the count",
    "byHeading",
    "H2 N h2 N H2 N",
    "1 | 1.1 |  | 2. | 3 | 3.1",
  ],
  ["without any numbered heading paragraphs run", "byHeading", "h1 N N h2 N", " | 1. | 2. |  | 3."],
  [
    "articles run through the text, paragraphs inside begin anew",
    "articles",
    "h1 H2 #1 #1 #2 #3 H2 #1",
    " | Article 1 | 1. | 2. | (a) | (i) | Article 2 | 1.",
  ],
  ["a numbered paragraph is an article too", "articles", "N #1 N #1", "Article 1 | 1. | Article 2 | 1."],
  [
    "the paragraphs of an article go on behind a plain one",
    "articles",
    "H2 #1 #2 p #1 #2",
    "Article 1 | 1. | (a) |  | 2. | (a)",
  ],
  [
    "chapters without a number do not begin the articles anew",
    "articles",
    "h2 H3 h2 H3",
    " | Article 1 |  | Article 2",
  ],
  ["the preamble is Roman, the rest begins at 1.", "preamble", "h1 N N #1 h2 N N", " | I. | II. | (a) |  | 1. | 2."],
  ["later headings do not begin anew", "preamble", "h1 N h2 N h2 N", " | I. |  | 1. |  | 2."],
  ["a preamble alone is Roman throughout", "preamble", "p N N", " | I. | II."],
];

describe("numbers of a formal text", () => {
  it.each(TABLE)("%s (%s: %s)", (_name, scheme, words, expected) => {
    expect(labels(words, scheme)).toBe(expected);
  });

  it("say Article in the language of the text, or of the paragraph", () => {
    expect(["en", "fr", "pl", "uk", "pl-PL", "xx"].map((lang) => labels("N", "articles", lang))).toEqual([
      "Article 1",
      "Article 1",
      "Artykuł 1",
      "Стаття 1",
      "Artykuł 1",
      "Article 1",
    ]);
    const [block] = blocksOf("N");
    expect(numberBlocks([{ ...(block ?? fail()), lang: "uk" }], "articles", "en")[0]).toEqual({
      label: "Стаття 1",
      isArticle: true,
    });
  });

  it("count on past z, and past the last Roman numeral", () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(toLetters)).toEqual(["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    expect([1, 4, 9, 14, 40, 90, 400, 1994, 3999, 4000].map(toRoman)).toEqual([
      "i",
      "iv",
      "ix",
      "xiv",
      "xl",
      "xc",
      "cd",
      "mcmxciv",
      "mmmcmxcix",
      "4000",
    ]);
  });

  it("never fail on junk", () => {
    const junk = Array.from({ length: 400 }, (_, i) => ({
      kind: ["heading", "paragraph", "from the future"][i % 3] ?? "",
      level: (i * 7) % 10,
      numbered: i % 2 === 0,
      lang: i % 5 === 0 ? "" : null,
    }));
    for (const scheme of ["running", "byHeading", "articles", "preamble"] as const) {
      expect(numberBlocks(junk, scheme, "")).toHaveLength(400);
    }
  });
});

describe("the scheme is chosen for the whole draft", () => {
  it("reaches the others, is undone as one act, and is running where nothing sensible is said", () => {
    const base = baseOf(lines("one", "two"));
    const [ann, ben] = [createPeer(2, base), createPeer(3, base)];
    expect(readScheme(ann.doc)).toBe("running");
    setScheme(ann.model, "articles");
    syncAll([ann, ben]);
    expect(readScheme(ben.doc)).toBe("articles");
    ann.undo.undo();
    syncAll([ann, ben]);
    expect(readScheme(ben.doc)).toBe("running");
    metaOf(ann.doc).set("numbering", { from: "the future" });
    expect(readScheme(ann.doc)).toBe("running");
  });

  it("numbers are the same objects while only letters change", () => {
    const ann = createPeer(2, baseOf([{ numbered: true, spans: [{ text: "one" }] }, { numbered: true }]));
    const numbering = createNumbering(ann.model, "en");
    const before = numbering.current();
    const [first] = ann.model.layout().blocks;
    insertText(ann.model, { block: first?.id ?? "", offset: 1 }, "x");
    expect(numbering.current()).toBe(before);
    setBlock(ann.model, first?.id ?? "", { numbered: false });
    expect(numbering.current().map((number) => number?.label)).toEqual([undefined, "1."]);
    setScheme(ann.model, "articles");
    expect(numbering.labelOf(1)).toBe("Article 1");
  });
});

function fail(): never {
  throw new Error("No block");
}
