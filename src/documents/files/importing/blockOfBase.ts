import { NOTE_LETTER } from "../../text/model/notes.ts";
import type { FindingKind } from "../findings.ts";
import type { PaperMarks } from "../paper.ts";
import type { BaseParagraph, Piece } from "./baseParagraphs.ts";
import type { ImportedBlock } from "./importedDraft.ts";
import type { Counted } from "./numberAsRead.ts";

/** Letters that a proposal brings, and by which other one they are to go again. */
type Coming = { readonly text: string; readonly deleted: string | null };

/** What one proposal does to one block: words that go (`from` to `to`), or words that come (at `from` = `to`). */
export type Edit =
  | { readonly type: "deletion"; readonly id: string; readonly from: number; readonly to: number }
  | {
      readonly type: "insertion";
      readonly id: string;
      readonly from: number;
      readonly to: number;
      readonly coming: readonly Coming[];
    };

/** Where a comment stands in a block. `coming`: the words it is on when they are only proposed. */
export type Remarked = { readonly id: string; from: number; to: number; coming: string };

export type BuiltBlock = {
  readonly block: ImportedBlock;
  readonly text: string;
  readonly edits: readonly Edit[];
  readonly remarked: readonly Remarked[];
};

type Find = (kind: FindingKind, words?: string) => void;

/** Makes the block of a paragraph and says what is proposed and remarked in it. */
export function blockOfBase(base: BaseParagraph, counted: Counted, key: string, find: Find): BuiltBlock {
  const { paragraph, pieces } = base;
  const { kind } = paragraph;
  const spans: Span[] = [];
  const edits: Edit[] = [];
  const remarked = new Map<string, Remarked>();
  let text = counted.prefix;
  if (text !== "") spans.push({ text, marks: {} });
  let isOpen = false;
  for (const piece of pieces) {
    const at = text.length;
    if (piece.inserted === null) {
      const letters = piece.note === null ? lettersOf(piece, find) : NOTE_LETTER;
      if (letters !== "") addSpan(spans, { text: letters, marks: marksOf(piece.marks, piece.note) });
      text += letters;
      addDeletion(edits, piece.deleted, at, text.length, isOpen);
      isOpen = letters === "" ? isOpen : piece.deleted !== null;
    } else {
      addInsertion(edits, piece, at, find);
      isOpen = false;
    }
    for (const id of piece.comments) remark(remarked, id, at, text.length, piece.inserted === null ? "" : piece.text);
  }
  const block = { key, kind, level: counted.level, numbered: counted.numbered, spans };
  return { block, text, edits, remarked: [...remarked.values()] };
}

type Span = ImportedBlock["spans"][number];

/** However many pieces a file has them in, letters of one look are one span. */
function addSpan(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  const isSame = last !== undefined && JSON.stringify(last.marks) === JSON.stringify(span.marks);
  if (isSame && span.marks.fn === undefined) spans[spans.length - 1] = { ...last, text: last.text + span.text };
  else spans.push(span);
}

/** A draft has no line breaks in a paragraph. */
function lettersOf({ text, isBreak }: Piece, find: Find): string {
  if (isBreak) return text;
  return text.replace(/\r\n|[\r\n\u2028\u2029]/g, () => {
    find("lineBreaks");
    return " ";
  });
}

function marksOf({ strong, em, underline, link }: PaperMarks, note: string | null): Span["marks"] {
  return {
    ...(strong && { strong }),
    ...(em && { em }),
    ...(underline && { underline }),
    ...(link !== null && { link }),
    ...(note !== null && { fn: note }),
  };
}

function addDeletion(edits: Edit[], id: string | null, from: number, to: number, isOpen: boolean): void {
  if (id === null || from === to) return;
  const last = edits.at(-1);
  if (isOpen && last?.type === "deletion" && last.id === id && last.to === from)
    edits[edits.length - 1] = { ...last, to };
  else edits.push({ type: "deletion", id, from, to });
}

function addInsertion(edits: Edit[], piece: Piece, at: number, find: Find): void {
  const { inserted, deleted, marks, note } = piece;
  if (inserted === null) return;
  const { strong, em, underline, link } = marks;
  const text = lettersOf(piece, find);
  if (note === null && text === "") return;
  if (strong || em || underline || link !== null) find("insertedLooks", text);
  const coming = note === null ? [{ text, deleted }] : [];
  const last = edits.at(-1);
  const isSame = last?.type === "insertion" && last.id === inserted && last.from === at;
  if (isSame) edits[edits.length - 1] = { ...last, coming: [...last.coming, ...coming] };
  else edits.push({ type: "insertion", id: inserted, from: at, to: at, coming });
}

function remark(all: Map<string, Remarked>, id: string, from: number, to: number, coming: string): void {
  const known = all.get(id);
  if (!known) all.set(id, { id, from, to, coming });
  else {
    known.to = to;
    known.coming += coming;
  }
}
