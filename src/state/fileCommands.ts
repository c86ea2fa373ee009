import { type BilingualPage, bilingualHtml } from "../documents/files/html/bilingualHtml.ts";
import type { FileWords } from "../documents/files/fileWords.ts";
import type { Paper } from "../documents/files/paper.ts";
import type { FileKind } from "../domain/fileKind.ts";
import { ok } from "../domain/result.ts";
import { writeInWorker } from "../workspace/writeInWorker.ts";
import { command } from "./command.ts";

/** `id` is what `showInFolder` asks for. */
export interface WrittenFile {
  readonly id: number;
  readonly name: string;
}

export interface FileWish {
  readonly paper: Paper;
  readonly kind: FileKind;
  /** What the file is to be called, without its ending. */
  readonly name: string;
  readonly words: FileWords;
}

/** Makes a file of a draft and asks in main's dialog where to; null when nothing was chosen, or `signal` was given on the way. */
export const exportPaper = ({ paper, kind, name, words }: FileWish, signal: AbortSignal) =>
  command<WrittenFile | null>(async (_dispatch, _getState, { main }) => {
    const written = await writeInWorker({ paper, kind: kind === "pdf" ? "html" : kind, words }, signal);
    if (!written.ok || written.value === null) return written.ok ? ok(null) : written;
    if (kind !== "pdf") return main.saveFile({ kind, name, bytes: written.value });
    const cancel = (): void => void main.cancelPdf();
    signal.addEventListener("abort", cancel, { once: true });
    const html = new TextDecoder().decode(written.value);
    const saved = await main.savePdf({ name, html, reference: paper.reference });
    signal.removeEventListener("abort", cancel);
    return saved;
  });

/** Prints two languages of a paper in two columns and asks in main's dialog where to; null when nothing was chosen. */
export const saveBilingual = (page: BilingualPage, name: string) =>
  command<WrittenFile | null>((_dispatch, _getState, { main }) =>
    main.savePdf({ name, html: bilingualHtml(page), reference: page.reference }),
  );

export const showInFolder = (id: number) => command((_dispatch, _getState, { main }) => main.showInFolder({ id }));
