import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { PeerState } from "../../electron/bridge/netForUi.ts";
import type { SpaceId } from "../domain/ids.ts";
import { connection } from "./connection.ts";
import type { RootState } from "./store.ts";

/** How far a machine had come when it was last heard of, over the network or from a file (`lastSeenAt`), and when it was last met (`metAt`; 0: never); in ms since 1970. */
export type LastHeads = Pick<PeerState, "device" | "lastSeenAt" | "metAt" | "heads">;
type LastHeadsState = Readonly<Record<SpaceId, readonly LastHeads[]>>;

const NONE: readonly LastHeads[] = [];
const initialState: LastHeadsState = {};

/** One word for each machine, the newest; the same list when nothing is newer. */
export function newestHeads(before: readonly LastHeads[], told: readonly LastHeads[]): readonly LastHeads[] {
  const all = new Map(before.map((one) => [one.device, one]));
  const newer = told.filter(
    ({ device, lastSeenAt, heads }) => heads.length > 0 && (all.get(device)?.lastSeenAt ?? 0) < lastSeenAt,
  );
  for (const { device, lastSeenAt, metAt, heads } of newer)
    all.set(device, { device, lastSeenAt, metAt: Math.max(metAt, all.get(device)?.metAt ?? 0), heads });
  return newer.length === 0 ? before : [...all.values()];
}

/** Outlives the connection and the window: a file for a stick goes on from what its receiver was last known to hold. */
export const lastHeads = createSlice({
  name: "lastHeads",
  initialState,
  reducers: {
    recalled: (state, { payload }: PayloadAction<{ space: SpaceId; heads: readonly LastHeads[] }>): LastHeadsState => ({
      ...state,
      [payload.space]: newestHeads(payload.heads, state[payload.space] ?? NONE),
    }),
  },
  extraReducers: (builder) => {
    builder.addCase(connection.actions.connectionChanged, (state, { payload }): LastHeadsState => {
      const told = payload.spaces.map(({ space, peers }) => [space, newestHeads(state[space] ?? NONE, peers)] as const);
      return { ...state, ...Object.fromEntries(told) };
    });
  },
});

export const selectLastHeads = ({ lastHeads: all }: Pick<RootState, "lastHeads">, space: SpaceId) => all[space] ?? NONE;
