import { checkedLink } from "../text/links/checkedLink.ts";
import type { Block } from "../text/model/block.ts";
import { PLAIN, type Format } from "../text/model/format.ts";
import { markedNote, NOTE_LETTER } from "../text/model/notes.ts";
import { REFERENCE_LETTER, referenceOf } from "../text/model/references.ts";
import type { References } from "../text/references/createReferences.ts";
import { isOneLetter, type Letters, widthOf } from "./layRuns.ts";
import { type PaperMarks, PLAIN_MARKS } from "./paper.ts";

/** How a reference reads (`References.read`). */
export type ReadReference = References["read"];

/** The letters of a paragraph as files know looks: what else lies on them, such as comments of older versions, is no look. */
export function lettersOf({ spans }: Block, read: ReadReference): readonly Letters[] {
  return spans.flatMap((span): readonly Letters[] => {
    const { text, format } = span;
    const marks = marksOf(format);
    const note = markedNote(span);
    const reference = referenceOf(span);
    if (reference !== null) return writtenOut(text, read(reference).label, marks);
    if (note === null) return [{ text, marks, note }];
    const at = text.indexOf(NOTE_LETTER);
    const [before, after] = [text.slice(0, at), text.slice(at + NOTE_LETTER.length)];
    return [
      { text: before, marks, note: null },
      { text: "", marks, note },
      { text: after, marks, note: null },
    ].filter((one) => one.text !== "" || one.note !== null);
  });
}

/** Only the letter is a reference: others that took on its format are text. */
const writtenOut = (text: string, label: string, marks: PaperMarks): readonly Letters[] =>
  text
    .split(new RegExp(`(${REFERENCE_LETTER})`))
    .filter((part) => part !== "")
    .map((part) =>
      part === REFERENCE_LETTER
        ? { text: label, marks, note: null, isReference: true }
        : { text: part, marks, note: null },
    );

function marksOf(format: Format): PaperMarks {
  if (format === PLAIN) return PLAIN_MARKS;
  const { strong, em, underline, link } = format.marks;
  return {
    strong: strong === true,
    em: em === true,
    underline: underline === true,
    link: checkedLink(link) === link ? checkedLink(link) : null,
  };
}

/** Where the markers of notes and the references stand, as offsets (UTF-16 code units): words that are proposed cannot hold them. */
export function markersIn(letters: readonly Letters[]): readonly number[] {
  const markers: number[] = [];
  let at = 0;
  for (const one of letters) {
    if (isOneLetter(one)) markers.push(at);
    at += widthOf(one);
  }
  return markers;
}
