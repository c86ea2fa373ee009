import type { ParallelRow } from "../../../documents/languages/readParallel.ts";
import type { Block } from "../../../documents/text/model/block.ts";

/** What stands in the column beside one paragraph of the translation, or (missing) beside none. */
export interface SourceCell {
  readonly key: string;
  /** The child of the text that it stands before: a block, or the block of a table; null at the end. */
  readonly before: string | null;
  /** None for a paragraph of which there is nothing to say. */
  readonly rows: readonly ParallelRow[];
}

/** A cell for each child of the text, those of a table together, and one for each paragraph that is missing. */
export function besideCells(rows: readonly ParallelRow[], blocks: readonly Block[]): readonly SourceCell[] {
  const own = new Map<string, ParallelRow[]>();
  const missing = new Map<string | null, ParallelRow[]>();
  let waiting: ParallelRow[] = [];
  let open: { readonly root: string; readonly rows: ParallelRow[] } | null = null;
  for (const row of rows) {
    const root = row.target && rootOf(row.target);
    if (root === null) {
      // What a table lacks is shown with the table.
      if (open && row.source?.role.cell && blocksTable(blocks, open.root)) open.rows.push(row);
      else waiting.push(row);
      continue;
    }
    if (waiting.length > 0) missing.set(root, [...(missing.get(root) ?? []), ...waiting]);
    waiting = [];
    const list: ParallelRow[] = own.get(root) ?? [];
    list.push(row);
    own.set(root, list);
    open = { root, rows: list };
  }
  if (waiting.length > 0) missing.set(null, waiting);
  const roots = blocks.filter(({ role }) => role.cell === null).map(({ id }) => id);
  return [...roots, null].flatMap((before): SourceCell[] => [
    ...(missing.get(before) ?? []).map((row) => ({ key: `missing ${row.pair}`, before, rows: [row] })),
    ...(before === null ? [] : [{ key: before, before, rows: own.get(before) ?? [] }]),
  ]);
}

const rootOf = ({ id, role }: Block): string => role.cell?.table ?? id;

const blocksTable = (blocks: readonly Block[], root: string): boolean =>
  blocks.some(({ id, role }) => id === root && role.table !== null);
