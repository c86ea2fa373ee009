import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import { NOTE_MARK } from "../model/notes.ts";
import { REFERENCE_MARK } from "../model/references.ts";
import { deleteLetters } from "./deleteLetters.ts";
import { commonEnds } from "./graphemes.ts";
import { insertText, type Marks } from "./insertText.ts";
import { shownBlock } from "./place.ts";

/** A stretch of one block, as offsets in UTF-16 code units. */
export type BlockStretch = { readonly block: string; readonly from: number; readonly to: number };

/** Gives a stretch another wording: only letters that differ are touched. */
export function replaceLetters(model: TextModel, { block, from, to }: BlockStretch, replacement: string): void {
  const [head, tail] = commonEnds(shownBlock(model.layout(), block).text.slice(from, to), replacement);
  replaceStretch(
    model,
    { block, from: from + head, to: to - tail },
    replacement.slice(head, replacement.length - tail),
    from,
  );
}

/**
 * Puts other letters in the place of a whole stretch. They look like the first that goes, or where none does like the one before,
 * unless that stands before `least`.
 */
export function replaceStretch(
  model: TextModel,
  { block: id, from, to }: BlockStretch,
  letters: string,
  least = 0,
): void {
  const marks = marksAt(shownBlock(model.layout(), id), from < to ? from : Math.max(from - 1, least));
  // Before the old letters go: a paragraph must not become empty on the way.
  insertText(model, { block: id, offset: to }, letters, marks);
  if (from < to) deleteLetters(model, id, from, to);
}

/** What hangs on one letter only and is not given to another: a footnote, a reference. */
const OWN = new Set([NOTE_MARK, REFERENCE_MARK]);

/** The look of a letter. */
function marksAt({ spans }: Block, offset: number): Marks {
  let start = 0;
  for (const { text, format } of spans) {
    if (offset < start + text.length) {
      return Object.fromEntries(Object.entries(format.marks).filter(([name]) => !OWN.has(name)));
    }
    start += text.length;
  }
  return {};
}
