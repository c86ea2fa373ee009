import { EMPTY_CONTRACT, openEndpoint, type Port } from "../../electron/bridge/channel.ts";
import { netForUi } from "../../electron/bridge/netForUi.ts";
import { netForVault } from "../../electron/bridge/netForVault.ts";
import { vaultForNet } from "../../electron/bridge/vaultForNet.ts";
import { watchPorts } from "../../electron/bridge/pagePort.ts";
import { type Problem, problem } from "../domain/problem.ts";
import { type DexieLog, openDexieLog } from "../store/log/openDexieLog.ts";
import { watchRoom } from "../store/watchRoom.ts";
import { systemClock } from "../sync/clock.ts";
import { createNetSession, type NetSession } from "../sync/session.ts";
import { createRoomRegistry } from "../sync/webrtc/roomRegistry.ts";
import { createLogHealth, type LogHealth } from "./logHealth.ts";
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
  const health = createLogHealth(log);
  reloadWhenRoom(health);
  if (log.ok) {
    const attach = attachAll(log.value, health);
    take = (from, port) => (from === "vault" ? attach.vault(port) : attach.ui(port));
  } else {
    take = (from, port) => refuseAll(from, port, log.error, report);
  }
  for (const [from, port] of ports) take(from, port);
}

/** A full disk is not the end: with room again the page is loaded anew, and the vault sends what waits. */
function reloadWhenRoom(health: LogHealth): void {
  const begin = (reason: Problem | null): void => {
    if (reason?.code === "diskFull") watchRoom(() => window.location.reload());
  };
  health.watch(begin);
  begin(health.problem());
}

function attachAll(log: DexieLog, health: LogHealth) {
  const openRoom = createRoomRegistry({ clock: systemClock, iceServers: [], report });
  const session = createNetSession({ store: log, openRoom, report, unreadable: health.unreadable });
  window.addEventListener("pagehide", () => session.close());
  return { vault: attachVault(session), ui: attachUi(session, health) };
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

/** The window's newest port. How the log is doing is told at once: where it cannot be written, nothing more is kept. */
function attachUi(session: NetSession, health: LogHealth): (port: Port) => void {
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
    ui.notify("log", health.problem());
    const stopWatching = health.watch((reason) => ui.notify("log", reason));
    leave = () => {
      stopWatching();
      ui.close();
    };
  };
}

void open();
