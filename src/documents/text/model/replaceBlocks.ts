import type { Arranged } from "./arrange.ts";
import type { Block } from "./block.ts";
import { placeAfter } from "./indexTokens.ts";
import type { Layout } from "./layout.ts";
import { tailOf } from "./places.ts";
import type { Pool } from "./poolOf.ts";
import { namesIn, rankBlocks, rerank } from "./ranks.ts";
import { renewNotes } from "./renewNotes.ts";
import type { Next } from "./reshapeLayout.ts";

/** A block that comes, before the one that had the index `before`. */
export type Made = Arranged & { readonly before: number };

/** A layout being put together: its blocks, and where each segment of one that came or went stands now. */
type Row = {
  readonly blocks: Block[];
  readonly tails: number[];
  readonly labels: number[];
  readonly placed: Map<string, number | undefined>;
  needsLook: number;
};

/** The layout without the blocks of the pool and with these others, given in their order. */
export function replaceBlocks(next: Next, pool: Pool, made: readonly Made[]): Layout {
  const { state, segments, phases, change } = next;
  const { layout } = change;
  const row: Row = { blocks: [], tails: [], labels: [], placed: new Map(), needsLook: layout.needsLook };
  const gone = pool.indexes.flatMap((index) => layout.blocks[index] ?? []);
  takeOut(row, gone);
  putText(row, next, pool, made);
  const notes = renewNotes(next, pool, [...gone, ...made.map(({ block }) => block)], row.blocks);
  if (notes) {
    takeOut(row, layout.blocks.slice(pool.end));
    for (const one of notes.arranged) putNew(row, next, one);
  } else for (let index = pool.end; index < layout.blocks.length; index++) putOld(row, next, index);
  return {
    blocks: row.blocks,
    segments: segments.byId,
    texts: segments.byContainer,
    shownIn: rerank(layout.shownIn, row.labels, row.placed) ?? rankBlocks(row.blocks),
    isPlain: phases.flows.size === 0 && phases.shapes.size === 0,
    records: state.records,
    places: phases.places,
    tokens: state.tokenIndex,
    flagged: phases.flagged,
    needsLook: row.needsLook,
    kin: phases.kin,
    isAwaiting: false,
    tails: row.tails,
    numbers: notes?.numbers ?? layout.numbers,
  };
}

/** The text itself with the cells of its tables. */
function putText(row: Row, next: Next, { indexes, end }: Pool, made: readonly Made[]): void {
  let [gone, come] = [0, 0];
  for (let index = 0; index <= end; index++) {
    for (let one = made[come]; one?.before === index; one = made[++come]) putNew(row, next, one);
    if (index === end) return;
    if (indexes[gone] === index) gone += 1;
    else putOld(row, next, index);
  }
}

function takeOut(row: Row, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.flag !== null) row.needsLook -= 1;
    for (const name of namesIn(block)) if (!row.placed.has(name)) row.placed.set(name, undefined);
  }
}

function putNew(row: Row, { phases }: Next, { chain, block }: Arranged): void {
  if (block.flag !== null) row.needsLook += 1;
  for (const name of namesIn(block)) row.placed.set(name, row.blocks.length);
  row.blocks.push(block);
  row.tails.push(tailOf(chain?.near ?? [], phases.places));
  row.labels.push(Number.NaN);
}

function putOld(row: Row, { change: { layout, inserted } }: Next, index: number): void {
  const block = layout.blocks[index];
  if (block === undefined) return;
  row.blocks.push(block);
  row.tails.push(placeAfter(layout.tails[index] ?? 0, inserted));
  row.labels.push(layout.shownIn.labels[index] ?? 0);
}
