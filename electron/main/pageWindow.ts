import { type BrowserWindow, ipcMain } from "electron";
import type { PortOffice, ProcessName } from "./ports.ts";
import { createRespawnBudget } from "./respawn.ts";

/**
 * Ties a window to the port office: its page says "up" once it listens, and gets its ports; when its process dies it
 * is loaded again. Returns the stop function.
 */
export function keepAlive(
  name: Extract<ProcessName, "ui" | "net">,
  window: BrowserWindow,
  origin: string,
  office: PortOffice,
  onDown: (back: boolean) => void,
): () => void {
  const contents = window.webContents;
  const budget = createRespawnBudget();
  const channel = `up:${name}`;

  const cameUp = (event: Electron.IpcMainEvent): void => {
    // A string compare on purpose: the origin of a custom scheme reads "null" through Node's URL.
    if (event.sender !== contents || event.senderFrame !== contents.mainFrame) return;
    if (event.senderFrame?.origin !== origin) return;
    office.cameUp(name, (to, port) => contents.postMessage("port", { to }, [port]));
  };
  const gone = (_event: Electron.Event, details: Electron.RenderProcessGoneDetails): void => {
    office.wentDown(name);
    if (details.reason === "clean-exit" || window.isDestroyed()) return;
    const back = budget.mayRespawn();
    onDown(back);
    if (back) contents.reload();
  };
  const reloading = (): void => office.wentDown(name);

  ipcMain.on(channel, cameUp);
  contents.on("render-process-gone", gone);
  contents.on("did-start-loading", reloading);
  return () => {
    ipcMain.off(channel, cameUp);
    if (contents.isDestroyed()) return;
    contents.off("render-process-gone", gone);
    contents.off("did-start-loading", reloading);
  };
}
