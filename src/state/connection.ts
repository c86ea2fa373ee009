import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import type { Problem } from "../domain/problem.ts";
import type { Connection } from "../workspace/workspace.ts";

interface ConnectionState {
  /** Null until net has said something. */
  readonly net: Connection | null;
  /** Addresses of meeting places on this machine and in the room. */
  readonly nearby: readonly string[];
  /** Why the log of this machine cannot be read or written, if so. */
  readonly log: Problem | null;
  readonly down: Readonly<Record<"net" | "vault", boolean>>;
  /** How often something was refused since the start: a reason to look at the quarantine anew. */
  readonly refusedCount: number;
}
const initialState: ConnectionState = {
  net: null,
  nearby: [],
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
    nearbyChanged: (state, { payload }: PayloadAction<readonly string[]>) => ({ ...state, nearby: payload }),
    processChanged: (state, { payload }: PayloadAction<{ process: "net" | "vault"; isDown: boolean }>) => ({
      ...state,
      down: { ...state.down, [payload.process]: payload.isDown },
    }),
  },
});
