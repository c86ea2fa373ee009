import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { DocId } from "../domain/ids.ts";
import type { SavingState } from "../workspace/replica.ts";

const initialState: Readonly<Record<DocId, SavingState>> = {};

/** For each open document, whether what was typed here is kept. */
export const saving = createSlice({
  name: "saving",
  initialState,
  reducers: {
    savingChanged: (state, { payload }: PayloadAction<{ doc: DocId; saving: SavingState }>) => ({
      ...state,
      [payload.doc]: payload.saving,
    }),
    documentClosed: (state, { payload }: PayloadAction<DocId>) => {
      const { [payload]: _closed, ...rest } = state;
      return rest;
    },
  },
});
