import { writeFile } from "node:fs/promises";
import { type BrowserWindow, dialog } from "electron";
import { problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import type { Settings } from "../bridge/settings.ts";
import { word } from "./words.ts";

const REVISION_EXTENSION = "concordia-revision";

/** Asks where, and writes the file of an issued revision there; it is meant to be passed on, and not only to its owner. */
export async function saveRevisionFile(
  window: BrowserWindow,
  locale: Settings["locale"],
  name: string,
  text: string,
): Promise<Result<{ saved: boolean }>> {
  const fileName = `${name.replace(/[^\p{L}\p{N} ._()-]+/gu, "-").slice(0, 80)}.${REVISION_EXTENSION}`;
  const { filePath } = await dialog.showSaveDialog(window, {
    title: word(locale, "revision.save"),
    defaultPath: fileName,
    filters: [{ name: word(locale, "revision.fileType"), extensions: [REVISION_EXTENSION] }],
  });
  if (!filePath) return ok({ saved: false });
  try {
    await writeFile(filePath, text);
    return ok({ saved: true });
  } catch (error) {
    const isFull = error instanceof Error && "code" in error && error.code === "ENOSPC";
    return err(problem(isFull ? "diskFull" : "fileUnreadable"));
  }
}
