import { useLayoutEffect } from "react";
import type { Settings } from "../../electron/bridge/settings.ts";

/** Puts theme, text size and density on the root of the page, where the tokens read them. */
export function useLooks(settings: Settings | null): void {
  useLayoutEffect(() => {
    if (!settings) return;
    const { dataset } = document.documentElement;
    if (settings.theme === "system") delete dataset.theme;
    else dataset.theme = settings.theme;
    dataset.textSize = String(settings.textSize);
    dataset.density = settings.density;
  }, [settings]);
}
