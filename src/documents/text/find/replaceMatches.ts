import { commonEnds } from "../commands/graphemes.ts";
import { deleteLetters } from "../commands/deleteLetters.ts";
import { insertText, type Marks } from "../commands/insertText.ts";
import { shownBlock } from "../commands/place.ts";
import { withNotes } from "../commands/withNotes.ts";
import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import type { Match } from "./findMatches.ts";

/**
 * Replaces what was found in the current layout, as one act. Only letters that differ are touched: what stays keeps its author,
 * and what somebody types there meanwhile stays too.
 */
export function replaceMatches(model: TextModel, matches: readonly Match[], replacement: string): void {
  if (matches.length === 0) return;
  model.act("replaceMatches", () => {
    withNotes(model, () => {
      for (const match of [...matches].reverse()) replaceOne(model, match, replacement);
    });
  });
}

function replaceOne(model: TextModel, { block: id, from, to }: Match, replacement: string): void {
  const block = shownBlock(model.layout(), id);
  const [head, tail] = commonEnds(block.text.slice(from, to), replacement);
  const [start, end] = [from + head, to - tail];
  const letters = replacement.slice(head, replacement.length - tail);
  const marks = marksAt(block, start < end ? start : Math.max(start - 1, from));
  // Before the old letters go: a paragraph must not become empty on the way.
  insertText(model, { block: id, offset: end }, letters, marks);
  if (start < end) deleteLetters(model, id, start, end);
}

/** The look of a letter. A footnote hangs on one letter only and is not given to another. */
function marksAt({ spans }: Block, offset: number): Marks {
  let start = 0;
  for (const { text, format } of spans) {
    if (offset < start + text.length) {
      return Object.fromEntries(Object.entries(format.marks).filter(([name]) => name !== "fn"));
    }
    start += text.length;
  }
  return {};
}
