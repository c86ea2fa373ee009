import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { app } from "electron";

const SWITCH = "--user-data-dir=";

/**
 * The folder of this user's data. Must run before anything asks for it. Electron reads the switch only when it stands
 * before the app's own path, which a person cannot know.
 */
export function chooseProfile(argv: readonly string[]): void {
  const wanted = argv.find((argument) => argument.startsWith(SWITCH))?.slice(SWITCH.length);
  if (!wanted) return;
  const folder = resolve(wanted);
  mkdirSync(folder, { recursive: true });
  app.setPath("userData", folder);
  app.setPath("sessionData", folder);
}
