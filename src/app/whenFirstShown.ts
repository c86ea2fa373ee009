import type { Store } from "../state/store.ts";
import { whenDrawn } from "./whenDrawn.ts";

/** Resolves when the frame has been drawn that shows what this machine remembers, or that there is something to do first. */
export async function whenFirstShown(store: Store): Promise<void> {
  await new Promise<void>((resolve) => {
    if (store.getState().view.isShown) return resolve();
    const stop = store.subscribe(() => {
      if (!store.getState().view.isShown) return;
      stop();
      resolve();
    });
  });
  await whenDrawn();
}
