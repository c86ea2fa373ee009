import type { Block } from "../../documents/text/model/block.ts";
import type { BlockNumber } from "../../documents/text/numbering/numberBlocks.ts";
import type { References } from "../../documents/text/references/createReferences.ts";
import type { DraftSurvey, FlaggedParagraph, Heading } from "../../state/openDraft.ts";

const WORD = /[\p{L}\p{N}]+(?:['’ʼ.\-‑][\p{L}\p{N}]+)*/gu;
const SNIPPET = 90;

export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;

export type Numbers = readonly (BlockNumber | null)[];
const WITHOUT_REFERENCES: Pick<References, "textOf" | "gone"> = { textOf: ({ text }) => text, gone: () => [] };

/** What the blocks alone tell. */
export type BlockSurvey = Omit<DraftSurvey, "arePartsAstray">;

export type Describe = (block: Block) => FlaggedParagraph["story"];

/**
 * What the window around the text shows of it. A block keeps its object while nothing of it changes, so only changed
 * ones are counted again: a draft of 95,000 words is surveyed in the time of the paragraph one types in.
 */
export function createSurveyor(
  describe: Describe,
  { textOf, gone }: Pick<References, "textOf" | "gone"> = WITHOUT_REFERENCES,
): (blocks: readonly Block[], numbers: Numbers) => BlockSurvey {
  const counted = new WeakMap<Block, { readonly text: string; readonly words: number }>();
  const wordsOf = (block: Block): number => {
    // The same block reads otherwise when what it refers to has got another number.
    const text = textOf(block);
    const known = counted.get(block);
    if (known?.text === text) return known.words;
    const words = countWords(text);
    counted.set(block, { text, words });
    return words;
  };
  return (blocks, numbers) => ({
    headings: headingsOf(blocks, numbers, textOf),
    words: blocks.reduce((sum, block) => sum + wordsOf(block), 0),
    paragraphs: blocks.filter((block) => block.kind !== "heading" && block.text.trim() !== "").length,
    flagged: blocks
      .filter((block) => block.flag !== null)
      .map((block) => ({ id: block.id, text: snippet(textOf(block)), story: shortened(describe(block)) })),
    astray: gone(),
  });
}

function shortened(story: FlaggedParagraph["story"]): FlaggedParagraph["story"] {
  return story.flag === "deleted-by-other" && story.seen !== null ? { ...story, seen: snippet(story.seen) } : story;
}

/** What stands in a cell or a footnote divides no text, whatever it looks like. */
const isOfText = ({ cell, note }: Block["role"]): boolean => cell === null && note === null;

/** Headings, and under them the articles that are paragraphs. */
function headingsOf(blocks: readonly Block[], numbers: Numbers, textOf: References["textOf"]): readonly Heading[] {
  let over = 0;
  return blocks.flatMap((block, i) => {
    const { id, kind, level, role } = block;
    if (!isOfText(role)) return [];
    const number = numbers[i];
    const label = number?.label ?? null;
    if (kind === "heading") {
      over = Math.max(1, level);
      return { id, level: over, text: textOf(block).trim(), number: label };
    }
    return number?.isArticle ? { id, level: over + 1, text: snippet(textOf(block).trim()), number: label } : [];
  });
}

const snippet = (text: string): string => (text.length <= SNIPPET ? text : `${text.slice(0, SNIPPET).trimEnd()}…`);

/** The entry of the outline under which a block stands, if any. */
export function headingOver(blocks: readonly Block[], block: string, numbers: Numbers = []): string | null {
  const at = blocks.findIndex(({ id }) => id === block);
  const isEntry = (index: number): boolean => {
    const block = blocks[index];
    if (!block || !isOfText(block.role)) return false;
    return block.kind === "heading" || numbers[index]?.isArticle === true;
  };
  for (let i = at; i >= 0; i--) if (isEntry(i)) return blocks[i]?.id ?? null;
  return null;
}
