import { checkedLink } from "../text/links/checkedLink.ts";
import type { Block } from "../text/model/block.ts";
import { PLAIN, type Format } from "../text/model/format.ts";
import { markedNote, NOTE_LETTER } from "../text/model/notes.ts";
import type { Letters } from "./layRuns.ts";
import { type PaperMarks, PLAIN_MARKS } from "./paper.ts";

/** The letters of a paragraph as files know looks: what else lies on them, such as comments of older versions, is no look. */
export function lettersOf({ spans }: Block): readonly Letters[] {
  return spans.flatMap((span): readonly Letters[] => {
    const { text, format } = span;
    const marks = marksOf(format);
    const note = markedNote(span);
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

/** Where the markers of notes stand, as offsets (UTF-16 code units). */
export function markersIn(letters: readonly Letters[]): readonly number[] {
  const markers: number[] = [];
  let at = 0;
  for (const { text, note } of letters) {
    if (note !== null) markers.push(at);
    at += note === null ? text.length : 1;
  }
  return markers;
}
