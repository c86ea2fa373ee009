import type { Block } from "./block.ts";
import { placeAfter } from "./indexTokens.ts";
import type { Chain } from "./joins.ts";
import type { Layout } from "./layout.ts";
import { tailOf } from "./places.ts";
import { rankBlocks, rerank } from "./ranks.ts";
import type { Next } from "./reshapeLayout.ts";

/** A block that comes, before the one that had the index `before`. */
export type Made = { readonly chain: Chain; readonly block: Block; readonly before: number };

type Row = { readonly blocks: Block[]; readonly tails: number[]; readonly labels: number[] };

/** The layout without the blocks at these rising indexes and with these others, given in their order. */
export function replaceBlocks(next: Next, indexes: readonly number[], made: readonly Made[]): Layout {
  const { state, segments, phases, change } = next;
  const { layout } = change;
  const placed = new Map<string, number | undefined>();
  for (const index of indexes) for (const part of layout.blocks[index]?.parts ?? []) placed.set(part, undefined);
  const { blocks, tails, labels } = rowOf(next, indexes, made, placed);
  const before = indexes.map((index) => layout.blocks[index]);
  return {
    blocks,
    segments: segments.byId,
    texts: segments.byContainer,
    shownIn: rerank(layout.shownIn, labels, placed) ?? rankBlocks(blocks),
    isPlain: true,
    records: state.records,
    places: phases.places,
    tokens: state.tokenIndex,
    flagged: phases.flagged,
    needsLook: layout.needsLook + countFlags(made.map(({ block }) => block)) - countFlags(before),
    kin: phases.kin,
    isAwaiting: false,
    tails,
    numbers: layout.numbers,
  };
}

function rowOf(
  { phases, change: { layout, inserted } }: Next,
  indexes: readonly number[],
  made: readonly Made[],
  placed: Map<string, number | undefined>,
): Row {
  const row: Row = { blocks: [], tails: [], labels: [] };
  let [gone, come] = [0, 0];
  for (let index = 0; index <= layout.blocks.length; index++) {
    for (let one = made[come]; one?.before === index; one = made[++come]) {
      for (const part of one.block.parts) placed.set(part, row.blocks.length);
      row.blocks.push(one.block);
      row.tails.push(tailOf(one.chain.near, phases.places));
      row.labels.push(Number.NaN);
    }
    const block = layout.blocks[index];
    if (indexes[gone] === index) gone += 1;
    else if (block) {
      row.blocks.push(block);
      row.tails.push(placeAfter(layout.tails[index] ?? 0, inserted));
      row.labels.push(layout.shownIn.labels[index] ?? 0);
    }
  }
  return row;
}

const countFlags = (blocks: readonly (Block | undefined)[]): number =>
  blocks.filter((block) => block && block.flag !== null).length;
