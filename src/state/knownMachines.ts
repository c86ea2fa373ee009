import { createSelector, createSlice, type PayloadAction, type UnknownAction } from "@reduxjs/toolkit";
import type { KnownKeeper, KnownMachines } from "./knownKeeper.ts";
import { type LetInMachine, letInMachines } from "./letInMachines.ts";
import type { Services } from "./services.ts";
import type { RootState, Store } from "./store.ts";

interface KnownStore {
  readonly getState: () => Known;
  readonly subscribe: Store["subscribe"];
  readonly dispatch: (action: UnknownAction) => unknown;
}

interface KnownState {
  readonly isRecalled: boolean;
  readonly machines: KnownMachines;
}
const initialState: KnownState = { isRecalled: false, machines: {} };

export const knownMachines = createSlice({
  name: "knownMachines",
  initialState,
  reducers: {
    recalled: (_state, { payload }: PayloadAction<KnownMachines>) => ({ isRecalled: true, machines: payload }),
    /** Those that are there now. One that is gone is forgotten: when it comes back, that is news. */
    found: (
      state,
      { payload: { keys, at } }: PayloadAction<{ readonly keys: readonly string[]; readonly at: number }>,
    ) => ({
      ...state,
      machines: Object.fromEntries(keys.map((key) => [key, state.machines[key] ?? { at, isMine: false }])),
    }),
    acknowledged: (state, { payload: key }: PayloadAction<string>) => ({
      ...state,
      machines: { ...state.machines, [key]: { at: state.machines[key]?.at ?? 0, isMine: true } },
    }),
  },
});

type Known = Pick<RootState, "session" | "knownMachines">;
const selectSpaces = (state: Known) => state.session.spaces;
const selectKnown = (state: Known) => state.knownMachines.machines;

export const selectLetIn = createSelector([selectSpaces], (spaces) => Object.values(spaces).flatMap(letInMachines));

export interface LetInNotice extends LetInMachine {
  /** Milliseconds since 1970 by this machine's clock: an entry says no time that its author could not have chosen. */
  readonly at: number;
}
/** What the user has not answered yet; what others did first. */
export const selectLetInNotices = createSelector([selectLetIn, selectKnown], (all, known): readonly LetInNotice[] =>
  all
    .flatMap((machine): LetInNotice[] => {
      const { at = 0, isMine = true } = known[machine.key] ?? {};
      return isMine ? [] : [{ ...machine, at }];
    })
    .sort((a, b) => Number(a.way === "own") - Number(b.way === "own")),
);

/** The user says that this machine is one of theirs. Answers whether that is kept: if not, it is asked again at the next start. */
export const itWasMe =
  (key: string) =>
  (
    dispatch: (action: UnknownAction) => unknown,
    _getState: unknown,
    { known }: Pick<Services, "known">,
  ): Promise<boolean> => {
    // Whoever watches has had it kept when this returns.
    dispatch(knownMachines.actions.acknowledged(key));
    return known.isKept();
  };

/** Notes when a machine was first seen in this user's name, and keeps that and the user's answer. Returns its stop function. */
export function watchKnownMachines(store: KnownStore, keeper: KnownKeeper): () => void {
  let isAsked = false;
  let kept: KnownMachines = {};

  const recall = async (): Promise<void> => {
    kept = await keeper.recall();
    store.dispatch(knownMachines.actions.recalled(kept));
  };
  const look = (): void => {
    const state = store.getState();
    // Before the vault has told all spaces, a machine that is missing is not gone.
    if (!state.session.isLoaded) return;
    if (!isAsked) {
      isAsked = true;
      void recall();
    }
    if (!state.knownMachines.isRecalled) return;
    const known = selectKnown(state);
    const keys = selectLetIn(state).map(({ key }) => key);
    if (keys.length !== Object.keys(known).length || keys.some((key) => !known[key])) {
      store.dispatch(knownMachines.actions.found({ keys, at: Date.now() }));
    } else if (known !== kept) {
      kept = known;
      keeper.keep(known);
    }
  };
  return store.subscribe(look);
}
