import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { Problem } from "../domain/problem.ts";

/** Something a person should know. Kept in the list of notices after its toast has gone. */
export interface Notice {
  readonly id: number;
  readonly at: number;
  readonly problem: Problem;
  readonly isRead: boolean;
}
interface NoticesState {
  readonly nextId: number;
  /** Newest first; the oldest fall off. */
  readonly list: readonly Notice[];
}
const MOST = 100;
const initialState: NoticesState = { nextId: 1, list: [] };

export const notices = createSlice({
  name: "notices",
  initialState,
  reducers: {
    noticed: {
      prepare: (problem: Problem) => ({ payload: { problem, at: Date.now() } }),
      reducer: (state, { payload }: PayloadAction<{ problem: Problem; at: number }>) => ({
        nextId: state.nextId + 1,
        list: [{ id: state.nextId, ...payload, isRead: false }, ...state.list].slice(0, MOST),
      }),
    },
    noticesCleared: (state) => ({ ...state, list: [] }),
    noticesRead: (state) => ({ ...state, list: state.list.map((notice) => ({ ...notice, isRead: true })) }),
  },
});
