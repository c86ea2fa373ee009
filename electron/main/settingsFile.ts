import { basename, join } from "node:path";
import { app, nativeTheme } from "electron";
import { type Problem, problem } from "../../src/domain/problem.ts";
import type { Result } from "../../src/domain/result.ts";
import { type Settings, settings } from "../bridge/settings.ts";
import { readJsonFile, writeJsonFile } from "./jsonFile.ts";

export interface SettingsFile {
  /** Why the settings are not those of last time, if so. */
  readonly problem: Problem | null;
  read(): Settings;
  /** In force at once; answers whether they are kept for the next start. */
  write(next: Settings): Result<undefined, Problem>;
}

/** The settings of this machine. The language follows the system until the user chooses one. */
export function createSettings(profile: string): SettingsFile {
  const path = join(profile, "settings.json");
  const { value, setAside } = readJsonFile(path, settings, firstSettings());
  let current = value;
  nativeTheme.themeSource = current.theme;
  return {
    problem: setAside === null ? null : problem("settingsDamaged", basename(setAside)),
    read: () => current,
    write(next) {
      current = next;
      nativeTheme.themeSource = next.theme;
      return writeJsonFile(path, next);
    },
  };
}

function firstSettings(): Settings {
  const system = app.getLocale().slice(0, 2);
  const locale = system === "fr" || system === "pl" || system === "uk" ? system : "en";
  return { locale, theme: "system", textSize: 100, density: "comfortable", rendezvous: [], lan: true };
}
