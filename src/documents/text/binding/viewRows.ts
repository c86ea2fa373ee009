import type { Block } from "../model/block.ts";

/** The blocks of one table. */
type TableRow = { readonly blocks: readonly Block[] };

/** Blocks as the children of the view have them: a table is one child with all its cells, everything else stands alone. */
export type Rows = {
  readonly blocks: readonly Block[];
  /** One a child: the same object exactly while all its blocks are. */
  readonly items: readonly (Block | TableRow)[];
  /** Where each child begins among the blocks; null where each child is a block. */
  readonly starts: readonly number[] | null;
};

const known = new WeakMap<readonly Block[], Rows>();

export function rowsOf(blocks: readonly Block[]): Rows {
  const before = known.get(blocks);
  if (before) return before;
  const rows = hasCells(blocks) ? gatherRows(blocks) : { blocks, items: blocks, starts: null };
  known.set(blocks, rows);
  return rows;
}

/** Without a call for each of all blocks. */
function hasCells(blocks: readonly Block[]): boolean {
  for (const { role } of blocks) if (role.cell !== null) return true;
  return false;
}

function gatherRows(blocks: readonly Block[]): Rows {
  const starts: number[] = [];
  for (let index = 0; index < blocks.length; index++) {
    if (index === 0 || blocks[index]?.role.cell === null) starts.push(index);
  }
  const items = starts.flatMap((start, row): readonly (Block | TableRow)[] => {
    const own = blocks.slice(start, starts[row + 1] ?? blocks.length);
    return own.length === 1 ? own : [tableRow(own)];
  });
  return { blocks, items, starts };
}

const tables = new WeakMap<Block, TableRow>();

function tableRow(blocks: readonly Block[]): TableRow {
  const [caption] = blocks;
  const before = caption && tables.get(caption);
  if (before && before.blocks.length === blocks.length && before.blocks.every((block, i) => block === blocks[i]))
    return before;
  const row = { blocks };
  if (caption) tables.set(caption, row);
  return row;
}

/** The block that this child is, or a table begins with. */
export const startOfRow = ({ starts }: Rows, row: number): number => (starts === null ? row : (starts[row] ?? 0));

/** Where the child behind this one begins. */
export const endOfRow = ({ blocks, starts }: Rows, row: number): number =>
  starts === null ? row + 1 : (starts[row + 1] ?? blocks.length);
