import { arrangeMain, arrangeNotes, type Arranger, numberMarkers } from "./arrange.ts";
import type { Facet } from "./facets.ts";
import { type Flows, readFlows } from "./flows.ts";
import { arrangerOf, flowTexts, notesOf } from "./flowTexts.ts";
import { type Chain, findTargets, joinSegments } from "./joins.ts";
import type { Layout } from "./layout.ts";
import { nameSegments } from "./nameSegments.ts";
import { createPlacer, naturalOrder, tailOf } from "./places.ts";
import { type BlockMemory, recallBlock } from "./recallBlock.ts";
import { remembered } from "./remembered.ts";
import { rankBlocks } from "./ranks.ts";
import { type Phases, reshapeLayout, type Reshaping, type Resolved } from "./reshapeLayout.ts";
import type { TableShape } from "./role.ts";
import type { Segment } from "./segment.ts";
import { createStander, type Standing } from "./standing.ts";
import { standTables } from "./tables.ts";
import type { Segments, TextState } from "./textState.ts";

export type LayoutResolver = {
  /**
   * Never throws and never hides text, whatever the records hold. `segments`: the names of the state, from `nameSegments` or a patch.
   * `change`: what is otherwise than in the layout before, when that is known.
   */
  readonly resolve: (state: TextState, segments: Segments, change?: Reshaping | null) => Layout;
  readonly memory: BlockMemory;
};

/**
 * Resolves one state after the other. What a record can reach is said by the inputs of the phases: standings, flows and places are gone
 * through again only when the segments, the tokens or the facet they are made from are other objects than the last time, and then for
 * those that are special in it. Joins are resolved for each layout: a join also depends on letters that are in no text yet. What the phases
 * say otherwise of is arranged anew where it stands (`reshapeLayout`); all is, where that cannot be.
 */
export function createResolver(): LayoutResolver {
  const memory: BlockMemory = new Map();
  const flowsOf = remembered(readFlows);
  const standingsOf = createStandAll();
  const placesOf = remembered(createPlacer());
  const orderOf = remembered(naturalOrder);
  let known: Resolved | null = null;
  const resolve = (state: TextState, segments: Segments, change: Reshaping | null = null): Layout => {
    const { homes, fates, moves } = state.facets;
    const flows = flowsOf(segments, homes);
    const standing = standingsOf(segments, homes, fates, flows);
    const { standings, kin, shapes, flagged } = standing;
    const places = placesOf(segments, moves, state.tokenIndex);
    const isShown = (segment: Segment) => standings.get(segment.id) !== "hidden";
    const joined = findTargets(state, segments, (a, b) => isShown(b) && flows.get(a.id) === flows.get(b.id));
    const compose = recallBlock(state, flagged, memory);
    const phases = { standings, flagged, kin, flows, shapes, places, joined };
    const reshaped = change && known && reshapeLayout(known, { state, segments, phases, change, compose });
    if (reshaped) {
      known = { phases, loose: reshaped.loose };
      return reshaped.layout;
    }
    const order = orderOf(segments, places, state.tokens.length);
    const text =
      standings.size > 0 || flows.size > 0 ? order.filter((one) => isShown(one) && !flows.has(one.id)) : order;
    const { chains, loose } = joinSegments(text, joined, places);
    known = { phases, loose };
    return arrangeAll(state, segments, phases, chains, compose);
  };
  return { resolve, memory };
}

function arrangeAll(
  state: TextState,
  segments: Segments,
  phases: Phases,
  chains: readonly Chain[],
  compose: Arranger["compose"],
): Layout {
  const { flows, shapes, places } = phases;
  const texts = flowTexts(segments, phases, () => true);
  const arranger = arrangerOf(texts, phases, compose);
  const numbers = new Map<string, number>();
  const arranged = chains.flatMap((chain) => arrangeMain(arranger, chain));
  for (const { block } of arranged) numberMarkers(block, numbers);
  arranged.push(...arrangeNotes(arranger, notesOf(texts, places), numbers));
  const blocks = arranged.map(({ block }) => block);
  return {
    blocks,
    segments: segments.byId,
    texts: segments.byContainer,
    shownIn: rankBlocks(blocks),
    isPlain: flows.size === 0 && shapes.size === 0,
    records: state.records,
    places,
    tokens: state.tokenIndex,
    flagged: phases.flagged,
    needsLook: blocks.filter(({ flag }) => flag !== null).length,
    kin: phases.kin,
    isAwaiting: phases.joined.isAwaiting,
    tails: arranged.map(({ chain }) => tailOf(chain?.near ?? [], places)),
    numbers,
  };
}

/** The layout of a state, without any memory of earlier ones. */
export function resolveLayout(state: TextState): Layout {
  return createResolver().resolve(state, nameSegments(state.scans, state.containers));
}

/** The standings, and with them the tables that are shown: what happens to a table happens to its cells. */
function createStandAll() {
  const standingsOf = createStander();
  const flaggedIn = remembered((standings: ReadonlyMap<string, Standing>) => {
    return new Set([...standings.keys()].filter((id) => standings.get(id) === "flagged"));
  });
  return remembered((segments: Segments, homes: Facet<"homes">, fates: Facet<"fates">, flows: Flows) => {
    const { standings: ofText, kin } = standingsOf(segments, fates, flows);
    // Nothing belongs anywhere: nothing more to stand.
    if (homes.size === 0) return { standings: ofText, kin, shapes: NO_SHAPES, flagged: flaggedIn(ofText) };
    const standings = new Map(ofText);
    const shapes = standTables(segments, homes, flows, standings);
    return { standings, kin, shapes, flagged: flaggedIn(standings) };
  });
}

const NO_SHAPES: ReadonlyMap<string, TableShape> = new Map();
