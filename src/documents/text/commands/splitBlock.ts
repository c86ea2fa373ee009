import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import { newBlockId } from "../model/ids.ts";
import { blockOf, indexOfBlock, type Layout } from "../model/layout.ts";
import type { BlockAttributes } from "../model/record.ts";
import { orderOf } from "../model/roots.ts";
import { attributesAt } from "./attributesAt.ts";
import { insertBlocks } from "./insertBlocks.ts";
import { joinTarget } from "./joinTarget.ts";
import { keepForEditing } from "./keepBlock.ts";
import { type Place, shownBlock, snapOffset, type Spot, spotAt } from "./place.ts";
import { placeBlocks } from "./placeBlocks.ts";
import { addRecord, entriesOf, recordFor } from "./recordFor.ts";
import { stampShape } from "./stampShape.ts";

/** The two blocks after a split. The text before the split may have moved to `first` only if it is empty. */
export type Split = { readonly first: string; readonly second: string };

/**
 * Cuts a block in two. No letter moves: in the middle a border is put into the text, on the seam of a join the join is undone,
 * at the end a new empty block is added behind, at the start one before (the text keeps its id).
 */
export function splitBlock(model: TextModel, at: Place, changes: Partial<BlockAttributes> = {}): Split {
  return model.act("splitBlock", () => {
    keepForEditing(model, shownBlock(model.layout(), at.block));
    const layout = model.layout();
    const block = shownBlock(layout, at.block);
    const offset = snapOffset(block, at.offset, -1);
    const attributes = { ...attributesOf(block), pairId: null, ...changes };
    if (offset === block.text.length) return { first: block.id, second: addBehind(model, block.id, attributes) };
    if (offset === 0)
      return { first: addBehind(model, blockBefore(layout, block), attributesOf(block)), second: block.id };
    const spot = spotAt(layout, block, offset);
    const isSeam = spot.local === spot.segment.length;
    const second = isSeam ? undoJoin(model, block, spot) : addBorder(model, layout, spot, attributes);
    stampShape(model, block.id, `split ${letterBefore(spot)}`);
    followTail(model, block, spot.part + (isSeam ? 2 : 1), second);
    const now = model.layout();
    if (indexOfBlock(now, second) !== indexOfBlock(now, block.id) + 1) {
      placeBlocks(model, [second], indexOfBlock(now, block.id));
    }
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

const blockBefore = (layout: Layout, block: Block) => layout.blocks[indexOfBlock(layout, block.id) - 1]?.id ?? null;

function addBehind(model: TextModel, previous: string | null, attributes: BlockAttributes): string {
  return insertBlocks(model, previous, [attributes])[0] ?? "";
}

function undoJoin(model: TextModel, block: Block, { part }: Spot): string {
  const id = block.parts[part + 1] ?? block.id;
  recordFor(model, id).set("into", null);
  return id;
}

function addBorder(model: TextModel, layout: Layout, { segment, index }: Spot, attributes: BlockAttributes): string {
  const id = newBlockId(model.random);
  const place = layout.places.get(segment.id);
  const of = place && place.group.mover !== "" ? place.group.key : null;
  const token = place?.group.members.find((member) => member.segment.id === segment.id)?.token ?? null;
  segment.text.insertEmbed(index, { b: id }, attributesAt(segment.text, index));
  addRecord(model, id, { ...entriesOf(attributes), ...(of !== null && { slot: { t: id, known: [], of } }) });
  if (place && token !== null) orderOf(model.doc).insert(Math.floor(place.position) + 1, [id]);
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
