import type { Block } from "../model/block.ts";

/** Blocks as the children of the view have them: a table is one child with all its cells, everything else stands alone. */
export type Rows = {
  readonly blocks: readonly Block[];
  /** Where each child begins among the blocks. */
  readonly starts: readonly number[];
};

const known = new WeakMap<readonly Block[], Rows>();

export function rowsOf(blocks: readonly Block[]): Rows {
  const before = known.get(blocks);
  if (before) return before;
  const starts: number[] = [];
  for (let index = 0; index < blocks.length; index++) {
    if (index === 0 || blocks[index]?.role.cell === null) starts.push(index);
  }
  const rows = { blocks, starts };
  known.set(blocks, rows);
  return rows;
}

/** Where the child behind this one begins. */
export const endOfRow = ({ blocks, starts }: Rows, row: number): number => starts[row + 1] ?? blocks.length;

/** The same objects. */
export function isSameRow(a: Rows, one: number, b: Rows, other: number): boolean {
  const [from, start] = [a.starts[one], b.starts[other]];
  if (from === undefined || start === undefined || a.blocks[from] !== b.blocks[start]) return false;
  const length = endOfRow(a, one) - from;
  if (length !== endOfRow(b, other) - start) return false;
  for (let i = 1; i < length; i++) if (a.blocks[from + i] !== b.blocks[start + i]) return false;
  return true;
}
