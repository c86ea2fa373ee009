import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { DocId, SpaceId } from "../domain/ids.ts";

/** The meeting that this window is in. */
export interface MeetingPlace {
  readonly space: SpaceId;
  readonly meeting: DocId;
}

interface SittingState {
  /** The one whose page was opened last; null before any was, and after it was left. */
  readonly place: MeetingPlace | null;
  /** What the chair shows there is opened here. */
  readonly isFollowing: boolean;
  /** For how many seconds the floor is given from here; 0 for no limit. */
  readonly speakingSeconds: number;
}

const initialState: SittingState = { place: null, isFollowing: false, speakingSeconds: 180 };

/** What this window does in a meeting, beside what is recorded there. */
export const sitting = createSlice({
  name: "sitting",
  initialState,
  reducers: {
    meetingEntered: (state, { payload }: PayloadAction<MeetingPlace>) =>
      state.place?.meeting === payload.meeting && state.place.space === payload.space
        ? state
        : { ...state, place: payload, isFollowing: false },
    meetingLeft: (state) => ({ ...state, place: null, isFollowing: false }),
    /** As this window was left. */
    sittingRestored: (state, { payload }: PayloadAction<Pick<SittingState, "place" | "isFollowing">>) => ({
      ...state,
      ...payload,
    }),
    followingSet: (state, { payload }: PayloadAction<boolean>) => ({ ...state, isFollowing: payload }),
    speakingTimeSet: (state, { payload }: PayloadAction<number>) => ({ ...state, speakingSeconds: payload }),
  },
});
