import { arrange } from "./arrange.ts";
import { type BlockSource, composeBlock, isSameBlock, isSameSource } from "./composeBlock.ts";
import type { Block, Flag } from "./block.ts";
import { emptyCellId } from "./cell.ts";
import { type Flows, readFlows } from "./flows.ts";
import { awaitedLetters, type Chain, joinSegments } from "./joins.ts";
import type { Layout } from "./layout.ts";
import { nameSegments } from "./nameSegments.ts";
import { indexTokens, naturalOrder, type Place, placeSegments } from "./places.ts";
import { missingRecord } from "./record.ts";
import type { Role } from "./role.ts";
import { resolveStandings } from "./standing.ts";
import type { Segment } from "./segment.ts";
import { isReshapedApart } from "./shapes.ts";
import { standTables } from "./tables.ts";
import { recordOf, type Segments, type TextState } from "./textState.ts";

/** Blocks of the layout before, by id, with what they were made from: an unchanged block keeps its object. */
export type BlockMemory = Map<string, { readonly source: BlockSource; readonly block: Block }>;

/** Never throws and never hides text, whatever the records hold. */
export function resolveLayout(state: TextState, memory: BlockMemory): Layout {
  const segments = nameSegments(state);
  const tokens = indexTokens(state.tokens);
  const flows = readFlows(segments);
  const { standings, kin } = resolveStandings(segments, flows);
  const shapes = standTables(segments, flows, standings);
  const places = placeSegments(segments, tokens);
  const shown = naturalOrder(segments, places).filter((segment) => standings.get(segment.id) !== "hidden");
  const flagged = new Set([...standings.keys()].filter((id) => standings.get(id) === "flagged"));
  const { arranged, numbers } = arrange({
    ...gatherChains(segments, shown, flows, places),
    shapes,
    compose: (chain, role) => recall(memory, sourceOf(state, chain?.parts ?? [], flagged, role)),
  });
  const shownIn = new Map<string, number>();
  arranged.forEach(({ chain, block }, index) => {
    if (chain === null) shownIn.set(block.id, index);
    for (const part of chain?.parts ?? []) shownIn.set(part.id, index);
  });
  return {
    blocks: arranged.map(({ block }) => block),
    segments: segments.byId,
    texts: segments.byContainer,
    shownIn,
    records: state.records,
    places,
    tokens,
    flagged,
    kin,
    awaited: awaitedLetters(segments),
    tails: arranged.map(({ chain }) => tailOf(chain, places)),
    numbers,
  };
}

type Chains = {
  readonly main: readonly Chain[];
  readonly flows: ReadonlyMap<string, readonly Chain[]>;
  readonly notes: readonly string[];
};

/** Joins within each flow: what stands between two paragraphs in another flow does not part them. */
function gatherChains(
  segments: Segments,
  shown: readonly Segment[],
  flows: Flows,
  places: ReadonlyMap<string, Place>,
): Chains {
  if (flows.size === 0) return { main: joinSegments(segments, shown, places), flows: new Map(), notes: [] };
  const main = shown.filter((segment) => !flows.has(segment.id));
  const byFlow = new Map<string, Segment[]>();
  const notes = new Set<string>();
  for (const segment of shown) {
    const flow = flows.get(segment.id);
    if (!flow) continue;
    byFlow.set(flow.name, [...(byFlow.get(flow.name) ?? []), segment]);
    if (flow.note !== null) notes.add(flow.note);
  }
  const joined = [...byFlow].map(([name, text]) => [name, joinSegments(segments, text, places)] as const);
  return { main: joinSegments(segments, main, places), flows: new Map(joined), notes: [...notes] };
}

export function sourceOf(
  state: TextState,
  parts: readonly Segment[],
  flagged: ReadonlySet<string>,
  role: Role,
): BlockSource {
  const [first] = parts;
  const head = first ? recordOf(state, first.id) : missingRecord(role.cell ? emptyCellId(role.cell) : "");
  return { head, parts, flag: flagOf(state, parts, flagged), role };
}

/** A deletion comes first: whether the paragraph stands at all matters more than its shape. */
function flagOf(state: TextState, parts: readonly Segment[], flagged: ReadonlySet<string>): Flag | null {
  const isKept = parts.some(({ id }) => flagged.has(id) || (state.records.get(id)?.review ?? null) !== null);
  if (isKept) return "deleted-by-other";
  return parts.some(({ id }) => isReshapedApart(recordOf(state, id).shapes)) ? "reshaped-apart" : null;
}

/** The block made before when nothing of it has changed, otherwise a new one. */
export function recall(memory: BlockMemory, source: BlockSource): Block {
  const id = source.parts[0]?.id ?? source.head.id;
  const known = memory.get(id);
  if (known && isSameSource(known.source, source)) return known.block;
  const made = composeBlock(source);
  const block = known && isSameBlock(known.block, made) ? known.block : made;
  memory.set(id, { source, block });
  return block;
}

function tailOf(chain: Chain | null, places: ReadonlyMap<string, Place>): number {
  let tail = Number.NEGATIVE_INFINITY;
  for (const { id } of chain?.near ?? []) tail = Math.max(tail, places.get(id)?.position ?? Number.POSITIVE_INFINITY);
  return tail;
}
