import type { TextModel } from "../../../../src/documents/text/model/createText.ts";
import { NOTE_LETTER } from "../../../../src/documents/text/model/notes.ts";
import { readState } from "../../../../src/documents/text/model/readState.ts";
import { firstLetter } from "../../../../src/documents/text/model/restoredLetters.ts";

const FIRST = 0x3400;
const LAST = 0xd7ff;

/** Gives out letters of which each occurs once in a run, and remembers whose they are. */
export function createAlphabet() {
  let next = FIRST;
  const authors = new Map<string, number>();
  const take = (author: number, count: number): string => {
    let word = "";
    for (let i = 0; i < count && next <= LAST; i++) {
      const letter = String.fromCharCode(next++);
      authors.set(letter, author);
      word += letter;
    }
    return word;
  };
  return { take, authors };
}

/** Without the markers of notes, which are all the same letter. */
export const shownLetters = (model: TextModel): string[] =>
  model.layout().blocks.flatMap(({ text }) => [...text].filter((letter) => letter !== NOTE_LETTER));

/** Also those of paragraphs that are hidden. */
export const storedLetters = (model: TextModel): ReadonlySet<string> =>
  new Set([...model.layout().segments.values()].flatMap(({ runs }) => runs.flatMap(({ text }) => [...text])));

/** Who the model says wrote each shown letter. */
export function authorsOf(model: TextModel): Map<string, number> {
  const authors = new Map<string, number>();
  const { scans } = readState(model.doc);
  const { segments, shownIn } = model.layout();
  for (const segment of segments.values()) {
    if (!shownIn.has(segment.id)) continue;
    const restored = scans.get(segment.container)?.restored ?? [];
    for (const run of segment.runs) {
      for (const [i, letter] of [...run.text].entries()) {
        authors.set(letter, firstLetter(restored, run.client, run.clock + i)[0]);
      }
    }
  }
  return authors;
}
