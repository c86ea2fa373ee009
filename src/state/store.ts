import { configureStore } from "@reduxjs/toolkit";
import { attachments } from "./attachments.ts";
import { bundle } from "./bundle.ts";
import type { Services } from "./services.ts";
import { connection } from "./connection.ts";
import { lastHeads } from "./lastHeads.ts";
import { knownMachines } from "./knownMachines.ts";
import { notices } from "./notices.ts";
import { pins } from "./offline/pins.ts";
import { openDraft } from "./openDraft.ts";
import { bookHistory } from "./partners/bookHistory.ts";
import { presence } from "./presence.ts";
import { privateSpaces } from "./privateSpaces.ts";
import { registers } from "./registers.ts";
import { saving } from "./saving.ts";
import { session } from "./session.ts";
import { sitting } from "./sitting.ts";
import { spelling } from "./spelling.ts";
import { syncPart } from "./syncPart.ts";
import { verification } from "./verification.ts";
import { versions } from "./versions.ts";
import { view } from "./view.ts";

/** The store of the window. Thunks get the services (workspace, main); components get neither. */
export function createStore(services: Services) {
  return configureStore({
    reducer: {
      session: session.reducer,
      registers: registers.reducer,
      attachments: attachments.reducer,
      bundle: bundle.reducer,
      bookHistory: bookHistory.reducer,
      pins: pins.reducer,
      privateSpaces: privateSpaces.reducer,
      connection: connection.reducer,
      lastHeads: lastHeads.reducer,
      presence: presence.reducer,
      saving: saving.reducer,
      verification: verification.reducer,
      versions: versions.reducer,
      knownMachines: knownMachines.reducer,
      notices: notices.reducer,
      openDraft: openDraft.reducer,
      sitting: sitting.reducer,
      spelling: spelling.reducer,
      syncPart: syncPart.reducer,
      view: view.reducer,
    },
    // serializableCheck stays on: what cannot be serialised does not belong here.
    middleware: (getDefault) => getDefault({ thunk: { extraArgument: services } }),
  });
}
export type Store = ReturnType<typeof createStore>;
export type RootState = ReturnType<Store["getState"]>;
export type AppDispatch = Store["dispatch"];
