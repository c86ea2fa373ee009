import type { Port } from "./channel.ts";

/** The part of a page's MessagePort used here; spelled out because this folder is compiled without DOM types. */
export interface PagePort {
  postMessage(message: unknown): void;
  addEventListener(type: "message" | "close", heard: (event: { readonly data?: unknown }) => void): void;
  start(): void;
  close(): void;
}

/** The part of `window` used here. */
export interface PageWindow {
  addEventListener(type: "message", heard: (event: PageMessage) => void): void;
  removeEventListener(type: "message", heard: (event: PageMessage) => void): void;
}
export interface PageMessage {
  readonly data: unknown;
  readonly source: unknown;
  readonly ports: readonly PagePort[];
}

/** A page's end of a message port. */
export function pagePortOf(port: PagePort): Port {
  return {
    post: (message) => port.postMessage(message),
    listen(onMessage) {
      port.addEventListener("message", (event) => onMessage(event.data));
      port.start();
    },
    onClose: (closed) => port.addEventListener("close", closed),
    close: () => port.close(),
  };
}

/** Calls back with each port that main hands in for this page; returns its stop function. */
export function watchPorts(page: PageWindow, arrived: (from: string, port: Port) => void): () => void {
  const heard = ({ data, source, ports }: PageMessage): void => {
    const port = ports[0];
    if (source !== page || !port) return;
    if (typeof data !== "object" || data === null || !("concordiaPort" in data)) return;
    arrived(String(data.concordiaPort), pagePortOf(port));
  };
  page.addEventListener("message", heard);
  return () => page.removeEventListener("message", heard);
}
