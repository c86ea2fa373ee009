import type { Block } from "../text/model/block.ts";
import { cellName } from "../text/model/cell.ts";
import { EMPTY_PARAGRAPH, type Paper, type PaperBlock, type PaperNote, type PaperParagraph } from "./paper.ts";

/** Puts paragraphs to where they are read: the text itself, a cell, a footnote. */
export type Flows = {
  /** In reading order; of a table's own block the first paragraph is its caption. */
  readonly put: (block: Pick<Block, "id" | "role">, paragraphs: readonly PaperParagraph[]) => void;
  /** All that was put. `markers`: the number of each note that a marker points to. */
  readonly gather: (markers: ReadonlyMap<string, number>) => Pick<Paper, "body" | "notes">;
};

type Place = Pick<Block, "id" | "role">;
type InBody = PaperParagraph | { readonly type: "tableOf"; readonly block: Place; readonly caption: PaperParagraph };

export function createFlows(): Flows {
  const body: InBody[] = [];
  const cells = new Map<string, PaperParagraph[]>();
  const notes = new Map<string, PaperParagraph[]>();
  return {
    put: (block, paragraphs) => {
      const { cell, note, table } = block.role;
      const [first] = paragraphs;
      if (cell) listIn(cells, cellName(cell)).push(...paragraphs);
      else if (note !== null) listIn(notes, note).push(...paragraphs);
      else if (table && first) body.push({ type: "tableOf", block, caption: first });
      else body.push(...paragraphs);
    },
    gather: (markers) => {
      const numbered = [...markers].map(([id, number]): PaperNote => {
        const paragraphs = notes.get(id) ?? [];
        notes.delete(id);
        return { id, number, paragraphs };
      });
      const shown = body.map((one) => (one.type === "paragraph" ? one : withCells(one, cells)));
      // Cells of lines that are gone, and a note that no marker points to, stand at the end.
      const left = [...cells.values(), ...notes.values()].flat();
      return { body: [...shown, ...left], notes: numbered.sort((a, b) => a.number - b.number) };
    },
  };
}

function listIn(lists: Map<string, PaperParagraph[]>, key: string): PaperParagraph[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Takes the cells that the table shows out of `cells`. */
function withCells(
  { block, caption }: Exclude<InBody, PaperParagraph>,
  cells: Map<string, PaperParagraph[]>,
): PaperBlock {
  const { rows = [], cols = [], hasHeader = false } = block.role.table ?? {};
  const cellAt = (row: string, col: string): readonly PaperParagraph[] => {
    const name = cellName({ table: block.id, row, col });
    const paragraphs = cells.get(name) ?? [];
    cells.delete(name);
    return paragraphs.length > 0 ? paragraphs : [EMPTY_PARAGRAPH];
  };
  return { type: "table", caption, hasHeader, rows: rows.map((row) => cols.map((col) => cellAt(row, col))) };
}
