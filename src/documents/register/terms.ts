import * as v from "valibot";
import type * as Y from "yjs";
import { type RandomBytes, randomBytes, randomWord } from "../randomWord.ts";
import { putRecord, type RecordFields, readRecords } from "./records.ts";

export const LONGEST_TERM = 200;
export const LONGEST_TERM_NOTE = 1000;

const text = (longest: number) => v.pipe(v.string(), v.trim(), v.maxLength(longest));
const word = text(LONGEST_TERM);
/** The field of a record that says a term in a language, by the BCP 47 tag of the language. */
const WORD_IN = /^in:([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

/** What a group has agreed to call one thing. */
export type Term = {
  readonly id: string;
  /** By language (BCP 47), what it is called there; never "". */
  readonly words: Readonly<Record<string, string>>;
  readonly note: string;
  /** Who agreed on it and when, in the group's words. */
  readonly agreedBy: string;
};
/** "" takes back what was said in a language. */
export type TermFields = Pick<Term, "words" | "note" | "agreedBy">;

const fields = v.object({
  note: v.fallback(v.optional(text(LONGEST_TERM_NOTE), ""), ""),
  agreedBy: v.fallback(v.optional(text(LONGEST_TERM), ""), ""),
  isRemoved: v.fallback(v.optional(v.boolean(), false), false),
});

/** Adds a term and returns its id. */
export function addTerm(doc: Y.Doc, term: TermFields, random: RandomBytes = randomBytes): string {
  const id = randomWord(random, 14);
  changeTerm(doc, id, term);
  return id;
}

/** Writes what is given; two who change different fields of a term while apart keep both. */
export function changeTerm(doc: Y.Doc, id: string, { words, ...rest }: Partial<TermFields>): void {
  const spoken = Object.entries(words ?? {}).map(([lang, word]) => [`in:${lang}`, word.trim()] as const);
  putRecord(doc, id, { ...rest, ...Object.fromEntries(spoken) });
}

/** Takes a term off the list, or puts it back; nothing is deleted. */
export function removeTerm(doc: Y.Doc, id: string, isRemoved: boolean): void {
  putRecord(doc, id, { isRemoved });
}

/** The terms that can be read and are on the list, in the order of their ids. */
export function readTerms(doc: Y.Doc): readonly Term[] {
  return [...readRecords(doc)]
    .flatMap(([id, record]) => termOf(id, record) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function termOf(id: string, record: RecordFields): Term | null {
  const parsed = v.safeParse(fields, record);
  if (!parsed.success || parsed.output.isRemoved) return null;
  const words = Object.entries(record).flatMap(([name, value]) => {
    const lang = WORD_IN.exec(name)?.[1];
    const said = v.safeParse(word, value);
    return lang && said.success && said.output !== "" ? [[lang, said.output] as const] : [];
  });
  const { note, agreedBy } = parsed.output;
  return words.length === 0 ? null : { id, words: Object.fromEntries(words), note, agreedBy };
}
