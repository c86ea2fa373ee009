import { type Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import type { PaperTable } from "../../paper.ts";
import type { DrawParagraph } from "./paragraphOf.ts";

/** Twentieths of a point between the margins of A4. */
const TEXT_WIDTH = 9026;

/** The caption above, and the table. `name`: unlike those of other tables. */
export function tableOf(
  { caption, hasHeader, rows }: PaperTable,
  name: string,
  draw: DrawParagraph,
): (Paragraph | Table)[] {
  const columns = rows[0]?.length ?? 0;
  const table = new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => Math.floor(TEXT_WIDTH / columns)),
    rows: rows.map(
      (cells, row) =>
        new TableRow({
          tableHeader: hasHeader && row === 0,
          children: cells.map(
            (cell, column) =>
              new TableCell({
                width: { size: Math.floor(TEXT_WIDTH / columns), type: WidthType.DXA },
                children: cell.map((paragraph) => draw(paragraph, `${name}/${row}/${column}`)),
              }),
          ),
        }),
    ),
  });
  return caption.runs.length > 0 ? [draw(caption, `${name} caption`, "Caption"), table] : [table];
}
