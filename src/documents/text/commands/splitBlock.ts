import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import { newBlockId } from "../model/ids.ts";
import { blockOf, type Layout } from "../model/layout.ts";
import type { BlockAttributes } from "../model/record.ts";
import { orderOf } from "../model/roots.ts";
import { attributesAt } from "./attributesAt.ts";
import { blockBefore, flowName, flowOf, indexInFlow } from "./flow.ts";
import { homeEntries, insertBlocks, type NewBlock } from "./insertBlocks.ts";
import { holdOrder, type Wanted } from "./holdOrder.ts";
import { joinTarget } from "./joinTarget.ts";
import { keepForEditing } from "./keepBlock.ts";
import { type Place, shownBlock, snapOffset, type Spot, spotAt } from "./place.ts";
import { realBlock } from "./realBlock.ts";
import { addRecord, entriesOf, recordFor } from "./recordFor.ts";
import { stampShape } from "./stampShape.ts";

type Half = BlockAttributes & Pick<NewBlock, "cell" | "note">;

/** The two blocks after a split. The text before the split may have moved to `first` only if it is empty. */
export type Split = { readonly first: string; readonly second: string };

/**
 * Cuts a block in two. No letter moves: in the middle a border is put into the text, on the seam of a join the join is undone,
 * at the end a new empty block is added behind, at the start one before (the text keeps its id).
 */
export function splitBlock(model: TextModel, at: Place, changes: Partial<BlockAttributes> = {}): Split {
  return model.act("splitBlock", () => {
    const id = realBlock(model, at.block);
    keepForEditing(model, shownBlock(model.layout(), id));
    const layout = model.layout();
    const block = shownBlock(layout, id);
    const offset = snapOffset(block, at.offset, -1);
    const attributes = { ...attributesOf(block), pairId: null, ...changes, ...homeOf(block) };
    if (block.role.table) attributes.kind = "paragraph";
    if (offset === block.text.length) return { first: block.id, second: addBehind(model, block.id, attributes) };
    if (offset === 0) {
      const before = { ...attributesOf(block), ...(block.role.table && { kind: "paragraph" }), ...homeOf(block) };
      return { first: addBehind(model, blockBefore(layout, block)?.id ?? null, before), second: block.id };
    }
    const spot = spotAt(layout, block, offset);
    const isSeam = spot.local === spot.segment.length;
    const flow = flowName(block);
    const before: readonly Wanted[] = flowOf(layout, flow).blocks;
    const second = isSeam ? undoJoin(model, block, spot) : addBorder(model, layout, spot, attributes);
    stampShape(model, block.id, `split ${letterBefore(spot)}`);
    followTail(model, block, spot.part + (isSeam ? 2 : 1), second);
    const halves = [
      { parts: block.parts.slice(0, spot.part + 1) },
      { parts: [second, ...block.parts.slice(spot.part + (isSeam ? 2 : 1))] },
    ];
    holdOrder(model, flow, before.toSpliced(indexInFlow(layout, flow, id), 1, ...halves));
    return { first: block.id, second };
  });
}

/** Names the letter behind which the border comes: two people who split there did the same. */
function letterBefore({ segment, local }: Spot): string {
  let left = local;
  for (const { client, clock, text } of segment.runs) {
    if (left <= text.length) return `${client}.${clock + left - 1}`;
    left -= text.length;
  }
  return segment.id;
}

const attributesOf = ({ kind, level, numbered, lang, pairId }: Block): BlockAttributes => ({
  kind,
  level,
  numbered,
  lang,
  pairId,
});

/** Both halves stay in the cell or note. */
const homeOf = ({ role: { cell, note } }: Block) => ({ cell, note });

function addBehind(model: TextModel, previous: string | null, attributes: NewBlock): string {
  return insertBlocks(model, previous, [attributes])[0] ?? "";
}

function undoJoin(model: TextModel, block: Block, { part }: Spot): string {
  const id = block.parts[part + 1] ?? block.id;
  recordFor(model, id).set("into", null);
  return id;
}

function addBorder(model: TextModel, layout: Layout, { segment, index }: Spot, attributes: Half): string {
  const id = newBlockId(model.random);
  const place = layout.places.get(segment.id);
  const of = place && place.group.mover !== "" ? place.group.key : null;
  // Should its group move on without it, it goes on as its leader did: what that left behind is no follower of it either.
  const known = layout.records.get(place?.group.members[0]?.segment.id ?? "")?.slot?.known ?? [];
  const hasToken = place?.group.members.find((member) => member.segment.id === segment.id)?.hasToken === true;
  segment.text.insertEmbed(index, { b: id }, attributesAt(segment.text, index));
  addRecord(model, id, {
    ...entriesOf(attributes),
    ...homeEntries(attributes),
    ...(of !== null && { slot: { t: id, known, of } }),
  });
  if (place && hasToken) orderOf(model.doc).insert(Math.floor(place.position) + 1, [id]);
  return id;
}

/** The parts behind the split go with its second half; those that hung on the first half are hung on anew. */
function followTail(model: TextModel, block: Block, from: number, second: string): void {
  let last = second;
  for (const part of block.parts.slice(from)) {
    const layout = model.layout();
    const home = layout.shownIn.get(part);
    if (home === undefined || layout.blocks[home]?.id !== blockOf(layout, second)?.id) {
      recordFor(model, part).set("into", joinTarget(layout, last));
    }
    last = part;
  }
}
