import type { TextModel } from "../model/createText.ts";
import { newTokens } from "../model/ids.ts";
import { blockOf, type Layout } from "../model/layout.ts";
import { orderOf } from "../model/roots.ts";
import { type FlowBlocks, flowOf } from "./flow.ts";
import { afterBlock, knownBehind, mayBeBetween } from "./known.ts";
import { recordFor } from "./recordFor.ts";

/** Moves blocks of one flow, one behind the other, directly behind its block at `previous` (-1 = to its start). */
export function placeBlocks(model: TextModel, ids: readonly string[], flow: string, previous: number): void {
  const index = tokenIndexBehind(model.layout(), flow, previous, ids) ?? settle(model, flow, previous, ids);
  writeSlots(model, partsOf(model.layout(), ids), flow, previous, index, moveSlots);
}

/** The same with paragraphs that are not shown as such yet: each a list of the segments it is to be made of. */
export function placeParts(
  model: TextModel,
  paragraphs: readonly (readonly string[])[],
  flow: string,
  previous: number,
): void {
  const moved = paragraphs.map(([head]) => head ?? "");
  const index = tokenIndexBehind(model.layout(), flow, previous, moved) ?? settle(model, flow, previous, moved);
  writeSlots(model, paragraphs, flow, previous, index, moveSlots);
}

/** Own tokens for its neighbours can be what lets a join hold: then a block stands where it belongs already, and is none. */
const partsOf = (layout: Layout, ids: readonly string[]): readonly (readonly string[])[] =>
  ids.flatMap((id) => [blockOf(layout, id)?.parts ?? []]).filter(({ length }) => length > 0);

type SlotOf = (layout: Layout, part: string, token: string, headToken: string) => Record<string, unknown>;

const moveSlots: SlotOf = (_layout, _part, token, headToken) => (token === headToken ? {} : { with: headToken });

/** A token of its own does not take a segment out of its group: the text of the group stays in order. */
const settleSlots: SlotOf = (layout, part) => {
  const group = layout.places.get(part)?.group;
  if (group === undefined) return {};
  const isLeader = group.mover !== "" && group.members[0]?.segment.id === part;
  if (!isLeader) return { of: group.key };
  return group.mover === group.key ? {} : { with: group.mover };
};

function writeSlots(
  model: TextModel,
  paragraphs: readonly (readonly string[])[],
  flow: string,
  previous: number,
  index: number,
  slotOf: SlotOf,
): void {
  const layout = model.layout();
  const tokens: string[] = [];
  const newToken = newTokens(model.random);
  let after = afterBlock(layout, flowOf(layout, flow).blocks[previous] ?? null);
  for (const parts of paragraphs) {
    const [head = ""] = parts;
    const headToken = newToken();
    for (const part of parts) {
      const t = part === head ? headToken : newToken();
      tokens.push(t);
      const known = knownBehind(layout, part);
      const slot = { t, ...(known.length > 0 && { known }), ...(after && { after }) };
      recordFor(model, part).set("slot", { ...slot, ...slotOf(layout, part, t, headToken) });
      if (after && !mayBeBetween(layout, after)) after = null;
    }
  }
  orderOf(model.doc).insert(index, tokens);
}

/** The index in the order array for what is to come directly behind the block at `block` of a flow. */
export function indexBehind(model: TextModel, flow: string, block: number): number {
  return tokenIndexBehind(model.layout(), flow, block) ?? settle(model, flow, block, []);
}

/** Null when the block shares its token with the next one, so that nothing can be put between. */
function tokenIndexBehind(layout: Layout, flow: string, block: number, moved: readonly string[] = []): number | null {
  const { blocks, tails }: FlowBlocks = flowOf(layout, flow);
  const tail = block < 0 ? -1 : (tails[block] ?? Number.POSITIVE_INFINITY);
  if (tail === Number.POSITIVE_INFINITY) return blocks.length === 0 ? 0 : null;
  let next = block + 1;
  while (moved.includes(blocks[next]?.id ?? "")) next += 1;
  const nextPosition = layout.places.get(blocks[next]?.id ?? "")?.position ?? Number.POSITIVE_INFINITY;
  // Text that was pulled forward stands half a place before a token, and is pulled before the new one too.
  if (!Number.isInteger(tail)) return Math.ceil(tail);
  return nextPosition > tail ? tail + 1 : null;
}

/** Gives own tokens to the blocks around this one that have none, and returns the index behind it. */
function settle(model: TextModel, flow: string, block: number, moved: readonly string[]): number {
  const layout = model.layout();
  const { blocks } = flowOf(layout, flow);
  let first = block;
  while (first > 0 && tokenIndexBehind(layout, flow, first - 1) === null) first -= 1;
  const run = blocks.slice(Math.max(first, 0), block + 2).map(({ id }) => id);
  const last = blocks[block]?.id;
  const previous = Math.max(first, 0) - 1;
  const settling = run.filter((id) => id === last || !moved.includes(id));
  const place = tokenIndexBehind(layout, flow, previous, settling) ?? 0;
  writeSlots(model, partsOf(layout, settling), flow, previous, place, settleSlots);
  const settled = model.layout();
  const now = flowOf(settled, flow);
  const index = now.blocks.findIndex(({ id }) => id === last);
  return tokenIndexBehind(settled, flow, index, moved) ?? Math.floor(now.tails[index] ?? -1) + 1;
}
