import type { DeviceId, SpaceId } from "../domain/ids.ts";
import { ok } from "../domain/result.ts";
import { bundle } from "./bundle.ts";
import { command } from "./command.ts";
import { selectLastHeads } from "./lastHeads.ts";
import type { AppDispatch, RootState } from "./store.ts";
import { view } from "./view.ts";

export interface BundleWish {
  /** Only what this machine is known to lack; null: everything. */
  readonly lackedBy: DeviceId | null;
  readonly withFiles: boolean;
  /** In the words of this machine; "" for nothing. */
  readonly spaceName: string;
  readonly person: string;
}

/** Asks in main's dialog where to; not a failure when nothing was chosen, or it was cancelled on the way. */
export const saveBundle = (space: SpaceId, { lackedBy, withFiles, ...words }: BundleWish) =>
  command<{ isDone: boolean; entries: number; files: number }>((dispatch, getState, { workspace }) => {
    dispatch(bundle.actions.begun());
    const known = selectLastHeads(getState(), space).find(({ device }) => device === lackedBy);
    const since = known ? [...known.heads] : null;
    const name = `${words.spaceName || "Concordia"} ${new Date().toISOString().slice(0, 10)}`.slice(-120);
    return workspace.vault.saveBundle({ space, name, since, withFiles, ...words });
  });

/** Looks into a file, and shows what it says of itself. `isArrived`: the one that was opened from outside. */
export const openBundle = (isArrived: boolean) =>
  command<boolean>(async (dispatch, _getState, { workspace }) => {
    const opened = await workspace.vault.openBundle({ isArrived });
    if (!opened.ok) return opened;
    if (opened.value === null) return ok(false);
    dispatch(bundle.actions.opened(opened.value));
    dispatch(view.actions.sheetOpened("bundle"));
    return ok(true);
  });

/** One was opened from outside: it takes the place of what is only looked at. */
export const showArrived = () => (dispatch: AppDispatch, getState: () => RootState) => {
  if (getState().bundle.isTaking) return;
  dispatch(bundle.actions.closed());
  dispatch(view.actions.sheetOpened("bundle"));
};

export const takeBundle = () =>
  command(async (dispatch, _getState, { workspace }) => {
    dispatch(bundle.actions.begun());
    dispatch(bundle.actions.taking(true));
    const taken = await workspace.vault.takeBundle();
    dispatch(bundle.actions.taking(false));
    if (taken.ok) dispatch(bundle.actions.taken(taken.value));
    return taken;
  });

export const cancelBundle = () => command((_dispatch, _getState, { workspace }) => workspace.vault.cancelBundle());
