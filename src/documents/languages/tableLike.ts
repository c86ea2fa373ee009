import type { NewBlock } from "../text/commands/insertBlocks.ts";
import type { NewTable } from "../text/commands/table/insertTable.ts";
import type { Block } from "../text/model/block.ts";

/** A table of the same rows and columns as the one that `caption` begins among `blocks`, with what `paragraph` makes of what stands in it. */
export function tableLike(caption: Block, blocks: readonly Block[], paragraph: (block: Block) => NewBlock): NewTable {
  const { rows = [], cols = [], hasHeader = false } = caption.role.table ?? {};
  const inside = blocks.filter(({ role, parts }) => role.cell?.table === caption.id && parts.length > 0);
  const cells = rows.map((row) =>
    cols.map((col) => inside.filter(({ role }) => role.cell?.row === row && role.cell.col === col).map(paragraph)),
  );
  return { rows: rows.length, cols: cols.length, hasHeader, caption: paragraph(caption), cells };
}
