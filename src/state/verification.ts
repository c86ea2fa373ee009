import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type * as v from "valibot";
import type { spaceReport } from "../../electron/bridge/schemas.ts";
import type { SpaceId } from "../domain/ids.ts";

export type SpaceCheckReport = v.InferOutput<typeof spaceReport>;

/** How far checking a whole space is, and what it found. */
export interface SpaceVerification {
  readonly state: "running" | "done" | "stopped" | "failed";
  readonly checked: number;
  readonly total: number;
  readonly report: SpaceCheckReport | null;
}

const initialState: Readonly<Record<SpaceId, SpaceVerification>> = {};

/** Kept while the window is open: leaving the page neither stops a check nor loses what it found. */
export const verification = createSlice({
  name: "verification",
  initialState,
  reducers: {
    started: (state, { payload }: PayloadAction<SpaceId>) => ({
      ...state,
      [payload]: { state: "running" as const, checked: 0, total: 0, report: null },
    }),
    progressed: (state, { payload }: PayloadAction<{ space: SpaceId; checked: number; total: number }>) => {
      const { space, checked, total } = payload;
      const running = state[space];
      return running?.state === "running" ? { ...state, [space]: { ...running, checked, total } } : state;
    },
    ended: (
      state,
      {
        payload,
      }: PayloadAction<{ space: SpaceId; end: "done" | "stopped" | "failed"; report: SpaceCheckReport | null }>,
    ) => ({
      ...state,
      [payload.space]: { checked: 0, total: 0, state: payload.end, report: payload.report },
    }),
  },
});
