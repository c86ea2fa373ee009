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
  /** The last of what was shown that was opened here, or shown from here. */
  readonly opened: string | null;
  /** For how many seconds the floor is given from here; 0 for no limit. */
  readonly speakingSeconds: number;
  /** The last time that somebody set here beside the usual ones; 0 for none. */
  readonly ownSpeakingSeconds: number;
  /** The meeting that a window of its own shows on the wall; null for none. */
  readonly projected: MeetingPlace | null;
}

/** What is kept of it for the next start. */
export type Remembered = Pick<SittingState, "place" | "isFollowing" | "speakingSeconds" | "ownSpeakingSeconds">;

const initialState: SittingState = {
  place: null,
  isFollowing: false,
  opened: null,
  speakingSeconds: 180,
  ownSpeakingSeconds: 0,
  projected: null,
};

/** What this window does in a meeting, beside what is recorded there. */
export const sitting = createSlice({
  name: "sitting",
  initialState,
  reducers: {
    meetingEntered: (state, { payload }: PayloadAction<MeetingPlace>) =>
      state.place?.meeting === payload.meeting && state.place.space === payload.space
        ? state
        : { ...state, place: payload, isFollowing: false, opened: null },
    meetingLeft: (state) => ({ ...state, place: null, isFollowing: false }),
    /** As this window was left. */
    sittingRestored: (state, { payload }: PayloadAction<Remembered>) =>
      // A meeting that was entered meanwhile is newer.
      state.place === null ? { ...state, ...payload } : state,
    /** Whoever begins to follow is brought to where the group is. */
    followingSet: (state, { payload }: PayloadAction<boolean>) => ({ ...state, isFollowing: payload, opened: null }),
    shownOpened: (state, { payload }: PayloadAction<string>) => ({ ...state, opened: payload }),
    projectorOpened: (state, { payload }: PayloadAction<MeetingPlace>) => ({ ...state, projected: payload }),
    projectorClosed: (state) => ({ ...state, projected: null }),
    speakingTimeSet: (state, { payload }: PayloadAction<number>) => ({ ...state, speakingSeconds: payload }),
    ownSpeakingTimeSet: (state, { payload }: PayloadAction<number>) => ({
      ...state,
      speakingSeconds: payload,
      ownSpeakingSeconds: payload,
    }),
  },
});
