import { type BlockSource, composeBlock, isSameBlock, isSameSource } from "./composeBlock.ts";
import type { Block, Flag } from "./block.ts";
import { type Chain, joinSegments } from "./joins.ts";
import type { Layout } from "./layout.ts";
import { nameSegments } from "./nameSegments.ts";
import { indexTokens, naturalOrder, type Place, placeSegments } from "./places.ts";
import { resolveStandings } from "./standing.ts";
import type { Segment } from "./segment.ts";
import { isReshapedApart } from "./shapes.ts";
import { recordOf, type TextState } from "./textState.ts";

/** Blocks of the layout before, by id, with what they were made from: an unchanged block keeps its object. */
export type BlockMemory = Map<string, { readonly source: BlockSource; readonly block: Block }>;

/** Never throws and never hides text, whatever the records hold. */
export function resolveLayout(state: TextState, memory: BlockMemory): Layout {
  const segments = nameSegments(state);
  const tokens = indexTokens(state.tokens);
  const { standings, kin } = resolveStandings(segments);
  const places = placeSegments(segments, tokens);
  const shown = naturalOrder(segments, places).filter((segment) => standings.get(segment.id) !== "hidden");
  const chains = joinSegments(segments, shown, places);
  const flagged = new Set([...standings.keys()].filter((id) => standings.get(id) === "flagged"));
  const shownIn = new Map<string, number>();
  chains.forEach(({ parts }, index) => {
    for (const part of parts) shownIn.set(part.id, index);
  });
  return {
    blocks: chains.map((chain) => recall(memory, sourceOf(state, chain.parts, flagged))),
    segments: segments.byId,
    texts: segments.byContainer,
    shownIn,
    records: state.records,
    places,
    tokens,
    flagged,
    kin,
    tails: chains.map((chain) => tailOf(chain, places)),
  };
}

export function sourceOf(state: TextState, parts: readonly Segment[], flagged: ReadonlySet<string>): BlockSource {
  return { head: recordOf(state, parts[0]?.id ?? ""), parts, flag: flagOf(state, parts, flagged) };
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

function tailOf({ near }: Chain, places: ReadonlyMap<string, Place>): number {
  let tail = Number.NEGATIVE_INFINITY;
  for (const { id } of near) tail = Math.max(tail, places.get(id)?.position ?? Number.POSITIVE_INFINITY);
  return tail;
}
