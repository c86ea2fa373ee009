import { createRoot } from "react-dom/client";
import { openWindow } from "./openWindow.ts";
import { keepPictures } from "./picture/keepPictures.ts";
import type { FirstFrame } from "./picture/firstFrame.ts";
import { Root } from "./Root.tsx";
import { whenFirstShown } from "./whenFirstShown.ts";

/** Draws the app into `place` once the window is built on its store; it takes the place of the picture of last time. */
export async function showWindow(
  place: HTMLElement,
  local: Parameters<typeof openWindow>[0],
  first: FirstFrame,
): Promise<void> {
  const root = createRoot(place);
  const opened = await openWindow(local);
  root.render(<Root opened={opened} />);
  if (opened.ok) {
    const { store, services } = opened.value;
    keepPictures({ store, main: services.main, place });
    await whenFirstShown(store);
  }
  first.drop();
}
