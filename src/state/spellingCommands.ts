import { DICTIONARY_LIMITS } from "../documents/spelling/dictionaryLimits.ts";
import { ownWordOf } from "../documents/spelling/ownWords.ts";
import type { Wrong } from "../documents/spelling/speller.ts";
import type { SpellingLanguage } from "../documents/spelling/spellingLanguage.ts";
import { problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { tryDictionary } from "../workspace/startSpeller.ts";
import { command } from "./command.ts";
import { notices } from "./notices.ts";
import type { Services } from "./services.ts";
import { spelling } from "./spelling.ts";
import { forgetDictionary, MOST_OWN_WORDS, readSpelling, writeDictionary, writeSpelling } from "./spellingShelf.ts";
import type { AppDispatch, RootState } from "./store.ts";

const shelfOf = ({ local, workspace }: Services) => ({ local, vault: workspace.vault });

const save = async (getState: () => RootState, services: Services): Promise<Result<void>> =>
  (await writeSpelling(shelfOf(services), getState().spelling))
    ? ok(undefined)
    : err(problem("fileUnwritable", "spelling"));

/** Reads what this machine keeps of spelling, once. */
export const loadSpelling = () =>
  command<void>(async (dispatch, getState, services) => {
    if (getState().spelling.isLoaded) return ok(undefined);
    const kept = await readSpelling(shelfOf(services));
    if (kept === null) return err(problem("spellingFailed", "vault"));
    if (!getState().spelling.isLoaded) dispatch(spelling.actions.loaded(kept));
    return ok(undefined);
  });

/** What is wrong in each of the words. A language whose engine fails is asked no more until somebody tries again. */
export const checkWords =
  (lang: SpellingLanguage, words: readonly string[]) =>
  async (dispatch: AppDispatch, getState: () => RootState, services: Services): Promise<Result<readonly Wrong[]>> => {
    const checked = await services.spellers.check(lang, words);
    if (!checked.ok && checked.error.code !== "cancelled" && !getState().spelling.failed[lang]) {
      services.spellers.rest(lang);
      dispatch(spelling.actions.failed({ lang, problem: checked.error }));
      dispatch(notices.actions.noticed(checked.error));
    }
    return checked;
  };

/** Words that may have been meant. */
export const suggestWords =
  (lang: SpellingLanguage, word: string) =>
  async (_dispatch: AppDispatch, _getState: () => RootState, { spellers }: Services): Promise<readonly string[]> => {
    const suggested = await spellers.suggest(lang, word);
    return suggested.ok ? suggested.value : [];
  };

/** Ends the engines: nothing is checked at present. */
export const restSpellers =
  () =>
  (_dispatch: AppDispatch, _getState: () => RootState, { spellers }: Services): void =>
    spellers.rest();

export const trySpellingAgain = (lang: SpellingLanguage) =>
  command<void>(async (dispatch, _getState, { spellers }) => {
    spellers.rest(lang);
    dispatch(spelling.actions.triedAgain({ lang }));
    return ok(undefined);
  });

/** Answers with the word as it is kept. */
export const addOwnWord = (lang: SpellingLanguage, typed: string) =>
  command<string>(async (dispatch, getState, services) => {
    const word = ownWordOf(typed);
    if (word === null || (getState().spelling.own[lang]?.length ?? 0) >= MOST_OWN_WORDS) {
      return err(problem("ownWordRefused"));
    }
    dispatch(spelling.actions.wordAdded({ lang, word }));
    const saved = await save(getState, services);
    return saved.ok ? ok(word) : saved;
  });

export const removeOwnWord = (lang: SpellingLanguage, word: string) =>
  command<void>((dispatch, getState, services) => {
    dispatch(spelling.actions.wordRemoved({ lang, word }));
    return save(getState, services);
  });

/** Takes files that a person chose for a dictionary, if they are one. Its failure is shown where they were chosen. */
export const addDictionary =
  (lang: SpellingLanguage, files: readonly File[]) =>
  async (dispatch: AppDispatch, getState: () => RootState, services: Services): Promise<Result<void>> => {
    const [first] = files;
    if (!first) return err(problem("dictionaryNone"));
    if (files.some(({ size }) => size > DICTIONARY_LIMITS.wordsBytes)) return err(problem("dictionaryTooLarge"));
    const read = await readAll(files);
    if (!read.ok) return read;
    const tried = await tryDictionary(lang, read.value);
    if (!tried.ok) return tried.error.code === "spellingFailed" ? err(problem("dictionaryDamaged")) : tried;
    if (!(await writeDictionary(shelfOf(services), lang, tried.value))) return err(problem("fileUnwritable"));
    services.spellers.rest(lang);
    dispatch(spelling.actions.dictionaryAdded({ lang, file: first.name.slice(0, 300) }));
    return save(getState, services);
  };

async function readAll(files: readonly File[]) {
  try {
    const bytes = await Promise.all(files.map((file) => file.arrayBuffer()));
    return ok(files.map(({ name }, i) => ({ name, bytes: new Uint8Array(bytes[i] ?? new ArrayBuffer(0)) })));
  } catch {
    return err(problem("fileUnreadable", "dictionary"));
  }
}

export const removeDictionary = (lang: SpellingLanguage) =>
  command<void>(async (dispatch, getState, services) => {
    services.spellers.rest(lang);
    dispatch(spelling.actions.dictionaryRemoved({ lang }));
    await forgetDictionary(services.local, lang);
    return save(getState, services);
  });
