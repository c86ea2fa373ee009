import type { Flows } from "./flows.ts";
import type { Layout } from "./layout.ts";
import { naturally } from "./places.ts";
import type { Next } from "./reshapeLayout.ts";
import type { Segment } from "./segment.ts";

/** Indexes by their rank: they are looked for by halving, so of a text without tables no list is made. */
export type Stays = { readonly length: number; readonly at: (rank: number) => number | undefined };

/** What is put together anew. */
export type Pool = {
  /** The blocks that go, by rising index: of the text itself, and the cells of tables among them. */
  readonly indexes: readonly number[];
  /** The segments that are to be shown in the text itself in their stead, in natural order. */
  readonly shown: readonly Segment[];
  /** The blocks of the text itself that stay, by rising index. */
  readonly stays: Stays;
  /** How many blocks stand before the notes. */
  readonly end: number;
  /** The tables that are to be shown with their cells anew. */
  readonly tables: ReadonlySet<string>;
  /** A note is otherwise: all of them are put together anew. */
  readonly hasNotes: boolean;
};

/** `before`: the flows of the layout before. Adds to `dirty` what has to be looked at too. */
export function poolOf(before: Flows, next: Next, dirty: Set<string>): Pool {
  const { segments, phases, change } = next;
  const { standings, joined, places, flows } = phases;
  const { layout } = change;
  const indexes = new Set<number>();
  const pooled = new Map<string, Segment>();
  const tables = new Set<string>();
  let hasNotes = false;
  // Grows while it is walked: a paragraph is put together whole, with what it is joined to, and a table with all its cells.
  for (const id of dirty) {
    for (const flow of [before.get(id), flows.get(id)]) {
      if (flow?.cell) dirty.add(flow.cell.table);
      hasNotes ||= flow?.note != null;
    }
    if (phases.shapes.has(id)) tables.add(id);
    const index = before.has(id) ? undefined : layout.shownIn.get(id);
    if (index !== undefined && !indexes.has(index)) {
      for (let i = index; i < endOfTable(layout, index); i++) indexes.add(i);
      for (const part of layout.blocks[index]?.parts ?? []) dirty.add(part);
    }
    const segment = flows.has(id) || standings.get(id) === "hidden" ? undefined : segments.byId.get(id);
    if (segment === undefined) continue;
    pooled.set(id, segment);
    const target = joined.targets.get(segment);
    if (target) dirty.add(target.id);
  }
  const shown = [...pooled.values()].sort((a, b) => naturally(places, a, b));
  const going = [...indexes].sort((a, b) => a - b);
  const end = endOfText(layout);
  return { indexes: going, shown, stays: staysOf(layout, going, end), end, tables, hasNotes };
}

/** The index behind a block and the cells of it, should it be a table. */
function endOfTable({ blocks }: Layout, index: number): number {
  const block = blocks[index];
  let end = index + 1;
  if (block?.role.table) while (blocks[end]?.role.cell?.table === block.id) end += 1;
  return end;
}

function endOfText({ blocks }: Layout): number {
  let end = blocks.length;
  while (end > 0 && blocks[end - 1]?.role.note != null) end -= 1;
  return end;
}

function staysOf({ blocks, isPlain }: Layout, going: readonly number[], end: number): Stays {
  if (isPlain) return { length: end - going.length, at: (rank) => (rank < 0 ? undefined : skipped(going, rank)) };
  const stays: number[] = [];
  let gone = 0;
  for (let index = 0; index < end; index++) {
    if (going[gone] === index) gone += 1;
    else if (blocks[index]?.role.cell === null) stays.push(index);
  }
  return { length: stays.length, at: (rank) => stays[rank] };
}

/** The index with this rank among those that do not go. */
function skipped(going: readonly number[], rank: number): number {
  let [low, high] = [0, going.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    // So many stay before this one that goes.
    if ((going[middle] ?? 0) - middle <= rank) low = middle + 1;
    else high = middle;
  }
  return rank + low;
}
