import type { Port } from "../../electron/bridge/channel.ts";

/** What the preload puts into the page. */
export interface MainBridge {
  post(message: unknown): void;
  listen(onMessage: (message: unknown) => void): void;
  /** A file that a person has put down in the window; main finds out where it lies. */
  dropped(file: File): void;
  /** Tells main that this page listens and wants its ports. */
  up(): void;
  /** Says that the first frame is drawn, or that there is none to draw; resolves when main hears what is posted. */
  listening(): Promise<unknown>;
}

declare global {
  interface Window {
    readonly concordiaMain: MainBridge;
  }
}

/** main lives as long as the window, so this port never closes. */
export function mainPort(): Port {
  return {
    post: (message) => window.concordiaMain.post(message),
    listen: (onMessage) => window.concordiaMain.listen(onMessage),
    onClose: () => undefined,
    close: () => undefined,
  };
}
