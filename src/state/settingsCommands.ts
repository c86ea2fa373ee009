import type { Settings } from "../../electron/bridge/settings.ts";
import { problem } from "../domain/problem.ts";
import { err, ok } from "../domain/result.ts";
import { command } from "./command.ts";
import { connection } from "./connection.ts";
import type { Services } from "./services.ts";
import { notices } from "./notices.ts";
import type { AppDispatch, RootState } from "./store.ts";
import { view } from "./view.ts";

/** Changes some settings; shown at once, kept by main. */
export const changeSettings = (change: Partial<Settings>) =>
  command<void>(async (dispatch, getState, services) => {
    const before = getState().view.settings;
    if (!before) return err(problem("unknown", "settings"));
    const settings = { ...before, ...change };
    dispatch(view.actions.settingsChanged(settings));
    const saved = await services.main.saveSettings(settings);
    if (!saved.ok) return saved;
    if (change.lan !== undefined) await lookAround(dispatch, getState, services, change.lan);
    else if (change.rendezvous) await meet(services, getState());
    return ok(undefined);
  });

/** Reads what the first paint needs. */
export const startUp = () =>
  command<void>(async (dispatch, _getState, services) => {
    const settings = await services.main.settings();
    if (!settings.ok) return settings;
    dispatch(view.actions.settingsChanged(settings.value));
    const amiss = await services.main.startProblems();
    for (const one of amiss.ok ? amiss.value : []) dispatch(notices.actions.noticed(one));
    return ok(undefined);
  });

/** Looks for others, in the room and at the addresses of the settings. */
export const lookForOthers = () =>
  command<void>(async (dispatch, getState, services) => {
    await lookAround(dispatch, getState, services, getState().view.settings?.lan ?? false);
    return ok(undefined);
  });

async function lookAround(
  dispatch: AppDispatch,
  getState: () => RootState,
  services: Services,
  enabled: boolean,
): Promise<void> {
  const lan = await services.main.lanRendezvous({ enabled });
  if (lan.ok) dispatch(connection.actions.ownPlacesChanged(lan.value.urls));
  else dispatch(notices.actions.noticed(lan.error));
  await meet(services, getState());
}

/** Tells net all addresses where others may be: those of the settings and of this machine, and what was heard in the room. */
export async function meet(services: Services, state: RootState): Promise<void> {
  const { settings } = state.view;
  const { own, heard } = settings?.lan ? state.connection.places : { own: [], heard: [] };
  const urls = [...new Set([...(settings?.rendezvous ?? []), ...own])];
  await services.workspace.net.setRendezvous({ urls, heard: [...heard] });
}

/** "Work offline": leaves all rooms and keeps everything. */
export const setOnline = (online: boolean) =>
  command<void>(async (_dispatch, _getState, { workspace }) => {
    const done = await workspace.net.setOnline({ online });
    return done.ok ? ok(undefined) : done;
  });
