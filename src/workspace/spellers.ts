import type { Dictionary } from "../documents/spelling/openHunspell.ts";
import type { Wrong } from "../documents/spelling/speller.ts";
import type { SpellingLanguage } from "../documents/spelling/spellingLanguage.ts";
import { problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { BUNDLED } from "./spellingFiles.ts";
import { type RunningSpeller, startSpeller } from "./startSpeller.ts";

export type Spellers = {
  readonly check: (lang: SpellingLanguage, words: readonly string[]) => Promise<Result<readonly Wrong[]>>;
  readonly suggest: (lang: SpellingLanguage, word: string) => Promise<Result<readonly string[]>>;
  /** Ends the engine of a language, or of all: the next question starts it again, with the dictionary of then. */
  readonly rest: (lang?: SpellingLanguage) => void;
};

/** `added`: the dictionary that the user has added for a language, null for none. */
export function createSpellers(added: (lang: SpellingLanguage) => Promise<Dictionary | null>): Spellers {
  const running = new Map<SpellingLanguage, Promise<Result<RunningSpeller>>>();
  const start = async (lang: SpellingLanguage): Promise<Result<RunningSpeller>> => {
    const bundled = BUNDLED[lang];
    if (bundled) return ok(startSpeller(lang, bundled));
    const dictionary = await added(lang);
    if (!dictionary) return err(problem("dictionaryNone", "not kept"));
    return ok(startSpeller(lang, { added: dictionary }));
  };
  const of = (lang: SpellingLanguage): Promise<Result<RunningSpeller>> => {
    const one = running.get(lang) ?? start(lang);
    running.set(lang, one);
    return one;
  };
  const asked = async <T>(
    lang: SpellingLanguage,
    ask: (speller: RunningSpeller) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const speller = await of(lang);
    return speller.ok ? ask(speller.value) : speller;
  };
  return {
    check: (lang, words) => asked(lang, (speller) => speller.check(words)),
    suggest: (lang, word) => asked(lang, (speller) => speller.suggest(word)),
    rest(lang) {
      for (const [one, starting] of running) {
        if (lang !== undefined && one !== lang) continue;
        running.delete(one);
        void starting.then((speller) => speller.ok && speller.value.stop());
      }
    },
  };
}
