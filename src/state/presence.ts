import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { DeviceId, SpaceId } from "../domain/ids.ts";
import type { Presence, SeenPresence } from "../workspace/presence.ts";

type PresenceState = Readonly<Record<SpaceId, Readonly<Record<DeviceId, Presence>>>>;

const initialState: PresenceState = {};

/** Who is where. Never stored; gone with the connection. */
export const presence = createSlice({
  name: "presence",
  initialState,
  reducers: {
    presenceSeen: (state, { payload }: PayloadAction<SeenPresence>) => {
      const { [payload.device]: _before, ...others } = state[payload.space] ?? {};
      const here = payload.presence === null ? others : { ...others, [payload.device]: payload.presence };
      return { ...state, [payload.space]: here };
    },
  },
});
