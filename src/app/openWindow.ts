import { openEndpoint } from "../../electron/bridge/channel.ts";
import { EMPTY_CONTRACT } from "../../electron/bridge/channel.ts";
import { mainForUi } from "../../electron/bridge/mainForUi.ts";
import { watchPorts } from "../../electron/bridge/pagePort.ts";
import { problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { showArrived } from "../state/bundleCommands.ts";
import { connection } from "../state/connection.ts";
import { connectWorkspace } from "../state/connectWorkspace.ts";
import { watchErasures } from "../state/erasures.ts";
import { rememberHeads } from "../state/headsMemory.ts";
import { createKnownKeeper } from "../state/knownKeeper.ts";
import { watchKnownMachines } from "../state/knownMachines.ts";
import { recallLists, rememberLists } from "../state/listMemory.ts";
import { notices } from "../state/notices.ts";
import { rememberPlaces } from "../state/places.ts";
import { lookForOthers, meet, startUp } from "../state/settingsCommands.ts";
import { readDictionary } from "../state/spellingShelf.ts";
import { rememberSitting } from "../state/sittingMemory.ts";
import { rememberSyncPart } from "../state/syncPartMemory.ts";
import { createStore, type Store } from "../state/store.ts";
import { view } from "../state/view.ts";
import type { openLocalStore } from "../store/local/openLocalStore.ts";
import { mainPort } from "../workspace/mainPort.ts";
import { createSpellers } from "../workspace/spellers.ts";
import { createWorkspace } from "../workspace/workspace.ts";
import { preloadDraftPage } from "./LazyDraftPage.tsx";
import { obeyMenu } from "./obeyMenu.ts";
import { takeDrops } from "./takeDrops.ts";
import { whenFirstShown } from "./whenFirstShown.ts";
import { type Unopened, withoutStore } from "./withoutStore.ts";

export interface OpenedWindow {
  readonly store: Store;
  readonly services: Parameters<typeof createStore>[0];
}

/** Builds the window from the bottom up: store, workspace, Redux, ports; then tells main that it listens. */
export async function openWindow(opening: ReturnType<typeof openLocalStore>): Promise<Result<OpenedWindow, Unopened>> {
  const local = await opening;
  if (!local.ok) return err(await withoutStore(local.error));
  const workspace = createWorkspace(local.value);
  const main = openEndpoint({
    port: mainPort(),
    serves: EMPTY_CONTRACT,
    handlers: {},
    uses: mainForUi,
    listeners: {
      inviteArrived: ({ text }) => store.dispatch(view.actions.invitationArrived(text)),
      bundleArrived: () => store.dispatch(showArrived()),
      menuChosen: ({ command }) => obeyMenu(command, store),
      processDown: ({ process, back }) => {
        store.dispatch(connection.actions.processChanged({ process, isDown: true }));
        if (!back) store.dispatch(notices.actions.noticed(problem(process === "net" ? "netDown" : "vaultDown")));
      },
      leaving: () => void workspace.whenKept().then(() => main.call.left()),
      rendezvousFound: (found) => {
        store.dispatch(connection.actions.placesFound(found));
        void meet(services, store.getState());
      },
    },
    onBreach: (what) => store.dispatch(notices.actions.noticed(problem("unknown", what))),
    lost: problem("unknown", "main"),
  });
  const known = createKnownKeeper({ local: local.value, vault: workspace.vault });
  const spellers = createSpellers((lang) => readDictionary({ local: local.value, vault: workspace.vault }, lang));
  const services = { workspace, main: main.call, local: local.value, known, spellers };
  const store: Store = createStore(services);
  connectWorkspace(workspace, store, {
    recall: (space) => recallLists(services, space),
    drawn: () => whenFirstShown(store),
  });
  rememberPlaces(store, services);
  rememberSitting(store, services);
  rememberSyncPart(store, services);
  rememberLists(store, services);
  rememberHeads(store, services);
  watchErasures(store, services);
  watchKnownMachines(store, known);
  // A net that comes back has forgotten where to look.
  workspace.watchNetUp(() => void meet(services, store.getState()));
  watchPorts(window, (from, port) => {
    if (from === "vault") workspace.attachVault(port);
    if (from === "net") workspace.attachNet(port);
  });
  takeDrops((file) => window.concordiaMain.dropped(file));
  window.concordiaMain.up();
  await store.dispatch(startUp());
  void whenFirstShown(store).then(() => {
    void main.call.shown();
    void store.dispatch(lookForOthers());
    preloadDraftPage();
  });
  return ok({ store, services });
}
