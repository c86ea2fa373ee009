import type { PlacedNode } from "../../../documents/text/binding/blockPositions.ts";
import type { SpellingMark } from "../../../documents/text/binding/spellingPlugin.ts";
import { withoutOwn } from "../../../documents/spelling/ownWords.ts";
import type { Wrong } from "../../../documents/spelling/speller.ts";
import { type SpellingLanguage, spellingLanguageOf } from "../../../documents/spelling/spellingLanguage.ts";
import { type Stretch, type Word, wordsIn } from "../../../documents/spelling/wordsIn.ts";

export type BlockNode = PlacedNode["node"];

/** A misspelt word in a block: offsets in it, and the letters as they stand there. */
export type WrongWord = Stretch & { readonly text: string };

/** What is checked: languages with a dictionary, and the user's own words. */
export interface Allowed {
  readonly languages: readonly SpellingLanguage[];
  readonly own: (lang: SpellingLanguage) => ReadonlySet<string>;
}

/** Words that are not looked up again; with more of them all are forgotten. */
const MOST_WORDS = 100_000;

type Read = { readonly lang: SpellingLanguage; readonly words: readonly Word[] };
type Marked = { readonly turn: number; readonly marks: readonly SpellingMark[] };

/** What is known of the spelling of blocks. A block is read once while it stays the same, and a word looked up once. */
export function createSpellingBook(textLang: string) {
  const found = new Map<SpellingLanguage, Map<string, Wrong>>();
  const readings = new WeakMap<BlockNode, Read>();
  const marked = new WeakMap<BlockNode, Marked>();
  const ignored = new Set<string>();
  let allowed: Allowed = { languages: [], own: () => new Set() };
  let turn = 0;

  const langOf = (node: BlockNode): SpellingLanguage | null => {
    const lang = spellingLanguageOf(node.attrs.lang ?? textLang);
    return lang && allowed.languages.includes(lang) ? lang : null;
  };
  const read = (node: BlockNode): Read | null => {
    const lang = langOf(node);
    if (!lang) return null;
    const before = readings.get(node);
    if (before?.lang === lang) return before;
    const now = { lang, words: wordsIn(node.textContent, lang) };
    readings.set(node, now);
    return now;
  };
  /** Of those that were looked up. */
  const wrongWords = (node: BlockNode, held: Stretch | null): readonly WrongWord[] => {
    const reading = read(node);
    if (!reading) return [];
    const { lang, words } = reading;
    const [known, own, text] = [found.get(lang), allowed.own(lang), node.textContent];
    const wrong: WrongWord[] = [];
    const met = new Map<string, number>();
    for (const word of words) {
      if (held && isTouching(word, held)) continue;
      const here = known?.get(word.text);
      if (!here) continue;
      for (const { from, to } of placed(word, withoutOwn(word.text, here, own, lang))) {
        const letters = text.slice(from, to);
        const nth = met.get(letters) ?? 0;
        met.set(letters, nth + 1);
        if (!ignored.has(nameOf(node, letters, nth))) wrong.push({ from, to, text: letters });
      }
    }
    return wrong;
  };
  /** Words of a block that are yet to be looked up. */
  const unknownIn = (node: BlockNode, held: Stretch | null): readonly string[] => {
    const reading = read(node);
    const known = reading && found.get(reading.lang);
    const words = reading?.words.filter((word) => !known?.has(word.text) && !(held && isTouching(word, held)));
    return words?.map(({ text }) => text) ?? [];
  };
  return {
    langOf,
    wrongWords,
    unknownIn,
    learn(lang: SpellingLanguage, words: readonly string[], wrong: readonly Wrong[]): void {
      const known = found.get(lang) ?? new Map<string, Wrong>();
      if (known.size > MOST_WORDS) known.clear();
      found.set(lang, known);
      words.forEach((word, i) => void known.set(word, wrong[i] ?? []));
    },
    /** To be drawn; the same list while nothing changes. Null for a block that was never read, or not all of it. */
    marksOf(node: BlockNode, held: Stretch | null, isSeen: boolean): readonly SpellingMark[] | null {
      const before = marked.get(node);
      if (before?.turn === turn && !held) return before.marks;
      if (!before && !isSeen) return null;
      if (unknownIn(node, held).length > 0) return null;
      const wrong = wrongWords(node, held);
      const block: string = node.attrs.id;
      const marks = wrong.map((word) => ({ id: `${word.from}`, block, pieces: [{ from: word.from, to: word.to }] }));
      if (!held) marked.set(node, { turn, marks });
      return marks;
    },
    allow(next: Allowed): void {
      allowed = next;
      turn += 1;
    },
    /** A dictionary has come or gone. */
    forget(): void {
      found.clear();
    },
    /** This one of the words that are written so in the block, until the draft is closed. */
    ignore(node: BlockNode, word: WrongWord): void {
      const reading = read(node);
      const before = reading?.words.filter(({ from }) => from < word.from) ?? [];
      const text = node.textContent;
      const nth = before
        .flatMap((one) => placed(one, (reading && found.get(reading.lang)?.get(one.text)) ?? []))
        .filter(({ from, to }) => text.slice(from, to) === word.text).length;
      ignored.add(nameOf(node, word.text, nth));
      turn += 1;
    },
  };
}

export type SpellingBook = ReturnType<typeof createSpellingBook>;

const isTouching = (word: Stretch, held: Stretch): boolean => word.from <= held.to && held.from <= word.to;

/** Where what is wrong in a word stands in its block. A word that is looked up otherwise than it is written is wrong as a whole. */
function placed(word: Word, wrong: Wrong): readonly Stretch[] {
  if (wrong.length > 0 && word.text.length !== word.to - word.from) return [{ from: word.from, to: word.to }];
  return wrong.map(({ from, to }) => ({ from: word.from + from, to: word.from + to }));
}

const nameOf = (node: BlockNode, letters: string, nth: number): string => `${node.attrs.id} ${nth} ${letters}`;
