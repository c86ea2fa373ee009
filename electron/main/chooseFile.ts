import { BrowserWindow, dialog } from "electron";
import { ok, type Result } from "../../src/domain/result.ts";
import type { FILE_PURPOSES } from "../bridge/mainForVault.ts";
import type { Settings } from "../bridge/settings.ts";
import { word } from "./words.ts";

type Purpose = (typeof FILE_PURPOSES)[number];
/** Files of ours, whose ending is known. */
type OwnPurpose = Exclude<Purpose, "saveAttachment">;

/** Of a file for a stick. */
export const BUNDLE_EXTENSION = "concordia";

const KINDS = {
  saveBackup: "backup",
  openBackup: "backup",
  saveRequest: "request",
  openRequest: "request",
  saveWelcome: "welcome",
  openWelcome: "welcome",
  saveBundle: "bundle",
  openBundle: "bundle",
} as const satisfies Readonly<Record<OwnPurpose, string>>;

/** The path that a person chose, null for none. The file itself is the vault's. */
export async function chooseFile(
  locale: Settings["locale"],
  purpose: Purpose,
  name: string,
): Promise<Result<{ path: string | null }>> {
  const window = BrowserWindow.getAllWindows().find((one) => one.isVisible());
  if (purpose === "saveAttachment") return chooseAttachment(window, locale, name);
  const kind = KINDS[purpose];
  const extension = kind === "bundle" ? BUNDLE_EXTENSION : `concordia-${kind}`;
  const filters = [{ name: word(locale, `file.${kind}`), extensions: [extension] }];
  const title = word(locale, `file.${purpose}`);
  if (purpose.startsWith("open")) {
    const options = { title, filters, properties: ["openFile" as const] };
    const { filePaths } = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options));
    return ok({ path: filePaths[0] ?? null });
  }
  const fileName = `${safeName(name).slice(0, 80)}.${extension}`;
  const options = { title, filters, defaultPath: fileName };
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return ok({ path: filePath || null });
}

/** A file that somebody else has named: the dialog proposes that name, made harmless, and with it the ending. */
async function chooseAttachment(
  window: BrowserWindow | undefined,
  locale: Settings["locale"],
  name: string,
): Promise<Result<{ path: string | null }>> {
  const options = { title: word(locale, "file.saveAttachment"), defaultPath: safeName(name).replace(/^[. ]+/, "") };
  const { filePath } = await (window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options));
  return ok({ path: filePath || null });
}

const safeName = (name: string): string => name.replace(/[^\p{L}\p{N} ._()-]+/gu, "-");
