import type { ParallelRow } from "../../../documents/languages/readParallel.ts";
import type { Block } from "../../../documents/text/model/block.ts";
import type { BlockNumber } from "../../../documents/text/numbering/numberBlocks.ts";
import { rowKey } from "./rowsToWalk.ts";

export interface PrintedParagraph {
  readonly block: Block;
  /** Its number as it is read; null for none. */
  readonly label: string | null;
  readonly words: string;
}
export interface BilingualRow {
  readonly key: string;
  readonly source: PrintedParagraph | null;
  readonly target: PrintedParagraph | null;
}

/** The blocks of a text, their numbers by place, and how one is read. */
type ReadText = readonly [readonly Block[], readonly (BlockNumber | null)[], (block: Block) => string];

/** What is printed of two texts side by side, in the order of the rows; what is empty on both sides is left out. */
export function bilingualRows(
  rows: readonly ParallelRow[],
  texts: { readonly source: ReadText; readonly target: ReadText },
): readonly BilingualRow[] {
  const [source, target] = [printer(texts.source), printer(texts.target)];
  return rows.flatMap((row): BilingualRow[] => {
    const printed = { key: rowKey(row), source: source(row.source), target: target(row.target) };
    return printed.source?.words.trim() || printed.target?.words.trim() ? [printed] : [];
  });
}

function printer([blocks, numbers, textOf]: ReadText): (block: Block | null) => PrintedParagraph | null {
  const places = new Map(blocks.map(({ id }, place) => [id, place]));
  return (row) => {
    const place = row ? (places.get(row.id) ?? -1) : -1;
    // A row may be of a moment ago.
    const block = blocks[place] ?? row;
    return block && { block, label: numbers[place]?.label ?? null, words: textOf(block) };
  };
}
