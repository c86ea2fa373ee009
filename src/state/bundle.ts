import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { BundleFacts, TakenBundle } from "../../electron/bridge/bundleCalls.ts";

interface BundleState {
  /** Of the file that is looked into; null while none is. */
  readonly facts: BundleFacts | null;
  /** What came of it; null until it was taken. */
  readonly taken: TakenBundle | null;
  readonly isTaking: boolean;
  /** Of the file that is being written or taken; `total` 0: not known yet. */
  readonly progress: { readonly done: number; readonly total: number };
}

const NOTHING_YET = { done: 0, total: 0 };
const initialState: BundleState = { facts: null, taken: null, isTaking: false, progress: NOTHING_YET };

/** A file for a stick: what one says of itself, how far it is, and what came of it. */
export const bundle = createSlice({
  name: "bundle",
  initialState,
  reducers: {
    begun: (state) => ({ ...state, progress: NOTHING_YET }),
    wentOn: (state, { payload }: PayloadAction<BundleState["progress"]>) => ({ ...state, progress: payload }),
    opened: (_state, { payload }: PayloadAction<BundleFacts>) => ({ ...initialState, facts: payload }),
    taking: (state, { payload }: PayloadAction<boolean>) => ({ ...state, isTaking: payload }),
    taken: (state, { payload }: PayloadAction<TakenBundle>) => ({ ...state, taken: payload }),
    closed: () => initialState,
  },
});
