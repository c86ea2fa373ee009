import { readFile, stat, writeFile } from "node:fs/promises";
import { type BrowserWindow, dialog } from "electron";
import { problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import type { Settings } from "../bridge/settings.ts";
import { word } from "./words.ts";

export const INVITE_EXTENSION = "concordia-invite";
const MAX_BYTES = 4000;

const filters = (locale: Settings["locale"]) => [
  { name: word(locale, "invite.fileType"), extensions: [INVITE_EXTENSION] },
];

export async function chooseInviteFile(
  window: BrowserWindow,
  locale: Settings["locale"],
): Promise<Result<{ text: string } | null>> {
  const title = word(locale, "invite.open");
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    filters: filters(locale),
    properties: ["openFile"],
  });
  const path = filePaths[0];
  return path === undefined ? ok(null) : readInviteFile(path);
}

/** An invitation is small; anything larger is not read at all. */
export async function readInviteFile(path: string): Promise<Result<{ text: string }>> {
  try {
    if ((await stat(path)).size > MAX_BYTES) return err(problem("fileTooLarge"));
    return ok({ text: await readFile(path, "utf8") });
  } catch (error) {
    return err(problem("fileUnreadable", error instanceof Error && "code" in error ? String(error.code) : "read"));
  }
}

export async function saveInviteFile(
  window: BrowserWindow,
  locale: Settings["locale"],
  name: string,
  link: string,
): Promise<Result<{ saved: boolean }>> {
  const fileName = `${name.replace(/[^\p{L}\p{N} ._()-]+/gu, "-").slice(0, 80)}.${INVITE_EXTENSION}`;
  const title = word(locale, "invite.save");
  const { filePath } = await dialog.showSaveDialog(window, { title, defaultPath: fileName, filters: filters(locale) });
  if (!filePath) return ok({ saved: false });
  try {
    await writeFile(filePath, `${link}\n`, { mode: 0o600 });
    return ok({ saved: true });
  } catch (error) {
    const isFull = error instanceof Error && "code" in error && error.code === "ENOSPC";
    return err(problem(isFull ? "diskFull" : "fileUnreadable"));
  }
}
