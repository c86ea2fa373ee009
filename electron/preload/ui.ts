import { contextBridge, ipcRenderer } from "electron";

/**
 * The window's only way out: messages to main and the ports that main hands in. Nothing here knows what is said; both
 * ends check it against the contract. Runs sandboxed, so it must stay one CommonJS file without imports of ours.
 */
contextBridge.exposeInMainWorld("concordiaMain", {
  post: (message: unknown) => ipcRenderer.send("bridge", message),
  listen: (onMessage: (message: unknown) => void) => {
    ipcRenderer.on("bridge", (_event, message: unknown) => onMessage(message));
  },
  up: () => ipcRenderer.send("up:ui"),
  listening: (): Promise<unknown> => ipcRenderer.invoke("listening"),
});

ipcRenderer.on("port", (event, message: { to: string }) => {
  window.postMessage({ concordiaPort: message.to }, location.origin, event.ports);
});
