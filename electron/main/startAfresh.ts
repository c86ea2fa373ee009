import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { app, type BrowserWindow, dialog } from "electron";
import { problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import type { Settings } from "../bridge/settings.ts";
import { PICTURE_FILE } from "./picture/pictureFile.ts";
import { word } from "./words.ts";

const REQUEST = "start-afresh";
/** Keys, log, and what the window keeps. Settings stay. */
const DATA = ["vault", "Partitions", "held-log", "damaged-log", PICTURE_FILE];

/**
 * Asks where no page can press, then starts again on an empty profile. The files are open now, so the moving is left to
 * the next start.
 */
export async function startAfresh(
  window: BrowserWindow,
  locale: Settings["locale"],
  profile: string,
): Promise<Result<{ isBegun: boolean }>> {
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    message: word(locale, "afresh.title"),
    detail: word(locale, "afresh.detail", profile),
    buttons: [word(locale, "afresh.yes"), word(locale, "confirm.no")],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return ok({ isBegun: false });
  try {
    writeFileSync(join(profile, REQUEST), "");
  } catch {
    return err(problem("diskFull"));
  }
  app.relaunch();
  app.quit();
  return ok({ isBegun: true });
}

/** To be called before anything of the profile is opened. Moves and never deletes. */
export function setAsideWhenAsked(profile: string, at: Date): void {
  const request = join(profile, REQUEST);
  if (!existsSync(request)) return;
  const folder = join(profile, `set-aside-${at.toISOString().replaceAll(":", "-")}`);
  mkdirSync(folder, { recursive: true });
  for (const name of DATA) if (existsSync(join(profile, name))) renameSync(join(profile, name), join(folder, name));
  // Last: after a crash in between the rest follows at the next start.
  rmSync(request);
}
