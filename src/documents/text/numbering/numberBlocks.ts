import { articleWord } from "./articleWord.ts";
import { toLetters, toRoman } from "./numerals.ts";
import type { Scheme } from "./scheme.ts";

/** What a number depends on: nothing of the letters. */
export type Numbered = {
  readonly kind: string;
  readonly level: number;
  readonly numbered: boolean;
  readonly lang: string | null;
};

/** The number of a block as it is read, such as `3.`, `1.2`, `(a)` or `Article 4`. */
export type BlockNumber = { readonly label: string; readonly isArticle: boolean };

type Style = (value: number) => string;

const decimal: Style = (value) => `${value}.`;
const letter: Style = (value) => `(${toLetters(value)})`;
const roman: Style = (value) => `(${toRoman(value)})`;
const capital: Style = (value) => `(${toLetters(value).toUpperCase()})`;
const bare: Style = (value) => `(${value})`;

/** How the levels under a numbered paragraph are told apart. */
const UNDER_PARAGRAPH: readonly Style[] = [letter, roman, capital, bare];
/** A list that stands by itself, and the paragraphs of an article. */
const BY_ITSELF: readonly Style[] = [decimal, letter, roman, capital, bare];

type Count = {
  readonly scheme: Scheme;
  readonly lang: string;
  /** Numbers given to paragraphs (level 0) since they last began anew. */
  paragraphs: number;
  /** Articles so far, in the whole text. */
  articles: number;
  /** Open numbered headings with what was counted under each, outermost first. */
  path: { readonly level: number; readonly label: string; under: number }[];
  /** Numbers given under the top, for texts without a numbered heading. */
  top: number;
  /** Items counted at each list level of the list that is open. */
  items: number[];
  /** The open list hangs under a numbered paragraph. */
  isUnder: boolean;
  headings: number;
};

/**
 * The number of each block, null where it has none. The only place where numbers come from: screen, speech, outline, clipboard and
 * export all ask here. A plain paragraph or a heading ends a list; quotations, bullets and deeper items do not.
 */
export function numberBlocks(
  blocks: readonly Numbered[],
  scheme: Scheme,
  lang: string,
): readonly (BlockNumber | null)[] {
  const count = beginCount(scheme, lang);
  return blocks.map((block) => numberOf(count, block));
}

/** Counts block by block, for who has yet to find out what the next one is. */
export type BlockCounter = {
  /** The number that a block would have if it came next. */
  readonly wouldBe: (block: Numbered) => BlockNumber | null;
  readonly next: (block: Numbered) => BlockNumber | null;
};

export function createBlockCounter(scheme: Scheme, lang: string): BlockCounter {
  const count = beginCount(scheme, lang);
  return {
    wouldBe: (block) => numberOf({ ...count, path: count.path.map((open) => ({ ...open })) }, block),
    next: (block) => numberOf(count, block),
  };
}

const beginCount = (scheme: Scheme, lang: string): Count => ({
  scheme,
  lang,
  paragraphs: 0,
  articles: 0,
  path: [],
  top: 0,
  items: [],
  isUnder: false,
  headings: 0,
});

function numberOf(count: Count, block: Numbered): BlockNumber | null {
  if (block.kind === "heading") return numberHeading(count, block);
  if (block.kind !== "paragraph") return null;
  if (block.level > 0) return block.numbered ? plain(numberItem(count, block.level)) : null;
  // The paragraphs of an article go on behind one that has no number.
  count.items = count.scheme === "articles" && !block.numbered ? count.items.slice(0, 1) : [];
  count.isUnder = block.numbered;
  return block.numbered ? numberParagraph(count, block) : null;
}

const plain = (label: string): BlockNumber => ({ label, isArticle: false });

function numberHeading(count: Count, block: Numbered): BlockNumber | null {
  count.items = [];
  count.isUnder = false;
  count.headings += 1;
  if (count.scheme === "preamble" && count.headings === 2) count.paragraphs = 0;
  if (count.scheme === "byHeading") return numberByHeading(count, block);
  if (!block.numbered) return null;
  if (count.scheme === "articles") return nextArticle(count, block);
  return plain(`${toRoman(nextUnder(count, Math.max(block.level, 1))).toUpperCase()}.`);
}

/** An unnumbered heading ends the numbered ones of its level and deeper; a numbered one is counted under the one around it. */
function numberByHeading(count: Count, { level, numbered }: Numbered): BlockNumber | null {
  const depth = Math.max(level, 1);
  if (!numbered) {
    count.path = count.path.filter((open) => open.level < depth);
    return null;
  }
  nextUnder(count, depth);
  return plain(count.path.at(-1)?.label ?? "");
}

/** Opens a numbered heading of this level and returns its number among its sisters. */
function nextUnder(count: Count, level: number): number {
  count.path = count.path.filter((open) => open.level < level);
  const around = count.path.at(-1);
  const value = around ? ++around.under : ++count.top;
  count.path.push({ level, label: around ? `${around.label}.${value}` : String(value), under: 0 });
  return value;
}

function nextArticle(count: Count, block: Numbered): BlockNumber {
  count.articles += 1;
  count.isUnder = true;
  return { label: `${articleWord(block.lang ?? count.lang)} ${count.articles}`, isArticle: true };
}

function numberParagraph(count: Count, block: Numbered): BlockNumber {
  if (count.scheme === "articles") return nextArticle(count, block);
  if (count.scheme === "byHeading") {
    const around = count.path.at(-1);
    return plain(around ? `${around.label}.${++around.under}` : `${++count.top}.`);
  }
  count.paragraphs += 1;
  const isPreamble = count.scheme === "preamble" && count.headings < 2;
  return plain(isPreamble ? `${toRoman(count.paragraphs).toUpperCase()}.` : decimal(count.paragraphs));
}

function numberItem(count: Count, level: number): string {
  const value = (count.items[level - 1] ?? 0) + 1;
  count.items = [...Array.from({ length: level - 1 }, (_, i) => count.items[i] ?? 0), value];
  const styles = count.isUnder && count.scheme !== "articles" ? UNDER_PARAGRAPH : BY_ITSELF;
  return (styles[(level - 1) % styles.length] ?? bare)(value);
}
