import { join } from "node:path";
import { app, nativeTheme } from "electron";
import { type Settings, settings } from "../bridge/contract.ts";
import { readJsonFile, writeJsonFile } from "./jsonFile.ts";

/** The settings of this machine. The language follows the system until the user chooses one. */
export function createSettings(profile: string) {
  const path = join(profile, "settings.json");
  let current = readJsonFile(path, settings, firstSettings());
  nativeTheme.themeSource = current.theme;
  return {
    read: (): Settings => current,
    write(next: Settings): void {
      current = next;
      nativeTheme.themeSource = next.theme;
      writeJsonFile(path, next);
    },
  };
}

function firstSettings(): Settings {
  const system = app.getLocale().slice(0, 2);
  const locale = system === "fr" || system === "pl" || system === "uk" ? system : "en";
  return { locale, theme: "system", textSize: 100, density: "comfortable", rendezvous: [], lan: true };
}
