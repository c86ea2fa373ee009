import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import * as v from "valibot";
import type { PeerState } from "../../electron/bridge/netForUi.ts";
import { type DeviceId, isDeviceId, isHash, isSpaceId, type SpaceId } from "../domain/ids.ts";
import { readSealed, writeSealed } from "../workspace/sealedValue.ts";
import type { Connection } from "../workspace/workspace.ts";
import type { Services } from "./services.ts";
import type { AppDispatch, RootState, Store } from "./store.ts";

/** When a machine was last met (ms since 1970, by this clock), and what it said it holds then. */
export interface MetMachine {
  readonly at: number;
  readonly heads: PeerState["heads"];
}
type MetIn = Readonly<Record<DeviceId, MetMachine | undefined>>;

const seq = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const head = v.object({
  device: v.custom<DeviceId>(isDeviceId),
  lane: v.picklist(["control", "content"]),
  seq,
  hash: v.custom<PeerState["heads"][number]["hash"]>(isHash),
});
const machine = v.object({ at: v.pipe(v.number(), v.finite()), heads: v.pipe(v.array(head), v.maxLength(5_000)) });
const parser = v.safeParser(v.pipe(v.string(), v.parseJson(), v.record(v.custom<DeviceId>(isDeviceId), machine)));

/** Under which name it is kept, sealed: one value a space, so that it goes with the space. */
export const metOf = (space: SpaceId): string => `met:${space}`;

const initialState: Readonly<Record<SpaceId, MetIn | undefined>> = {};

/** Machines that were met before this start; undefined until they have been recalled. */
export const metMachines = createSlice({
  name: "metMachines",
  initialState,
  reducers: {
    recalled: (state, { payload }: PayloadAction<{ readonly space: SpaceId; readonly met: MetIn }>) => ({
      ...state,
      [payload.space]: payload.met,
    }),
  },
});

const recallMet =
  (space: SpaceId) =>
  async (dispatch: AppDispatch, _getState: () => RootState, { local, workspace }: Services): Promise<void> => {
    const parsed = parser((await readSealed({ local, vault: workspace.vault }, metOf(space))) ?? "");
    dispatch(metMachines.actions.recalled({ space, met: parsed.success ? parsed.output : {} }));
  };

/** What is remembered of a space, with what net tells of those who were met since. */
export function metNow(before: MetIn, peers: readonly PeerState[]): MetIn {
  const told = peers.filter(({ heads }) => heads.length > 0);
  return {
    ...before,
    ...Object.fromEntries(told.map(({ device, lastSeenAt: at, heads }) => [device, { at, heads }])),
  };
}

/** So often (ms) it is written while they are here: what is lost with a crash is a minute of "last met". */
const EVERY_MS = 60_000;

const hereIn = ({ spaces }: Connection): string =>
  spaces
    .flatMap(({ space, peers }) => peers.filter(({ connected }) => connected).map(({ device }) => space + device))
    .join();

/** Recalls who was met in each space, and keeps it: whenever somebody comes or goes, and now and then. Returns its stop function. */
export function rememberMet(store: Store, { local, workspace }: Services, now: () => number = Date.now): () => void {
  const asked = new Set<SpaceId>();
  let last: { readonly here: string; readonly at: number } = { here: "", at: 0 };
  let seen: Connection | null = null;
  return store.subscribe(() => {
    const { session, connection, metMachines: met } = store.getState();
    for (const space of Object.keys(session.spaces)) {
      if (!isSpaceId(space) || asked.has(space)) continue;
      asked.add(space);
      void store.dispatch(recallMet(space));
    }
    const { net } = connection;
    if (!net || net === seen) return;
    const here = hereIn(net);
    if (here === last.here && now() - last.at < EVERY_MS) {
      seen = net;
      return;
    }
    // Nothing is written over what has not been read yet.
    const known = net.spaces.filter(({ space }) => met[space]);
    if (known.length < net.spaces.length) return;
    seen = net;
    last = { here, at: now() };
    for (const { space, peers } of known) {
      const text = JSON.stringify(metNow(met[space] ?? {}, peers));
      void writeSealed({ local, vault: workspace.vault }, metOf(space), text);
    }
  });
}
