import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { Problem } from "../domain/problem.ts";
import type { Connection } from "../workspace/workspace.ts";

interface ConnectionState {
  /** Null until net has said something. */
  readonly net: Connection | null;
  /** Addresses of meeting places on this machine, and of others in the room. */
  readonly places: { readonly own: readonly string[]; readonly heard: readonly string[] };
  /** Why the log of this machine cannot be read or written, if so. */
  readonly log: Problem | null;
  readonly down: Readonly<Record<"net" | "vault", boolean>>;
  /** How often something was refused since the start: a reason to look at the quarantine anew. */
  readonly refusedCount: number;
}
const initialState: ConnectionState = {
  net: null,
  places: { own: [], heard: [] },
  log: null,
  down: { net: false, vault: false },
  refusedCount: 0,
};

/** Who can be met, and what each of them holds. */
export const connection = createSlice({
  name: "connection",
  initialState,
  reducers: {
    connectionChanged: (state, { payload }: PayloadAction<Connection>) => ({ ...state, net: payload }),
    logChanged: (state, { payload }: PayloadAction<Problem | null>) => ({ ...state, log: payload }),
    envelopeRefused: (state) => ({ ...state, refusedCount: state.refusedCount + 1 }),
    placesFound: (state, { payload }: PayloadAction<ConnectionState["places"]>) => ({ ...state, places: payload }),
    ownPlacesChanged: (state, { payload }: PayloadAction<readonly string[]>) => ({
      ...state,
      places: { ...state.places, own: payload },
    }),
    processChanged: (state, { payload }: PayloadAction<{ process: "net" | "vault"; isDown: boolean }>) => ({
      ...state,
      down: { ...state.down, [payload.process]: payload.isDown },
    }),
  },
});
