import type { MessagePortMain } from "electron";
import type { Port } from "../bridge/channel.ts";

/** A port of Electron's, as the bridge knows ports. Messages wait until somebody listens. */
export function portOf(port: MessagePortMain): Port {
  return {
    post: (message) => port.postMessage(message),
    listen(onMessage) {
      port.on("message", ({ data }) => onMessage(data));
      port.start();
    },
    onClose: (closed) => port.on("close", closed),
    close: () => port.close(),
  };
}
