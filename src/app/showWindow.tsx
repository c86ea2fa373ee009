import { createRoot } from "react-dom/client";
import { openWindow } from "./openWindow.ts";
import { Root } from "./Root.tsx";

/** Draws the app into `place` once the window is built on its store. */
export async function showWindow(place: HTMLElement, local: Parameters<typeof openWindow>[0]): Promise<void> {
  const root = createRoot(place);
  root.render(<Root opened={await openWindow(local)} />);
}
