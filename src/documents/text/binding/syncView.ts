import { Fragment, type Node, Slice } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
import type { Block } from "../model/block.ts";
import { emptyBlock } from "./blockNode.ts";
import { type Drawn, drawNode, isShown, leaf, noteShown, patchSelf, treeOf } from "./drawTree.ts";
import { noteAllShown } from "./shownAlready.ts";
import { longestRun } from "../commands/longestRun.ts";

/** A node whose children are made to show `drawn`; `start` is the position of the first child. */
type Parent = { readonly node: Node; readonly start: number };

/** The children that differ: old[start..oldEnd) against drawn[start..newEnd). */
type Window = { readonly start: number; readonly oldEnd: number; readonly newEnd: number };

/**
 * A transaction that makes the view show these blocks with the least steps, or null when it does already. After an `own` act the
 * blocks stand where the view has them and only their ids may be new: then they are matched by place.
 */
export function syncView(state: EditorState, blocks: readonly Block[], isOwn = false): Transaction | null {
  if (blocks.length === 0) return clearView(state);
  const tree = treeOf(blocks);
  const window = findWindow(state.doc, tree);
  if (window.start === window.oldEnd && window.start === window.newEnd) {
    noteAllShown(state.doc, blocks);
    return null;
  }
  const transaction = state.tr;
  syncChildren(transaction, { node: state.doc, start: 0 }, tree, isOwn);
  for (let i = window.start; i < window.newEnd; i++) {
    const [node, drawn] = [transaction.doc.maybeChild(i), tree[i]];
    if (node && drawn) noteShown(node, drawn);
  }
  noteAllShown(transaction.doc, blocks);
  return transaction;
}

/** After an own act: makes the children at these indexes show the blocks with the same; all others do. Null when these do too. */
export function patchView(
  state: EditorState,
  blocks: readonly Block[],
  indexes: readonly number[],
): Transaction | null {
  const transaction = state.tr;
  const parent = { node: state.doc, start: 0 };
  for (const index of indexes.toReversed()) {
    const block = blocks[index];
    if (block) patchAt(transaction, parent, index, leaf(block), true);
  }
  for (const index of indexes) {
    const [node, block] = [transaction.doc.maybeChild(index), blocks[index]];
    if (node && block) noteShown(node, leaf(block));
  }
  noteAllShown(transaction.doc, blocks);
  return transaction.docChanged ? transaction : null;
}

function clearView(state: EditorState): Transaction | null {
  const only = state.doc.childCount === 1 ? state.doc.child(0) : null;
  if (only?.attrs.id === "" && only.content.size === 0 && only.isTextblock) return null;
  return state.tr.replaceWith(0, state.doc.content.size, emptyBlock());
}

function findWindow(node: Node, drawn: readonly Drawn[]): Window {
  const isSame = (child: number, index: number) => {
    const wanted = drawn[index];
    return wanted !== undefined && isShown(node.child(child), wanted);
  };
  let [start, oldEnd, newEnd] = [0, node.childCount, drawn.length];
  while (start < oldEnd && start < newEnd && isSame(start, start)) start += 1;
  while (oldEnd > start && newEnd > start && isSame(oldEnd - 1, newEnd - 1)) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  return { start, oldEnd, newEnd };
}

function syncChildren(transaction: Transaction, parent: Parent, drawn: readonly Drawn[], isOwn: boolean): void {
  const window = findWindow(parent.node, drawn);
  const { start, oldEnd, newEnd } = window;
  if (isOwn && oldEnd === newEnd) {
    for (let i = newEnd - 1; i >= start; i--) patchAt(transaction, parent, i, drawn[i], isOwn);
  } else if (!syncSplit(transaction, parent, drawn, window) && !syncJoin(transaction, parent, drawn, window)) {
    syncWindow(transaction, parent, drawn, window, isOwn);
  }
}

/** Where the child with this index starts, in the node as it was before any step: children are changed from the last to the first. */
function childStart({ node, start }: Parent, index: number): number {
  let position = start;
  for (let i = 0; i < index; i++) position += node.child(i).nodeSize;
  return position;
}

/** One block has become two with the same letters: the DOM of the first half stays. */
function syncSplit(
  transaction: Transaction,
  parent: Parent,
  drawn: readonly Drawn[],
  { start, oldEnd, newEnd }: Window,
): boolean {
  const [first, second] = [drawn[start]?.block, drawn[start + 1]?.block];
  if (oldEnd - start !== 1 || newEnd - start !== 2 || !first || !second) return false;
  const node = parent.node.child(start);
  if (!node.isTextblock || node.textContent !== first.text + second.text) return false;
  const position = childStart(parent, start);
  transaction.split(position + 1 + first.text.length);
  const border = position + 2 + first.text.length;
  for (const [at, half] of [[border, drawn[start + 1]] as const, [position, drawn[start]] as const]) {
    const now = transaction.doc.nodeAt(at);
    if (now && half) patchSelf(transaction, at, now, half);
  }
  return true;
}

function syncJoin(
  transaction: Transaction,
  parent: Parent,
  drawn: readonly Drawn[],
  { start, oldEnd, newEnd }: Window,
): boolean {
  const joined = drawn[start];
  if (oldEnd - start !== 2 || newEnd - start !== 1 || !joined?.block) return false;
  const [first, second] = [parent.node.child(start), parent.node.child(start + 1)];
  if (!first.isTextblock || !second.isTextblock) return false;
  if (first.textContent + second.textContent !== joined.block.text) return false;
  const position = childStart(parent, start);
  transaction.join(position + first.nodeSize);
  const now = transaction.doc.nodeAt(position);
  if (now) patchSelf(transaction, position, now, joined);
  return true;
}

function patchAt(
  transaction: Transaction,
  parent: Parent,
  index: number,
  drawn: Drawn | undefined,
  isOwn: boolean,
): void {
  const node = parent.node.child(index);
  if (!drawn || isShown(node, drawn)) return;
  const position = childStart(parent, index);
  if (node.type.name !== drawn.type) {
    replace(transaction, position, position + node.nodeSize, [drawn]);
    return;
  }
  if (!drawn.block) syncChildren(transaction, { node, start: position + 1 }, drawn.children, isOwn);
  patchSelf(transaction, position, node, drawn);
}

/** Keeps the longest run of nodes that are in order already, from the last to the first so that positions hold. */
function syncWindow(
  transaction: Transaction,
  parent: Parent,
  drawn: readonly Drawn[],
  window: Window,
  isOwn: boolean,
): void {
  const kept = keptPairs(parent.node, drawn, window);
  let [oldEnd, newEnd] = [window.oldEnd, window.newEnd];
  for (const [child, index] of [...kept.toReversed(), [window.start - 1, window.start - 1] as const]) {
    const [from, to] = [childStart(parent, child + 1), childStart(parent, oldEnd)];
    replace(transaction, from, to, drawn.slice(index + 1, newEnd));
    if (child >= window.start) patchAt(transaction, parent, child, drawn[index], isOwn);
    [oldEnd, newEnd] = [child, index];
  }
}

function keptPairs(node: Node, drawn: readonly Drawn[], { start, oldEnd, newEnd }: Window) {
  const childOf = new Map<string, number>();
  for (let i = start; i < oldEnd; i++) childOf.set(`${node.child(i).type.name} ${node.child(i).attrs.id}`, i);
  const pairs: (readonly [number, number])[] = [];
  for (let i = start; i < newEnd; i++) {
    const child = childOf.get(`${drawn[i]?.type} ${drawn[i]?.key}`);
    if (child !== undefined) pairs.push([child, i]);
  }
  return longestRun(pairs.map(([child]) => child)).flatMap((at) => {
    const pair = pairs[at];
    return pair ? [pair] : [];
  });
}

/** Whole nodes for whole nodes: nothing is fitted in, so a row stays a row. */
function replace(transaction: Transaction, from: number, to: number, drawn: readonly Drawn[]): void {
  if (from === to && drawn.length === 0) return;
  transaction.step(new ReplaceStep(from, to, new Slice(Fragment.from(drawn.map(drawNode)), 0, 0)));
}
