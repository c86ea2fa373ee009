import type { Block } from "../../../src/documents/text/model/block.ts";
import type { Layout } from "../../../src/documents/text/model/layout.ts";
import { markedNote, NOTE_LETTER } from "../../../src/documents/text/model/notes.ts";

/** One line a paragraph; a table is one line: `caption[a | b / c | d]`, a note `1: text`, a marker `{1}`, a flag ` !`. */
export function showAll(layout: Layout): string[] {
  const lines: string[] = [];
  for (const block of layout.blocks) {
    const { table, cell, note, number } = block.role;
    if (cell !== null) continue;
    if (table !== null) lines.push(`${showText(layout, block)}[${showCells(layout, block.id, table)}]`);
    else if (note !== null) lines.push(`${number ?? "-"}: ${showText(layout, block)}`);
    else lines.push(showText(layout, block));
  }
  return lines;
}

function showCells(layout: Layout, table: string, shape: NonNullable<Block["role"]["table"]>): string {
  const inCell = (row: string, col: string) =>
    layout.blocks
      .filter(({ role: { cell } }) => cell?.table === table && cell.row === row && cell.col === col)
      .map((block) => showText(layout, block))
      .join("¶");
  const rows = shape.rows.map((row) => shape.cols.map((col) => inCell(row, col)).join(" | "));
  return `${shape.hasHeader ? "h " : ""}${rows.join(" / ")}`;
}

function showText({ numbers }: Layout, { spans, flag }: Block): string {
  const letters = spans.map((span) => {
    const note = markedNote(span);
    return note === null ? span.text : span.text.replaceAll(NOTE_LETTER, `{${numbers.get(note)}}`);
  });
  return `${letters.join("")}${flag ? " !" : ""}`;
}
