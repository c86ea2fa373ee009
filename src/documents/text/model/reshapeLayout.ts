import { arrangeMain } from "./arrange.ts";
import { dirtySegments } from "./dirtySegments.ts";
import type { Flow, Flows } from "./flows.ts";
import { arrangerOf, flowTexts } from "./flowTexts.ts";
import type { Inserted } from "./indexTokens.ts";
import { type Chain, joinSegments, type Targets } from "./joins.ts";
import type { Layout } from "./layout.ts";
import { naturally, type Places } from "./places.ts";
import { type Pool, poolOf } from "./poolOf.ts";
import type { recallBlock } from "./recallBlock.ts";
import { type Made, replaceBlocks } from "./replaceBlocks.ts";
import type { TableShape } from "./role.ts";
import type { Scan, Segment } from "./segment.ts";
import type { Standing } from "./standing.ts";
import type { Segments, TextState } from "./textState.ts";

/** What the phases before the arrangement say. */
export type Phases = Pick<Layout, "flagged" | "kin"> & {
  readonly standings: ReadonlyMap<string, Standing>;
  readonly flows: Flows;
  /** The tables that are shown. */
  readonly shapes: ReadonlyMap<string, TableShape>;
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
 * otherwise than before. All others keep their order, because tokens only come in between. A table with such a cell is put together whole,
 * the notes all of them. Null when all has to be arranged: a join waits, or too much is otherwise.
 */
export function reshapeLayout(known: Resolved, next: Next): Reshaped | null {
  const { phases, change, state } = next;
  const { layout, inserted } = change;
  if (layout.isAwaiting || phases.joined.isAwaiting) return null;
  const came = state.tokens.slice(inserted.at, inserted.at + inserted.count);
  const dirty = dirtySegments(known.phases, phases, change, came);
  // Where a join reaches over others, it counts what stands between: all of these are looked at together.
  for (const { parts } of known.loose) for (const { id } of parts) dirty.add(id);
  while (dirty.size <= MOST_DIRTY) {
    const pool = poolOf(known.phases.flows, next, dirty);
    const gaps = pool.shown.map((segment) => findGap(next, pool, segment));
    const parted = gaps.flatMap((gap) => (gap.isInside ? (gap.previous?.parts ?? []) : []));
    if (parted.length === 0) return putTogether(next, pool, gaps);
    // Something stands in the middle of a paragraph now: it is looked at too.
    for (const id of parted) dirty.add(id);
  }
  return null;
}

/** Between which of the blocks that stay a segment stands: before the one at this index, behind `previous`, or inside that one. */
type Gap = {
  readonly before: number;
  readonly previous: Layout["blocks"][number] | undefined;
  readonly isInside: boolean;
};

function findGap({ segments, phases, change }: Next, { stays, end }: Pool, segment: Segment): Gap {
  const { blocks } = change.layout;
  const stand = phases.places.standOf(segment);
  const isBefore = (id: string | undefined) => {
    const other = id === undefined ? undefined : segments.byId.get(id);
    return other !== undefined && naturally(phases.places, segment, other, stand) < 0;
  };
  const stayAt = (rank: number) => blocks[stays.at(rank) ?? -1];
  let [low, high] = [0, stays.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(stayAt(middle)?.parts[0])) high = middle;
    else low = middle + 1;
  }
  const previous = stayAt(low - 1);
  const isInside = previous !== undefined && previous.parts.length > 1 && isBefore(previous.parts.at(-1));
  return { before: low < stays.length ? (stays.at(low) ?? end) : end, previous, isInside };
}

/** Joins the pool as if it were the whole text: of the blocks that stay the nearest is a wall where any stands between. */
function putTogether(next: Next, pool: Pool, gaps: readonly Gap[]): Reshaped {
  const { phases, segments, compose } = next;
  const text: Segment[] = [];
  const gapOf = new Map<Segment, number>();
  let last = -1;
  for (const [i, segment] of pool.shown.entries()) {
    const { before = 0, previous } = gaps[i] ?? {};
    const wall = before === last ? undefined : previous?.parts[0];
    const standing = wall === undefined ? undefined : segments.byId.get(wall);
    if (standing) text.push(standing);
    text.push(segment);
    gapOf.set(segment, before);
    last = before;
  }
  const { chains, loose } = joinSegments(text, phases.joined, phases.places);
  const isWanted = ({ cell }: Flow) => cell !== null && pool.tables.has(cell.table);
  const texts = flowTexts(segments, phases, isWanted);
  const arranger = arrangerOf(texts, phases, compose);
  const made = chains.flatMap((chain): readonly Made[] => {
    const [head] = chain.near;
    const before = head && gapOf.get(head);
    return before === undefined ? [] : arrangeMain(arranger, chain).map((one) => ({ ...one, before }));
  });
  return { layout: replaceBlocks(next, pool, made), loose };
}
