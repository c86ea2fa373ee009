import type { Edit } from "./edits.ts";
import { type PaperMarks, type PaperRun, PLAIN_MARKS, UNTOUCHED } from "./paper.ts";

/**
 * Letters of one look, or what is one letter of the text, whatever a file writes for it: the marker of a note (`note`), or a reference
 * (`isReference`), whose `text` is how it is read.
 */
export type Letters = {
  readonly text: string;
  readonly marks: PaperMarks;
  readonly note: string | null;
  readonly isReference?: true;
};

/** It goes and comes as a whole. */
export const isOneLetter = ({ note, isReference }: Letters): boolean => note !== null || isReference === true;

/** How many letters of the text these are (UTF-16 code units). */
export const widthOf = (letters: Letters): number => (isOneLetter(letters) ? 1 : letters.text.length);

/** A comment on the letters `from` to `to` (UTF-16 code units); of `proposal` on what that one brings in too. */
export type Remarked = {
  readonly comment: string;
  readonly from: number;
  readonly to: number;
  readonly proposal: string | null;
  readonly isBracket: boolean;
};

type Atom = Letters & { readonly from: number; readonly to: number };

/**
 * The runs of one paragraph with what is proposed to it and remarked on it, line by line: the first is the paragraph itself, the others are
 * paragraphs that are only proposed.
 */
export function layRuns(
  letters: readonly Letters[],
  edits: readonly Edit[],
  remarks: readonly Remarked[],
): readonly (readonly PaperRun[])[] {
  const cuts = [...new Set([...edits, ...remarks].flatMap(({ from, to }) => [from, to]))];
  const atoms = letters.length === 0 ? [] : cutAt(letters, cuts);
  const lines: PaperRun[][] = [[]];
  const put = (run: PaperRun) => lines.at(-1)?.push(run);
  const putWords = (edit: Edit): void => {
    const run = { ...UNTOUCHED, inserted: edit.proposal, marks: lookFor(atoms, edit), note: null };
    const comments = remarks.filter((one) => isOnWords(one, edit)).map(({ comment }) => comment);
    edit.words.split("\n").forEach((text, line) => {
      if (line > 0) lines.push([]);
      if (text !== "") put({ ...run, text, comments });
    });
  };
  /** What stands at a place and is no letter of the text: words that come there, comments on no words. */
  const putAt = (at: number): void => {
    for (const edit of edits) if (edit.to === at) putWords(edit);
    for (const one of remarks) if (one.from === at && one.to === at && one.proposal === null) put(placeOf(one));
  };
  putAt(0);
  for (const atom of atoms) {
    put(runOf(atom, edits, remarks));
    putAt(atom.to);
  }
  return lines;
}

/** The letters from one offset to another (UTF-16 code units). */
export const cutLetters = (letters: readonly Letters[], from: number, to: number): readonly Letters[] =>
  from === to ? [] : cutAt(letters, [from, to]).filter((atom) => atom.from >= from && atom.to <= to);

function cutAt(letters: readonly Letters[], cuts: readonly number[]): readonly Atom[] {
  const atoms: Atom[] = [];
  let start = 0;
  for (const one of letters) {
    const end = start + widthOf(one);
    const inside = cuts.filter((cut) => cut > start && cut < end).sort((a, b) => a - b);
    let from = start;
    for (const to of [...inside, end]) {
      const text = isOneLetter(one) ? one.text : one.text.slice(from - start, to - start);
      atoms.push({ ...one, text, from, to });
      from = to;
    }
    start = end;
  }
  return atoms;
}

const runOf = (
  { text, marks, note, from, to }: Atom,
  edits: readonly Edit[],
  remarks: readonly Remarked[],
): PaperRun => ({
  text,
  marks,
  note,
  inserted: null,
  deleted: edits.find((edit) => edit.from <= from && to <= edit.to)?.proposal ?? null,
  comments: remarks.filter((one) => one.from <= from && to <= one.to).map(({ comment }) => comment),
});

const placeOf = ({ comment }: Remarked): PaperRun => ({
  ...UNTOUCHED,
  text: "",
  marks: PLAIN_MARKS,
  note: null,
  comments: [comment],
});

/** Words that come inside of what is remarked on; into brackets also those that come in the place of the last ones. */
const isOnWords = ({ proposal, isBracket, from, to }: Remarked, edit: Edit): boolean =>
  proposal === edit.proposal ||
  (from < edit.to && edit.to < to) ||
  (isBracket && from <= edit.from && edit.from < edit.to && edit.to === to);

/** As they will look once they are agreed: like the first letter that goes, or where none does like the one before. */
function lookFor(atoms: readonly Atom[], { from, to }: Edit): PaperMarks {
  const at = from < to ? from : from - 1;
  const atom = atoms.find((one) => one.from <= at && at < one.to);
  return atom ? { ...atom.marks } : PLAIN_MARKS;
}
