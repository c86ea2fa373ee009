import type { SampleParagraph } from "../../src/documents/sample/sampleSpace.ts";
import { ACTORS, CIRCUMSTANCES, DEEDS, SUBJECTS } from "./committeeSentences.ts";
import { mulberry32, randomInt } from "./random.ts";

export interface LongDraftOptions {
  /** How many paragraphs, headings among them. */
  readonly paragraphs: number;
  /** Words a paragraph on average; the whole has `paragraphs` times as many, give or take one sentence. */
  readonly wordsEach: number;
}

/** The draft that speed is measured with: 95,000 words in 1,250 paragraphs. */
export const LARGE: LongDraftOptions = { paragraphs: 1250, wordsEach: 76 };
/** A paper of 67 pages, at about 450 words a page. */
export const PAGES_67: LongDraftOptions = { paragraphs: 402, wordsEach: 75 };

const PARAGRAPHS_A_HEADING = 24;

const pick = <T>(random: () => number, list: readonly [T, ...T[]]): T =>
  list[randomInt(random, list.length)] ?? list[0];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const countWords = (text: string): number => text.split(" ").length;

function sentenceOf(random: () => number): string {
  const clause = `${pick(random, ACTORS)} should ${pick(random, DEEDS)}`;
  const circumstance = pick(random, CIRCUMSTANCES);
  return randomInt(random, 3) === 0 ? `${capital(circumstance)}, ${clause}.` : `${capital(clause)} ${circumstance}.`;
}

/** At least one sentence, then as many as fit; now and then a word is in brackets, as in a text under dispute. */
function textOf(random: () => number, words: number): string {
  const sentences = [sentenceOf(random)];
  let count = countWords(sentences[0] ?? "");
  while (count < words) {
    const sentence = sentenceOf(random);
    sentences.push(sentence);
    count += countWords(sentence);
  }
  const text = sentences.join(" ");
  return randomInt(random, 12) === 0 ? text.replace(" should ", " [should] ") : text;
}

function headingAt(random: () => number, at: number): SampleParagraph {
  const level = at === 0 ? 1 : 2 + randomInt(random, 2);
  return { kind: "heading", level, numbered: false, text: capital(pick(random, SUBJECTS)), marks: [] };
}

function paragraphOf(random: () => number, words: number): SampleParagraph {
  const text = textOf(random, words);
  const isStrong = randomInt(random, 10) === 0;
  const level = randomInt(random, 6) === 0 ? 1 : 0;
  return {
    kind: "paragraph",
    level,
    numbered: level > 0 || randomInt(random, 8) > 0,
    text,
    marks: isStrong ? [{ from: 0, to: text.indexOf(" "), mark: "strong" }] : [],
  };
}

/** A made-up committee text, the same for the same seed and options on every machine. */
export function longDraft(seed: number, options: LongDraftOptions = LARGE): readonly SampleParagraph[] {
  const random = mulberry32(seed);
  const paragraphs: SampleParagraph[] = [];
  // What one paragraph has too much, the next has less, so that the sum comes out.
  let owed = 0;
  for (let at = 0; at < options.paragraphs; at++) {
    owed += options.wordsEach;
    const isHeading = at % PARAGRAPHS_A_HEADING === 0;
    const next = isHeading ? headingAt(random, at) : paragraphOf(random, owed);
    paragraphs.push(next);
    owed -= countWords(next.text);
  }
  return paragraphs;
}
