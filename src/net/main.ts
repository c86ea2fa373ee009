import { EMPTY_CONTRACT, openEndpoint, type Port } from "../../electron/bridge/channel.ts";
import { netForUi, netForVault, vaultForNet } from "../../electron/bridge/contract.ts";
import { watchPorts } from "../../electron/bridge/pagePort.ts";
import { problem } from "../domain/problem.ts";
import { type DexieLog, openDexieLog } from "../store/log/openDexieLog.ts";
import { systemClock } from "../sync/clock.ts";
import { createNetSession, type NetSession } from "../sync/session.ts";
import { createRoomRegistry } from "../sync/webrtc/roomRegistry.ts";
import { refuseAll } from "./refuseAll.ts";

/** Diagnostics; neither text nor keys ever reach this page. */
// biome-ignore lint/suspicious/noConsole: main collects what this page reports there
const report = (what: string): void => console.warn(what);

async function open(): Promise<void> {
  const ports: [string, Port][] = [];
  let take = (from: string, port: Port): void => {
    ports.push([from, port]);
  };
  watchPorts(window, (from, port) => take(from, port));
  window.concordiaNet.up();

  const log = await openDexieLog({ name: "log" });
  if (log.ok) {
    const openRoom = createRoomRegistry({ clock: systemClock, iceServers: [], report });
    const session = createNetSession({ store: log.value, openRoom, report });
    const attach = { vault: attachVault(session), ui: attachUi(session, log.value) };
    take = (from, port) => (from === "vault" ? attach.vault(port) : attach.ui(port));
    window.addEventListener("pagehide", () => session.close());
  } else {
    take = (from, port) => refuseAll(from, port, log.error, report);
  }
  for (const [from, port] of ports) take(from, port);
}

/** The vault's newest port; the one before is closed first. */
function attachVault(session: NetSession): (port: Port) => void {
  let leave = (): void => undefined;
  return (port) => {
    leave();
    const vault = openEndpoint({
      port,
      serves: netForVault,
      handlers: session.vaultHandlers,
      uses: vaultForNet,
      listeners: session.vaultListeners,
      onClose: () => detach(),
      onBreach: report,
      lost: problem("vaultDown"),
    });
    const detach = session.attachVault(vault.call);
    leave = vault.close;
  };
}

/** The window's newest port. A log that can no longer be written is told at once: nothing more is kept. */
function attachUi(session: NetSession, log: DexieLog): (port: Port) => void {
  let leave = (): void => undefined;
  return (port) => {
    leave();
    const ui = openEndpoint({
      port,
      serves: netForUi,
      handlers: session.uiHandlers,
      uses: EMPTY_CONTRACT,
      listeners: {},
      onClose: () => detach(),
      onBreach: report,
      lost: problem("netDown"),
    });
    const detach = session.attachUi(ui.notify);
    const failure = log.failure();
    if (failure) ui.notify("failed", failure);
    const stopWatching = log.watchFailure((reason) => ui.notify("failed", reason));
    leave = () => {
      stopWatching();
      ui.close();
    };
  };
}

void open();
