import { createSlice, type PayloadAction } from "@reduxjs/toolkit";

/** What stands below on the page of sync, one at a time. */
export const SYNC_PARTS = ["prepare", "file", "places", "diagnosis"] as const;
export type SyncPart = (typeof SYNC_PARTS)[number];

interface SyncPartState {
  readonly chosen: SyncPart;
  /** Chosen in this window: newer than what is remembered. */
  readonly isOwn: boolean;
}

const initialState: SyncPartState = { chosen: "prepare", isOwn: false };

export const syncPart = createSlice({
  name: "syncPart",
  initialState,
  reducers: {
    partChosen: (_state, { payload }: PayloadAction<SyncPart>): SyncPartState => ({ chosen: payload, isOwn: true }),
    /** As this window was left. */
    partRestored: (state, { payload }: PayloadAction<SyncPart>): SyncPartState =>
      state.isOwn ? state : { chosen: payload, isOwn: false },
  },
});
