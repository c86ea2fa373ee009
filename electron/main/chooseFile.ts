import { BrowserWindow, dialog } from "electron";
import { ok, type Result } from "../../src/domain/result.ts";
import type { Settings } from "../bridge/settings.ts";
import { word } from "./words.ts";

const EXTENSION = "concordia-backup";

/** The path that a person chose, null for none. The file itself is the vault's. */
export async function chooseFile(
  locale: Settings["locale"],
  purpose: "saveBackup" | "openBackup",
  name: string,
): Promise<Result<{ path: string | null }>> {
  const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
  const filters = [{ name: word(locale, "backup.fileType"), extensions: [EXTENSION] }];
  const title = word(locale, `backup.${purpose}`);
  if (purpose === "openBackup") {
    const options = { title, filters, properties: ["openFile" as const] };
    const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return ok({ path: filePaths[0] ?? null });
  }
  const fileName = `${name.replace(/[^\p{L}\p{N} ._()-]+/gu, "-").slice(0, 80)}.${EXTENSION}`;
  const options = { title, filters, defaultPath: fileName };
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return ok({ path: filePath || null });
}
