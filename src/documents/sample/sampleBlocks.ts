import type { NewBlock } from "../text/commands/insertBlocks.ts";
import type { SampleMark, SampleParagraph } from "./sampleSpace.ts";

/** The paragraphs of a sample draft as blocks of a new text. */
export function sampleBlocks(paragraphs: readonly SampleParagraph[]): NewBlock[] {
  return paragraphs.map(({ kind, level, numbered, text, marks }) => ({
    kind,
    level,
    numbered,
    spans: spansOf(text, marks),
  }));
}

/** Cuts a text wherever a mark begins or ends. */
function spansOf(text: string, marks: readonly SampleMark[]): { text: string; marks: Record<string, true> }[] {
  const cuts = [...new Set([0, ...marks.flatMap(({ from, to }) => [from, to]), text.length])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const here = marks.filter((mark) => mark.from <= from && from < mark.to);
    return { text: text.slice(from, cuts[i + 1]), marks: Object.fromEntries(here.map(({ mark }) => [mark, true])) };
  });
}
