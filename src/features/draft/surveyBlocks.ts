import type { Block } from "../../documents/text/model/block.ts";
import type { DraftSurvey, Heading } from "../../state/openDraft.ts";

const WORD = /[\p{L}\p{N}]+(?:['’ʼ.\-‑][\p{L}\p{N}]+)*/gu;
const SNIPPET = 90;

export const countWords = (text: string): number => text.match(WORD)?.length ?? 0;

/**
 * What the window around the text shows of it. A block keeps its object while nothing of it changes, so only changed
 * ones are counted again: a draft of 95,000 words is surveyed in the time of the paragraph one types in.
 */
export function createSurveyor(): (blocks: readonly Block[]) => DraftSurvey {
  const counted = new WeakMap<Block, number>();
  const wordsOf = (block: Block): number => {
    const known = counted.get(block);
    if (known !== undefined) return known;
    const words = countWords(block.text);
    counted.set(block, words);
    return words;
  };
  return (blocks) => ({
    headings: blocks.flatMap((block) => headingOf(block) ?? []),
    words: blocks.reduce((sum, block) => sum + wordsOf(block), 0),
    paragraphs: blocks.filter((block) => block.kind !== "heading" && block.text.trim() !== "").length,
    flagged: blocks.filter((block) => block.flag !== null).map(({ id, text }) => ({ id, text: snippet(text) })),
  });
}

function headingOf({ id, kind, level, text }: Block): Heading | null {
  return kind === "heading" ? { id, level: Math.max(1, level), text: text.trim() } : null;
}

const snippet = (text: string): string => (text.length <= SNIPPET ? text : `${text.slice(0, SNIPPET).trimEnd()}…`);

/** The heading under which a block stands, if any. */
export function headingOver(blocks: readonly Block[], block: string): string | null {
  const at = blocks.findIndex(({ id }) => id === block);
  return blocks.slice(0, at + 1).findLast(({ kind }) => kind === "heading")?.id ?? null;
}
