import { contextBridge, ipcRenderer, webUtils } from "electron";

/**
 * The window's only way out: messages to main and the ports that main hands in. Nothing here knows what is said; both
 * ends check it against the contract. Runs sandboxed, so it must stay one CommonJS file without imports of ours.
 */
contextBridge.exposeInMainWorld("concordiaMain", {
  post: (message: unknown) => ipcRenderer.send("bridge", message),
  listen: (onMessage: (message: unknown) => void) => {
    ipcRenderer.on("bridge", (_event, message: unknown) => onMessage(message));
  },
  // A page cannot make a file that lies anywhere: only a person's has a path, and the page never sees it.
  dropped: (file: File) => ipcRenderer.send("dropped", webUtils.getPathForFile(file)),
  up: () => ipcRenderer.send("up:ui"),
  listening: (): Promise<unknown> => ipcRenderer.invoke("listening"),
});

ipcRenderer.on("port", (event, message: { to: string }) => {
  window.postMessage({ concordiaPort: message.to }, location.origin, event.ports);
});
