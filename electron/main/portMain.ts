import type { MessagePortMain } from "electron";
import type { Port } from "../bridge/channel.ts";

/** Node's end of a message port. */
export function portOf(port: MessagePortMain): Port {
  return {
    post: (message) => port.postMessage(message),
    listen(onMessage) {
      port.on("message", (event) => onMessage(event.data));
      port.start();
    },
    onClose: (closed) => port.on("close", closed),
    close: () => port.close(),
  };
}
