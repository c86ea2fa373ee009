import type { NewBlock } from "../text/commands/insertBlocks.ts";
import type { Block, Span } from "../text/model/block.ts";
import { markedNote, NOTE_MARK } from "../text/model/notes.ts";

/** Looks that a translation keeps; whatever else lies on letters belongs to the text they stand in. */
const LOOKS: readonly string[] = ["strong", "em", "underline", "link"];

/** The paragraph that translates `block`: what it is, and no word. */
export const emptyParagraph = ({ kind, level, numbered, lang }: Block, pairId: string): NewBlock => ({
  kind,
  level,
  numbered,
  lang,
  pairId,
});

/** The same with its words as a start. `noteOf`: the note here that stands for one there. */
export const copiedParagraph = (
  block: Block,
  pairId: string,
  noteOf: (note: string) => string | undefined,
): NewBlock => ({ ...emptyParagraph(block, pairId), spans: block.spans.map((span) => copiedSpan(span, noteOf)) });

function copiedSpan(span: Span, noteOf: (note: string) => string | undefined): NonNullable<NewBlock["spans"]>[number] {
  const looks = Object.entries(span.format.marks).filter(([name]) => LOOKS.includes(name));
  const marked = markedNote(span);
  const note = marked === null ? undefined : noteOf(marked);
  return { text: span.text, marks: { ...Object.fromEntries(looks), ...(note !== undefined && { [NOTE_MARK]: note }) } };
}
