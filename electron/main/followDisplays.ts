import type { BrowserWindow, Display, Screen } from "electron";
import { type ProjectorPlace, projectorPlace } from "./projectorPlace.ts";

type Displays = Pick<Screen, "getAllDisplays" | "getDisplayMatching" | "on" | "off">;
type Placed = Pick<BrowserWindow, "isDestroyed" | "isFullScreen" | "setFullScreen" | "setBounds">;

export const placeNow = (displays: Displays, home: Pick<BrowserWindow, "getBounds">): ProjectorPlace =>
  projectorPlace(displays.getAllDisplays(), displays.getDisplayMatching(home.getBounds()));

/**
 * Keeps the projector's window where it is seen: with its display unplugged it comes back beside the window, with one plugged in it goes
 * there, and where a person has put it meanwhile is theirs. Returns the stop function.
 */
export function followDisplays(
  displays: Displays,
  home: Pick<BrowserWindow, "getBounds">,
  projector: Placed,
  first: ProjectorPlace,
): () => void {
  let at = first;
  const settle = (): void => {
    if (projector.isDestroyed()) return;
    at = placeNow(displays, home);
    if (projector.isFullScreen()) projector.setFullScreen(false);
    projector.setBounds(at.bounds);
    if (at.isFullScreen) projector.setFullScreen(true);
  };
  const removed = (_event: unknown, { id }: Pick<Display, "id">): void => {
    if (id === at.display) settle();
  };
  // One that has a display of its own stays there, however many come.
  const added = (): void => {
    if (!at.isFullScreen) settle();
  };
  displays.on("display-removed", removed);
  displays.on("display-added", added);
  return () => {
    displays.off("display-removed", removed);
    displays.off("display-added", added);
  };
}
