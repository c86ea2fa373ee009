import { arrange } from "./arrange.ts";
import type { Facet } from "./facets.ts";
import { type Flows, readFlows } from "./flows.ts";
import { type Chain, findTargets, joinSegments, type Targets } from "./joins.ts";
import type { Layout } from "./layout.ts";
import { nameSegments } from "./nameSegments.ts";
import { naturalOrder, type Places, placeSegments, tailOf } from "./places.ts";
import { type BlockMemory, recallBlock } from "./recallBlock.ts";
import { remembered } from "./remembered.ts";
import { rankBlocks } from "./ranks.ts";
import { reshapeLayout, type Reshaping, type Resolved } from "./reshapeLayout.ts";
import type { Segment } from "./segment.ts";
import { resolveStandings } from "./standing.ts";
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
  const standingsOf = remembered(standAll);
  const placesOf = remembered(placeSegments);
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
    const phases = { standings, flagged, kin, places, joined };
    const reshaped = change && known && reshapeLayout(known, { state, segments, phases, change, compose });
    if (reshaped) {
      known = { phases, loose: reshaped.loose };
      return reshaped.layout;
    }
    const order = orderOf(segments, places, state.tokens.length);
    const shown = standings.size > 0 ? order.filter(isShown) : order;
    const { loose, ...chains } = gatherChains(shown, joined, flows, places);
    const { arranged, numbers } = arrange({ ...chains, shapes, compose });
    const blocks = arranged.map(({ block }) => block);
    known = { phases, loose };
    return {
      blocks,
      segments: segments.byId,
      texts: segments.byContainer,
      shownIn: rankBlocks(blocks),
      isPlain: flows.size === 0 && shapes.size === 0,
      records: state.records,
      places,
      tokens: state.tokenIndex,
      flagged,
      needsLook: blocks.filter(({ flag }) => flag !== null).length,
      kin,
      isAwaiting: joined.isAwaiting,
      tails: arranged.map(({ chain }) => tailOf(chain?.near ?? [], places)),
      numbers,
    };
  };
  return { resolve, memory };
}

/** The layout of a state, without any memory of earlier ones. */
export function resolveLayout(state: TextState): Layout {
  return createResolver().resolve(state, nameSegments(state.scans, state.containers));
}

function standAll(segments: Segments, homes: Facet<"homes">, fates: Facet<"fates">, flows: Flows) {
  const { standings, kin } = resolveStandings(segments, fates, flows);
  const shapes = standTables(segments, homes, flows, standings);
  const flagged = new Set([...standings.keys()].filter((id) => standings.get(id) === "flagged"));
  return { standings, kin, shapes, flagged };
}

type Chains = {
  readonly main: readonly Chain[];
  readonly flows: ReadonlyMap<string, readonly Chain[]>;
  readonly notes: readonly string[];
  /** Of the text itself. */
  readonly loose: ReadonlySet<Chain>;
};

/** Joins within each flow: what stands between two paragraphs in another flow does not part them. */
function gatherChains(shown: readonly Segment[], joined: Targets, flows: Flows, places: Places): Chains {
  const main: Segment[] = [];
  const byFlow = new Map<string, Segment[]>();
  const notes = new Set<string>();
  for (const segment of flows.size === 0 ? [] : shown) {
    const flow = flows.get(segment.id);
    const here = flow ? (byFlow.get(flow.name) ?? []) : main;
    here.push(segment);
    if (!flow) continue;
    byFlow.set(flow.name, here);
    if (flow.note !== null) notes.add(flow.note);
  }
  const { chains, loose } = joinSegments(flows.size === 0 ? shown : main, joined, places);
  const others = [...byFlow].map(([name, text]) => [name, joinSegments(text, joined, places).chains] as const);
  return { main: chains, flows: new Map(others), notes: [...notes], loose };
}
