import type { Node, ResolvedPos, Slice } from "prosemirror-model";
import { deleteBlock } from "../commands/deleteBlock.ts";
import { deleteRange } from "../commands/deleteRange.ts";
import type { Place } from "../commands/place.ts";
import { setBlock } from "../commands/setBlock.ts";
import { splitBlock } from "../commands/splitBlock.ts";
import { blockAttributes } from "./blockNode.ts";
import { insertContent, replaceContent } from "./pushContent.ts";
import { pushBlocks } from "./pushBlocks.ts";
import type { ViewBlocks } from "./viewBlocks.ts";

/** A replacement of a stretch of the view; either end lies in a block or between two. */
export function pushReplace(view: ViewBlocks, doc: Node, from: number, to: number, slice: Slice): void {
  const [start, end] = [doc.resolve(from), doc.resolve(to)];
  const nodes = slice.content.content;
  if (start.depth === 1 && end.depth === 1) replaceInside(view, start, end, slice);
  else if (start.depth === 1) replaceFromInside(view, start, end.index(0), nodes);
  else if (end.depth === 1) replaceToInside(view, start.index(0), end, nodes);
  else replaceWhole(view, start.index(0), end.index(0), nodes);
}

function placeOf(view: ViewBlocks, position: ResolvedPos): Place {
  return { block: view.at(position.index(0)).id, offset: position.parentOffset };
}

/** Both ends inside blocks: letters, a split, a join, a paste in the middle. */
function replaceInside(view: ViewBlocks, start: ResolvedPos, end: ResolvedPos, slice: Slice): void {
  const from = placeOf(view, start);
  const to = placeOf(view, end);
  const nodes = slice.content.content;
  if (start.sameParent(end) && slice.openStart === 0) {
    replaceContent(view.model, from, to.offset, slice.content);
    return;
  }
  if (from.block !== to.block || from.offset !== to.offset) deleteRange(view.model, from, to);
  const [first, ...others] = nodes;
  if (!first) return;
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
  pushBlocks(view, start.index(0) + 1, others);
}

/** From inside a block up to a border between two. */
function replaceFromInside(
  view: ViewBlocks,
  start: ResolvedPos,
  end: number,
  [first, ...others]: readonly Node[],
): void {
  const from = placeOf(view, start);
  removeBlocks(view, start.index(0) + 1, end);
  deleteRange(view.model, from, { ...from, offset: start.parent.content.size });
  if (first) insertContent(view.model, from, first.content);
  pushBlocks(view, start.index(0) + 1, others);
}

/** From a border between two blocks into one. */
function replaceToInside(view: ViewBlocks, start: number, end: ResolvedPos, nodes: readonly Node[]): void {
  const to = placeOf(view, end);
  const last = nodes.at(-1);
  removeBlocks(view, start, end.index(0));
  deleteRange(view.model, { ...to, offset: 0 }, to);
  if (last) {
    insertContent(view.model, { ...to, offset: 0 }, last.content);
    setBlock(view.model, to.block, blockAttributes(last));
  }
  pushBlocks(view, start, nodes.slice(0, -1));
}

function replaceWhole(view: ViewBlocks, start: number, end: number, nodes: readonly Node[]): void {
  removeBlocks(view, start, end);
  pushBlocks(view, start, nodes);
}

function removeBlocks(view: ViewBlocks, from: number, to: number): void {
  for (const { id } of view.all().slice(from, to)) {
    if (view.moved.has(id)) view.lifted.add(id);
    else deleteBlock(view.model, id);
  }
}
