import { arrange } from "./arrange.ts";
import type { Facet } from "./facets.ts";
import { type Flows, readFlows } from "./flows.ts";
import { type Chain, findTargets, joinSegments, type Targets } from "./joins.ts";
import type { Layout } from "./layout.ts";
import { nameSegments } from "./nameSegments.ts";
import { indexTokens, naturalOrder, type Places, placeSegments } from "./places.ts";
import { type BlockMemory, recallBlock } from "./recallBlock.ts";
import { remembered } from "./remembered.ts";
import type { Segment } from "./segment.ts";
import { resolveStandings } from "./standing.ts";
import { standTables } from "./tables.ts";
import type { Segments, TextState } from "./textState.ts";

export type LayoutResolver = {
  /** Never throws and never hides text, whatever the records hold. `segments`: the names of the state, from `name` or a patch. */
  readonly resolve: (state: TextState, segments: Segments) => Layout;
  readonly memory: BlockMemory;
};

/**
 * Resolves one state after the other. What a record can reach is said by the inputs of the phases: standings, flows, places and
 * natural order are gone through again only when the segments, the tokens or the facet they are made from are other objects than the
 * last time. Joins and arrangement are resolved for each layout: a join also depends on letters that are in no text yet.
 */
export function createResolver(): LayoutResolver {
  const memory: BlockMemory = new Map();
  const tokensOf = remembered(indexTokens);
  const flowsOf = remembered(readFlows);
  const standingsOf = remembered(standAll);
  const placesOf = remembered(placeSegments);
  const orderOf = remembered(naturalOrder);
  const resolve = (state: TextState, segments: Segments): Layout => {
    const { homes, fates, moves } = state.facets;
    const tokens = tokensOf(state.tokens);
    const flows = flowsOf(segments, homes);
    const { standings, kin, shapes, flagged } = standingsOf(segments, homes, fates, flows);
    const places = placesOf(segments, moves, tokens);
    const isShown = (segment: Segment) => standings.get(segment.id) !== "hidden";
    const order = orderOf(segments, places, state.tokens.length);
    const shown = standings.size > 0 ? order.filter(isShown) : order;
    const joined = findTargets(state, segments, (a, b) => isShown(b) && flows.get(a.id) === flows.get(b.id));
    const compose = recallBlock(state, flagged, memory);
    const { arranged, numbers } = arrange({ ...gatherChains(shown, joined, flows, places), shapes, compose });
    const shownIn = new Map<string, number>();
    for (let index = 0; index < arranged.length; index++) {
      const one = arranged[index];
      if (!one) continue;
      if (one.chain === null) shownIn.set(one.block.id, index);
      else for (const { id } of one.chain.parts) shownIn.set(id, index);
    }
    return {
      blocks: arranged.map(({ block }) => block),
      segments: segments.byId,
      texts: segments.byContainer,
      shownIn,
      records: state.records,
      places,
      tokens,
      flagged,
      needsLook: arranged.filter(({ block }) => block.flag !== null).length,
      kin,
      isAwaiting: joined.isAwaiting,
      tails: arranged.map(({ chain }) => tailOf(chain, places)),
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
};

/** Joins within each flow: what stands between two paragraphs in another flow does not part them. */
function gatherChains(shown: readonly Segment[], joined: Targets, flows: Flows, places: Places): Chains {
  if (flows.size === 0) return { main: joinSegments(shown, joined, places), flows: new Map(), notes: [] };
  const main: Segment[] = [];
  const byFlow = new Map<string, Segment[]>();
  const notes = new Set<string>();
  for (const segment of shown) {
    const flow = flows.get(segment.id);
    const here = flow ? (byFlow.get(flow.name) ?? []) : main;
    here.push(segment);
    if (!flow) continue;
    byFlow.set(flow.name, here);
    if (flow.note !== null) notes.add(flow.note);
  }
  const chains = [...byFlow].map(([name, text]) => [name, joinSegments(text, joined, places)] as const);
  return { main: joinSegments(main, joined, places), flows: new Map(chains), notes: [...notes] };
}

function tailOf(chain: Chain | null, places: Places): number {
  let tail = Number.NEGATIVE_INFINITY;
  for (const { id } of chain?.near ?? []) tail = Math.max(tail, places.positionOf(id));
  return tail;
}
