import type { Node, ResolvedPos, Slice } from "prosemirror-model";
import { deleteBlocks } from "../commands/deleteBlock.ts";
import { deleteRange } from "../commands/deleteRange.ts";
import type { Place } from "../commands/place.ts";
import { setBlock } from "../commands/setBlock.ts";
import { splitBlock } from "../commands/splitBlock.ts";
import { realBlock } from "../commands/realBlock.ts";
import { blockAttributes } from "./blockNode.ts";
import { blockIndexOf, isInBlock } from "./blockPositions.ts";
import { insertContent, replaceContent } from "./pushContent.ts";
import { pushBlocks } from "./pushBlocks.ts";
import { TEXT_ITSELF, type ViewBlocks } from "./viewBlocks.ts";

/** A replacement of a stretch of the view; either end lies in a block or between two. */
export function pushReplace(view: ViewBlocks, doc: Node, from: number, to: number, slice: Slice): void {
  const [start, end] = [doc.resolve(from), doc.resolve(to)];
  const nodes = slice.content.content;
  if (isInBlock(start) && isInBlock(end)) replaceInside(view, start, end, slice);
  else if (isInBlock(start)) replaceFromInside(view, start, blockIndexOf(end), nodes);
  else if (isInBlock(end)) replaceToInside(view, blockIndexOf(start), end, nodes);
  else replaceWhole(view, start, blockIndexOf(end), nodes);
}

function placeOf(view: ViewBlocks, position: ResolvedPos): Place {
  return { block: view.at(blockIndexOf(position)).id, offset: position.parentOffset };
}

/** Both ends inside blocks: letters, a split, a join, a paste in the middle. */
function replaceInside(view: ViewBlocks, start: ResolvedPos, end: ResolvedPos, slice: Slice): void {
  const to = placeOf(view, end);
  const shown = placeOf(view, start);
  const nodes = slice.content.content;
  if (start.sameParent(end) && slice.openStart === 0) {
    replaceContent(view.model, shown, to.offset, slice.content);
    return;
  }
  if (shown.block !== to.block || shown.offset !== to.offset) deleteRange(view.model, shown, to);
  const from = nodes.length === 0 ? shown : { ...shown, block: realBlock(view.model, shown.block) };
  const [first, ...others] = nodes;
  if (!first) return;
  const home = view.homeAt(blockIndexOf(start));
  if (first.isText) {
    insertContent(view.model, from, slice.content);
    return;
  }
  insertContent(view.model, from, first.content);
  const last = others.pop();
  if (!last) return;
  const cut = { block: from.block, offset: from.offset + first.content.size };
  const halves = splitBlock(view.model, cut, blockAttributes(last));
  insertContent(view.model, { block: halves.second, offset: 0 }, last.content);
  pushBlocks(view, blockIndexOf(start) + 1, others, home);
}

/** From inside a block up to a border between two. */
function replaceFromInside(
  view: ViewBlocks,
  start: ResolvedPos,
  end: number,
  [first, ...others]: readonly Node[],
): void {
  const from = placeOf(view, start);
  const home = view.homeAt(blockIndexOf(start));
  removeBlocks(view, blockIndexOf(start) + 1, end);
  deleteRange(view.model, from, { ...from, offset: start.parent.content.size });
  if (first) insertContent(view.model, from, first.content);
  pushBlocks(view, blockIndexOf(start) + 1, others, home);
}

/** From a border between two blocks into one. */
function replaceToInside(view: ViewBlocks, start: number, end: ResolvedPos, nodes: readonly Node[]): void {
  const to = placeOf(view, end);
  const last = nodes.at(-1);
  const home = view.homeAt(blockIndexOf(end));
  removeBlocks(view, start, blockIndexOf(end));
  deleteRange(view.model, { ...to, offset: 0 }, to);
  if (last) {
    insertContent(view.model, { ...to, offset: 0 }, last.content);
    setBlock(view.model, to.block, blockAttributes(last));
  }
  pushBlocks(view, start, nodes.slice(0, -1), home);
}

function replaceWhole(view: ViewBlocks, start: ResolvedPos, end: number, nodes: readonly Node[]): void {
  const index = blockIndexOf(start);
  const home = start.depth === 0 ? TEXT_ITSELF : view.homeAt(index < end ? index : index - 1);
  removeBlocks(view, index, end);
  pushBlocks(view, index, nodes, home);
}

function removeBlocks(view: ViewBlocks, from: number, to: number): void {
  const ids = Array.from({ length: to - from }, (_, i) => view.idAt(from + i) ?? []).flat();
  for (const id of ids) if (view.moved.has(id)) view.lifted.add(id);
  const plain = ids.filter((id) => !view.moved.has(id));
  if (plain.length > 0) deleteBlocks(view.model, plain);
}
