import * as v from "valibot";
import type { Dictionary } from "../documents/spelling/openHunspell.ts";
import { DICTIONARY_LIMITS } from "../documents/spelling/dictionaryLimits.ts";
import { SPELLING_LANGUAGES, type SpellingLanguage } from "../documents/spelling/spellingLanguage.ts";
import { readSealed, type SealedShelf, writeSealed } from "../workspace/sealedValue.ts";
import type { KeptSpelling } from "./spelling.ts";

const NAME = "spelling";
export const MOST_OWN_WORDS = 5_000;

const languages = v.picklist(SPELLING_LANGUAGES);
const word = v.pipe(v.string(), v.maxLength(60));
const kept = v.object({
  own: v.record(languages, v.optional(v.pipe(v.array(word), v.maxLength(MOST_OWN_WORDS)))),
  added: v.record(languages, v.optional(v.pipe(v.string(), v.maxLength(300)))),
});
const keptParser = v.safeParser(v.pipe(v.string(), v.parseJson(), kept));
const dictionary = v.object({
  affix: v.pipe(v.string(), v.maxLength(DICTIONARY_LIMITS.affixBytes + 1000)),
  words: v.pipe(v.string(), v.maxLength(DICTIONARY_LIMITS.wordsBytes + 1000)),
});
const dictionaryParser = v.safeParser(v.pipe(v.string(), v.parseJson(), dictionary));

/** Under which name an added dictionary is kept. */
const nameOf = (lang: SpellingLanguage): string => `dictionary${lang.charAt(0).toUpperCase()}${lang.slice(1)}`;

const NOTHING: KeptSpelling = { own: {}, added: {} };

/**
 * Own words tell what one writes about: all of it is sealed. Null while the vault cannot open it: to go on from nothing then would
 * overwrite what is there. What is damaged is nothing.
 */
export async function readSpelling(shelf: SealedShelf): Promise<KeptSpelling | null> {
  const text = await readSealed(shelf, NAME);
  if (text === null && (await isOnlyClosed(shelf))) return null;
  const parsed = keptParser(text);
  return parsed.success ? withoutNothing(parsed.output) : NOTHING;
}

async function isOnlyClosed({ local, vault }: SealedShelf): Promise<boolean> {
  const stored = await local.value(NAME);
  if (!stored.ok || stored.value === null) return !stored.ok;
  const opened = await vault.openLocal({ label: NAME, sealed: stored.value });
  return !opened.ok && (opened.error.code === "vaultLocked" || opened.error.code === "vaultDown");
}

function withoutNothing({ own, added }: v.InferOutput<typeof kept>): KeptSpelling {
  const words = SPELLING_LANGUAGES.flatMap((lang) => (own[lang] ? [[lang, own[lang]] as const] : []));
  const files = SPELLING_LANGUAGES.flatMap((lang) => (added[lang] === undefined ? [] : [[lang, added[lang]] as const]));
  return { own: Object.fromEntries(words), added: Object.fromEntries(files) };
}

/** True when it is durable. */
export const writeSpelling = (shelf: SealedShelf, { own, added }: KeptSpelling): Promise<boolean> =>
  writeSealed(shelf, NAME, JSON.stringify({ own, added }));

export async function readDictionary(shelf: SealedShelf, lang: SpellingLanguage): Promise<Dictionary | null> {
  const parsed = dictionaryParser(await readSealed(shelf, nameOf(lang)));
  return parsed.success ? parsed.output : null;
}

export const writeDictionary = (shelf: SealedShelf, lang: SpellingLanguage, added: Dictionary): Promise<boolean> =>
  writeSealed(shelf, nameOf(lang), JSON.stringify(added));

export async function forgetDictionary(
  local: { readonly deleteValue: (name: string) => Promise<unknown> },
  lang: SpellingLanguage,
): Promise<void> {
  await local.deleteValue(nameOf(lang));
}
