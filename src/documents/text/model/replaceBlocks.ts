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

/** A layout being put together, piece by piece: what stays between two that come or go is taken over at a stroke. */
type Row = {
  readonly blocks: (readonly Block[])[];
  readonly tails: (readonly number[])[];
  readonly labels: (readonly number[])[];
  length: number;
  /** Where each segment of a block that came or went stands now. */
  readonly placed: Map<string, number | undefined>;
  needsLook: number;
};

/** The layout without the blocks of the pool and with these others, given in their order. */
export function replaceBlocks(next: Next, pool: Pool, made: readonly Made[]): Layout {
  const { state, segments, phases, change } = next;
  const { layout } = change;
  const row: Row = { blocks: [], tails: [], labels: [], length: 0, placed: new Map(), needsLook: layout.needsLook };
  const gone = pool.indexes.flatMap((index) => layout.blocks[index] ?? []);
  takeOut(row, gone);
  putText(row, next, pool, made);
  const notes = renewNotes(next, pool, [...gone, ...made.map(({ block }) => block)], () => row.blocks.flat());
  if (notes) {
    takeOut(row, layout.blocks.slice(pool.end));
    for (const one of notes.arranged) putNew(row, next, one);
  } else putOld(row, next, pool.end, layout.blocks.length);
  const blocks = gathered(row.blocks);
  return {
    blocks,
    segments: segments.byId,
    texts: segments.byContainer,
    shownIn: rerank(layout.shownIn, gathered(row.labels), row.placed) ?? rankBlocks(blocks),
    isPlain: phases.flows.size === 0 && phases.shapes.size === 0,
    records: state.records,
    places: phases.places,
    tokens: state.tokenIndex,
    flagged: phases.flagged,
    needsLook: row.needsLook,
    kin: phases.kin,
    isAwaiting: false,
    tails: gathered(row.tails),
    numbers: notes?.numbers ?? layout.numbers,
  };
}

/** The text itself with the cells of its tables. */
function putText(row: Row, next: Next, { indexes, end }: Pool, made: readonly Made[]): void {
  let [kept, gone, come] = [0, 0, 0];
  while (kept < end || come < made.length) {
    const [nextGone, nextCome] = [indexes[gone] ?? end, made[come]?.before ?? end];
    const to = Math.max(kept, Math.min(nextGone, nextCome));
    putOld(row, next, kept, to);
    kept = to;
    for (let one = made[come]; one && one.before <= to; one = made[++come]) putNew(row, next, one);
    if (nextGone === to && to < end) {
      gone += 1;
      kept = to + 1;
    }
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
  for (const name of namesIn(block)) row.placed.set(name, row.length);
  row.blocks.push([block]);
  row.tails.push([tailOf(chain?.near ?? [], phases.places)]);
  row.labels.push([Number.NaN]);
  row.length += 1;
}

function putOld(row: Row, { change: { layout, inserted } }: Next, from: number, to: number): void {
  if (from >= to) return;
  const tails = layout.tails.slice(from, to);
  if (inserted.count > 0) for (let i = 0; i < tails.length; i++) tails[i] = placeAfter(tails[i] ?? 0, inserted);
  row.blocks.push(layout.blocks.slice(from, to));
  row.tails.push(tails);
  row.labels.push(layout.shownIn.labels.slice(from, to));
  row.length += to - from;
}

/** Copied piece by piece, not item by item. */
const gathered = <Item>(pieces: readonly (readonly Item[])[]): Item[] => {
  const none: Item[] = [];
  return none.concat(...pieces);
};
