import { basename } from "node:path";
import { type BrowserWindow, dialog, shell } from "electron";
import type { SavedKind } from "../../src/domain/fileKind.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { ok, type Result } from "../../src/domain/result.ts";
import type { Settings } from "../bridge/settings.ts";
import { printPdf, type PrintedPage } from "./printPdf.ts";
import { word } from "./words.ts";
import { writeWhole } from "./writeWhole.ts";

const EXTENSIONS: Readonly<Record<SavedKind, string>> = {
  docx: "docx",
  pdf: "pdf",
  html: "html",
  markdown: "md",
  akomaNtoso: "xml",
  revision: "concordia-revision",
  calendar: "ics",
  csv: "csv",
};
const TITLES: Partial<Readonly<Record<SavedKind, "revision.save" | "file.saveList">>> = {
  revision: "revision.save",
  calendar: "file.saveList",
  csv: "file.saveList",
};

/** A file that was written; `id` names it to this process alone. */
export type WrittenFile = { readonly id: number; readonly name: string };

type Answer = Promise<Result<WrittenFile | null, Problem>>;

/** Files that a draft, a revision of it or a meeting becomes: written where a person says, null where they say nowhere. */
export interface PaperFiles {
  save(kind: SavedKind, name: string, bytes: Uint8Array): Answer;
  /** Prints a page first; null too when `cancelPdf` comes before it is printed. */
  savePdf(name: string, page: PrintedPage): Answer;
  cancelPdf(): void;
  /** Shows one of them in the program for folders. */
  show(id: number): void;
}

export function createPaperFiles(window: BrowserWindow, locale: () => Settings["locale"]): PaperFiles {
  const paths: string[] = [];
  let printing: AbortController | null = null;

  const choose = async (kind: SavedKind, name: string): Promise<string | null> => {
    const filters = [{ name: word(locale(), `file.${kind}`), extensions: [EXTENSIONS[kind]] }];
    const title = word(locale(), TITLES[kind] ?? "file.export");
    const { filePath } = await dialog.showSaveDialog(window, { title, filters, defaultPath: fileName(kind, name) });
    return filePath || null;
  };
  const keep = async (path: string, bytes: Uint8Array): Answer => {
    const written = await writeWhole(path, bytes);
    if (!written.ok) return written;
    paths.push(path);
    return ok({ id: paths.length - 1, name: basename(path) });
  };
  return {
    async save(kind, name, bytes) {
      const path = await choose(kind, name);
      return path === null ? ok(null) : keep(path, bytes);
    },
    async savePdf(name, page) {
      printing?.abort();
      const own = new AbortController();
      printing = own;
      const printed = await printPdf(page, own.signal);
      if (!printed.ok || printed.value === null) return printed.ok ? ok(null) : printed;
      const path = await choose("pdf", name);
      return path === null ? ok(null) : keep(path, printed.value);
    },
    cancelPdf: () => printing?.abort(),
    show(id) {
      const path = paths[id];
      if (path !== undefined) shell.showItemInFolder(path);
    },
  };
}

const fileName = (kind: SavedKind, name: string): string =>
  `${name.replace(/[^\p{L}\p{N} ._()-]+/gu, "-").slice(0, 120)}.${EXTENSIONS[kind]}`;
