import { createSelector, createSlice, type PayloadAction } from "@reduxjs/toolkit";
import {
  isBundled,
  type PerLanguage,
  SPELLING_LANGUAGES,
  type SpellingLanguage,
} from "../documents/spelling/spellingLanguage.ts";
import type { Problem } from "../domain/problem.ts";

/** What this machine keeps of spelling. `own`: the user's words; `added`: the file that each added dictionary came from. */
export interface KeptSpelling {
  readonly own: PerLanguage<readonly string[]>;
  readonly added: PerLanguage<string>;
}

interface SpellingState extends KeptSpelling {
  readonly isLoaded: boolean;
  /** Why words of a language are not checked although there is a dictionary. */
  readonly failed: PerLanguage<Problem>;
  /** Goes up with each dictionary that comes or goes: what was found with the one before counts no more. */
  readonly turn: number;
}

const initialState: SpellingState = { isLoaded: false, own: {}, added: {}, failed: {}, turn: 0 };

interface OfLanguage {
  readonly lang: SpellingLanguage;
}

export const spelling = createSlice({
  name: "spelling",
  initialState,
  reducers: {
    loaded: (state, { payload }: PayloadAction<KeptSpelling>) => ({ ...state, ...payload, isLoaded: true }),
    wordAdded: (state, { payload: { lang, word } }: PayloadAction<OfLanguage & { readonly word: string }>) => ({
      ...state,
      own: { ...state.own, [lang]: [...(state.own[lang] ?? []).filter((one) => one !== word), word] },
    }),
    wordRemoved: (state, { payload: { lang, word } }: PayloadAction<OfLanguage & { readonly word: string }>) => ({
      ...state,
      own: { ...state.own, [lang]: (state.own[lang] ?? []).filter((one) => one !== word) },
    }),
    dictionaryAdded: (state, { payload: { lang, file } }: PayloadAction<OfLanguage & { readonly file: string }>) => ({
      ...state,
      added: { ...state.added, [lang]: file },
      failed: { ...state.failed, [lang]: undefined },
      turn: state.turn + 1,
    }),
    dictionaryRemoved: (state, { payload: { lang } }: PayloadAction<OfLanguage>) => ({
      ...state,
      added: { ...state.added, [lang]: undefined },
      failed: { ...state.failed, [lang]: undefined },
      turn: state.turn + 1,
    }),
    failed: (state, { payload }: PayloadAction<OfLanguage & { readonly problem: Problem }>) => ({
      ...state,
      failed: { ...state.failed, [payload.lang]: payload.problem },
    }),
    triedAgain: (state, { payload: { lang } }: PayloadAction<OfLanguage>) => ({
      ...state,
      failed: { ...state.failed, [lang]: undefined },
    }),
  },
});

interface WithSpelling {
  readonly spelling: SpellingState;
}

/** Languages that are checked now. */
export const selectCheckedLanguages: (state: WithSpelling) => readonly SpellingLanguage[] = createSelector(
  [(state: WithSpelling) => state.spelling],
  ({ isLoaded, added, failed }) =>
    isLoaded
      ? SPELLING_LANGUAGES.filter(
          (lang) => (isBundled(lang) || added[lang] !== undefined) && failed[lang] === undefined,
        )
      : [],
);
