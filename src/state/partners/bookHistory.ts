import { createSlice, type Draft, original, type PayloadAction } from "@reduxjs/toolkit";
import type { FieldChange } from "../../documents/partners/writeBook.ts";
import type { SpaceId } from "../../domain/ids.ts";

/** How an act is spoken of; its words are `partners.did.<what>`. */
export const BOOK_ACTS = ["made", "changed", "removed", "restored", "linked", "moved"] as const;
export type BookActName = (typeof BOOK_ACTS)[number];

/** What this user did in a partner book in one go, so that it can be taken back in one go. */
export interface BookAct {
  readonly space: SpaceId;
  readonly what: BookActName;
  readonly changes: readonly FieldChange[];
}

interface BookHistoryState {
  readonly done: readonly BookAct[];
  readonly undone: readonly BookAct[];
}

const MOST_ACTS = 100;
const initialState: BookHistoryState = { done: [], undone: [] };

/** What can be undone and redone since this window was opened, the last at the end. */
export const bookHistory = createSlice({
  name: "bookHistory",
  initialState,
  reducers: {
    did: (state, { payload }: PayloadAction<BookAct>) => ({
      done: [...state.done, payload].slice(-MOST_ACTS),
      undone: state.undone.filter(({ space }) => space !== payload.space),
    }),
    /** `act` stands no more; `back` is what would do it again, null where nothing of it was taken back. */
    undid: (state, { payload: { act, back } }: PayloadAction<{ act: BookAct; back: BookAct | null }>) => ({
      done: without(state.done, act),
      undone: back ? [...state.undone, back] : state.undone,
    }),
    redid: (state, { payload: { act, back } }: PayloadAction<{ act: BookAct; back: BookAct | null }>) => ({
      done: back ? [...state.done, back] : state.done,
      undone: without(state.undone, act),
    }),
    /** Nothing here may bring back the words of who was erased. */
    erased: ({ done, undone }, { payload }: PayloadAction<string>) => {
      const withoutWords = (acts: readonly BookAct[]) =>
        acts.map((act) => ({ ...act, changes: act.changes.filter(({ record }) => record !== payload) }));
      return { done: withoutWords(done), undone: withoutWords(undone) };
    },
  },
});

/** What a reducer is given stands for the acts and is none of them; an act is known by being itself. */
const without = (acts: Draft<readonly BookAct[]>, act: BookAct): BookAct[] =>
  (original(acts) ?? []).filter((one) => one !== act);
