import { dirtySegments } from "./dirtySegments.ts";
import type { Inserted } from "./indexTokens.ts";
import { type Chain, joinSegments, type Targets } from "./joins.ts";
import type { Layout } from "./layout.ts";
import { notesIn } from "./notes.ts";
import { type Places, textOrder } from "./places.ts";
import type { recallBlock } from "./recallBlock.ts";
import { replaceBlocks } from "./replaceBlocks.ts";
import { PLAIN_ROLE } from "./role.ts";
import type { Scan, Segment } from "./segment.ts";
import type { Standing } from "./standing.ts";
import type { Segments, TextState } from "./textState.ts";

/** What the phases before the arrangement say. */
export type Phases = Pick<Layout, "flagged" | "kin"> & {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly places: Places;
  readonly joined: Targets;
};

/** What was resolved last. `loose`: the paragraphs of which some join did not simply hang on what stood before it. */
export type Resolved = { readonly phases: Phases; readonly loose: ReadonlySet<Chain> };

/** What is otherwise in the state than in this layout. */
export type Reshaping = {
  readonly layout: Layout;
  readonly scans: readonly Scan[];
  readonly records: readonly string[];
  readonly inserted: Inserted;
};

export type Next = {
  readonly state: TextState;
  readonly segments: Segments;
  readonly phases: Phases;
  readonly change: Reshaping;
  readonly compose: ReturnType<typeof recallBlock>;
};

export type Reshaped = { readonly layout: Layout; readonly loose: ReadonlySet<Chain> };

/** More of these are put together anew with all the others. */
const MOST_DIRTY = 200;

/**
 * The layout after an act of structure, in which only those paragraphs are put together anew that hold a segment of which some phase says
 * otherwise than before. All others keep their order, because tokens only come in between. Null when all has to be arranged: there are
 * tables or notes, a join waits, or too much is otherwise.
 */
export function reshapeLayout(known: Resolved, next: Next): Reshaped | null {
  const { phases, change, state } = next;
  const { layout, inserted } = change;
  const isPlain = state.facets.homes.size === 0 && layout.numbers.size === 0;
  if (!isPlain || layout.isAwaiting || phases.joined.isAwaiting) return null;
  const came = state.tokens.slice(inserted.at, inserted.at + inserted.count);
  const dirty = dirtySegments(known.phases, phases, change, came);
  // Where a join reaches over others, it counts what stands between: all of these are looked at together.
  for (const { parts } of known.loose) for (const { id } of parts) dirty.add(id);
  while (dirty.size <= MOST_DIRTY) {
    const pool = poolOf(next, dirty);
    const gaps = pool.shown.map((segment) => findGap(next, pool.indexes, segment));
    const parted = gaps.flatMap((gap) => (gap.isInside ? (gap.previous?.parts ?? []) : []));
    if (parted.length === 0) return putTogether(next, pool, gaps);
    // Something stands in the middle of a paragraph now: it is looked at too.
    for (const id of parted) dirty.add(id);
  }
  return null;
}

/** The blocks that are put together anew, by rising index, and the segments that are to be shown in their stead, in natural order. */
type Pool = { readonly indexes: readonly number[]; readonly shown: readonly Segment[] };

function poolOf({ segments, phases, change: { layout } }: Next, dirty: Set<string>): Pool {
  const { standings, joined, places } = phases;
  const indexes = new Set<number>();
  const pooled = new Map<string, Segment>();
  // Grows while it is walked: a paragraph is put together whole, and with what it is joined to.
  for (const id of dirty) {
    const index = layout.shownIn.get(id);
    if (index !== undefined && !indexes.has(index)) {
      indexes.add(index);
      for (const part of layout.blocks[index]?.parts ?? []) dirty.add(part);
    }
    const segment = segments.byId.get(id);
    if (!segment || standings.get(id) === "hidden") continue;
    pooled.set(id, segment);
    const target = joined.targets.get(segment);
    if (target) dirty.add(target.id);
  }
  const shown = [...pooled.values()].sort((a, b) => naturally(places, a, b));
  return { indexes: [...indexes].sort((a, b) => a - b), shown };
}

function naturally(places: Places, a: Segment, b: Segment): number {
  const [one, other] = [places.positionOf(a.id), places.positionOf(b.id)];
  return one === other ? textOrder(a, b) : one < other ? -1 : 1;
}

/** Between which of the blocks that stay a segment stands: before the one at this index, behind `previous`, or inside that one. */
type Gap = {
  readonly before: number;
  readonly previous: Layout["blocks"][number] | undefined;
  readonly isInside: boolean;
};

function findGap({ segments, phases, change }: Next, indexes: readonly number[], segment: Segment): Gap {
  const { blocks } = change.layout;
  const isBefore = (id: string | undefined) => {
    const other = id === undefined ? undefined : segments.byId.get(id);
    return other !== undefined && naturally(phases.places, segment, other) < 0;
  };
  const stayAt = (rank: number) => {
    let index = rank;
    for (const gone of indexes) if (gone <= index) index += 1;
    return index;
  };
  let [low, high] = [0, blocks.length - indexes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(blocks[stayAt(middle)]?.parts[0])) high = middle;
    else low = middle + 1;
  }
  const previous = low === 0 ? undefined : blocks[stayAt(low - 1)];
  const isInside = previous !== undefined && previous.parts.length > 1 && isBefore(previous.parts.at(-1));
  return { before: stayAt(low), previous, isInside };
}

/** Joins the pool as if it were the whole text: of the blocks that stay the nearest is a wall where any stands between. */
function putTogether(next: Next, { indexes, shown }: Pool, gaps: readonly Gap[]): Reshaped | null {
  const { phases, segments, compose } = next;
  const text: Segment[] = [];
  const gapOf = new Map<Segment, number>();
  let last = -1;
  for (const [i, segment] of shown.entries()) {
    const { before = 0, previous } = gaps[i] ?? {};
    const wall = before === last ? undefined : previous?.parts[0];
    const standing = wall === undefined ? undefined : segments.byId.get(wall);
    if (standing) text.push(standing);
    text.push(segment);
    gapOf.set(segment, before);
    last = before;
  }
  const { chains, loose } = joinSegments(text, phases.joined, phases.places);
  const made = chains.flatMap((chain) => {
    const [head] = chain.near;
    const before = head && gapOf.get(head);
    return before === undefined ? [] : [{ chain, before, block: compose(chain.parts, PLAIN_ROLE) }];
  });
  if (made.some(({ block }) => notesIn(block).length > 0)) return null;
  return { layout: replaceBlocks(next, indexes, made), loose };
}
