import { createSlice, type PayloadAction } from "@reduxjs/toolkit";
import * as v from "valibot";
import { type Hash, isHash, type SpaceId } from "../../domain/ids.ts";
import { problem } from "../../domain/problem.ts";
import { err, ok } from "../../domain/result.ts";
import { readSealed, writeSealed } from "../../workspace/sealedValue.ts";
import { command } from "../command.ts";

const parser = v.safeParser(
  v.pipe(v.string(), v.parseJson(), v.pipe(v.array(v.custom<Hash>(isHash)), v.maxLength(10_000))),
);

/** Under which name they are kept, sealed: one value a space, so that it goes with the space. */
export const pinsOf = (space: SpaceId): string => `pins:${space}`;

const initialState: Readonly<Record<SpaceId, readonly Hash[] | undefined>> = {};

/** Attached files that this machine keeps whatever its limit is, by their assets; undefined until they have been recalled. */
export const pins = createSlice({
  name: "pins",
  initialState,
  reducers: {
    pinned: (state, { payload }: PayloadAction<{ readonly space: SpaceId; readonly assets: readonly Hash[] }>) => ({
      ...state,
      [payload.space]: [...payload.assets],
    }),
  },
});

/** What this machine remembers; nothing where it cannot be read. */
export const recallPins = (space: SpaceId) =>
  command<void>(async (dispatch, getState, { local, workspace }) => {
    if (getState().pins[space]) return ok(undefined);
    const parsed = parser((await readSealed({ local, vault: workspace.vault }, pinsOf(space))) ?? "[]");
    if (!getState().pins[space]) dispatch(pins.actions.pinned({ space, assets: parsed.success ? parsed.output : [] }));
    return ok(undefined);
  });

/** Replaces what is pinned of a space; durable when answered. */
export const setPins = (space: SpaceId, assets: readonly Hash[]) =>
  command<void>(async (dispatch, _getState, { local, workspace }) => {
    const unique = [...new Set(assets)];
    dispatch(pins.actions.pinned({ space, assets: unique }));
    const isKept = await writeSealed({ local, vault: workspace.vault }, pinsOf(space), JSON.stringify(unique));
    return isKept ? ok(undefined) : err(problem("fileUnwritable", "pins"));
  });
