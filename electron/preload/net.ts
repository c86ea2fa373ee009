import { contextBridge, ipcRenderer } from "electron";

/** The network page needs nothing of main but its ports. */
contextBridge.exposeInMainWorld("concordiaNet", { up: () => ipcRenderer.send("up:net") });

ipcRenderer.on("port", (event, message: { to: string }) => {
  window.postMessage({ concordiaPort: message.to }, location.origin, event.ports);
});
