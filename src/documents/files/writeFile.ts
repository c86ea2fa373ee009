import type { FileKind } from "../../domain/fileKind.ts";
import { akomaNtosoOf } from "./akomaNtoso/akomaNtosoOf.ts";
import { docxOf } from "./docx/write/docxOf.ts";
import type { FileWords } from "./fileWords.ts";
import { htmlOf } from "./html/htmlOf.ts";
import { markdownOf } from "./markdown/markdownOf.ts";
import type { Paper } from "./paper.ts";

/** What is written here; a PDF is printed from the page. */
export type WrittenKind = Exclude<FileKind, "pdf">;

/** The bytes of a file; they own their buffer. */
export async function writeFile(paper: Paper, kind: WrittenKind, words: FileWords): Promise<Uint8Array<ArrayBuffer>> {
  switch (kind) {
    case "docx":
      return docxOf(paper, words);
    case "html":
      return bytesOf(htmlOf(paper, words));
    case "markdown":
      return bytesOf(markdownOf(paper));
    case "akomaNtoso":
      return bytesOf(akomaNtosoOf(paper, words));
  }
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));
