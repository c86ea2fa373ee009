import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { Hash } from "../domain/ids.ts";
import type { VersionVerdict } from "../workspace/versionChecks.ts";

const initialState: Readonly<Record<Hash, VersionVerdict>> = {};

/** Whether this machine's text agrees with each confirmed version, by the version's id. */
export const versions = createSlice({
  name: "versions",
  initialState,
  reducers: {
    compared: (state, { payload }: PayloadAction<VersionVerdict>) => ({ ...state, [payload.id]: payload }),
  },
});
