import { Fragment, type Node, Slice } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { ReplaceStep } from "prosemirror-transform";
import type { Block } from "../model/block.ts";
import { emptyBlock } from "./blockNode.ts";
import { type Drawn, drawNode, drawnRow, drawnRows, isShown, noteShown, patchSelf } from "./drawTree.ts";
import { noteAllShown, unlikeStretches } from "./shownAlready.ts";
import { rowsOf } from "./viewRows.ts";
import { longestRun } from "../commands/longestRun.ts";

/** A node whose children are made to show something; `start` is the position of the first child. */
type Parent = { readonly node: Node; readonly start: number };

/** The children from `start` to before `end` do not show `drawn`. */
type Window = { readonly start: number; readonly end: number; readonly drawn: readonly Drawn[] };

/**
 * A transaction that makes the view show these blocks with the least steps, or null when it does already. Where it is known what the view
 * shows, only what is otherwise is looked at. After an `own` act the blocks stand where the view has them and only their ids may be new:
 * then they are matched by place.
 */
export function syncView(state: EditorState, blocks: readonly Block[], isOwn = false): Transaction | null {
  if (blocks.length === 0) return clearView(state);
  const windows = windowsOf(state.doc, blocks);
  const transaction = state.tr;
  const parent = { node: state.doc, start: 0 };
  for (const window of windows.toReversed()) syncWindow(transaction, parent, window, isOwn);
  let shift = 0;
  for (const { start, end, drawn } of windows) {
    noteDrawn(transaction.doc, start + shift, drawn);
    shift += drawn.length - (end - start);
  }
  noteAllShown(transaction.doc, blocks);
  return windows.length > 0 ? transaction : null;
}

/** After an own act: makes the children at these indexes show their blocks; all others do. Null when these do too. */
export function patchView(
  state: EditorState,
  blocks: readonly Block[],
  indexes: readonly number[],
): Transaction | null {
  const transaction = state.tr;
  const parent = { node: state.doc, start: 0 };
  const drawn = indexes.map((index) => drawnRow(rowsOf(blocks), index));
  for (let i = indexes.length - 1; i >= 0; i--) patchAt(transaction, parent, indexes[i] ?? 0, drawn[i], true);
  indexes.forEach((index, i) => {
    noteDrawn(transaction.doc, index, drawn.slice(i, i + 1));
  });
  noteAllShown(transaction.doc, blocks);
  return transaction.docChanged ? transaction : null;
}

function noteDrawn(doc: Node, start: number, drawn: readonly Drawn[]): void {
  drawn.forEach((one, i) => {
    const node = doc.maybeChild(start + i);
    if (node) noteShown(node, one);
  });
}

/** Where the view does not show the blocks, from the first place to the last. */
function windowsOf(doc: Node, blocks: readonly Block[]): readonly Window[] {
  const rows = rowsOf(blocks);
  const all = [{ from: 0, to: doc.childCount, start: 0, end: rows.items.length }];
  const stretches = unlikeStretches(doc, blocks) ?? all;
  return stretches
    .map(({ from, to, start, end }) => narrow(doc, { start: from, end: to, drawn: drawnRows(rows, start, end) }))
    .filter(({ start, end, drawn }) => start < end || drawn.length > 0);
}

function clearView(state: EditorState): Transaction | null {
  const only = state.doc.childCount === 1 ? state.doc.child(0) : null;
  if (only?.attrs.id === "" && only.content.size === 0 && only.isTextblock) return null;
  return state.tr.replaceWith(0, state.doc.content.size, emptyBlock());
}

/** Without what is shown already at both ends. */
function narrow(node: Node, { start, end, drawn }: Window): Window {
  const isSame = (child: number, index: number) => {
    const wanted = drawn[index];
    return wanted !== undefined && isShown(node.child(child), wanted);
  };
  const length = Math.min(end - start, drawn.length);
  let [front, back] = [0, 0];
  while (front < length && isSame(start + front, front)) front += 1;
  while (front + back < length && isSame(end - 1 - back, drawn.length - 1 - back)) back += 1;
  return { start: start + front, end: end - back, drawn: drawn.slice(front, drawn.length - back) };
}

function syncWindow(transaction: Transaction, parent: Parent, window: Window, isOwn: boolean): void {
  const { start, end, drawn } = window;
  if (isOwn && end - start === drawn.length) {
    for (let i = drawn.length - 1; i >= 0; i--) patchAt(transaction, parent, start + i, drawn[i], isOwn);
  } else if (!syncSplit(transaction, parent, window) && !syncJoin(transaction, parent, window)) {
    syncOrder(transaction, parent, window, isOwn);
  }
}

/** Where the child with this index starts, in the node as it was before any step: children are changed from the last to the first. */
function childStart({ node, start }: Parent, index: number): number {
  const { content } = node.content;
  let position = start;
  for (let i = 0; i < index; i++) position += content[i]?.nodeSize ?? 0;
  return position;
}

/** One block has become two with the same letters: the DOM of the first half stays. */
function syncSplit(transaction: Transaction, parent: Parent, { start, end, drawn }: Window): boolean {
  const [first, second] = [drawn[0]?.block, drawn[1]?.block];
  if (end - start !== 1 || drawn.length !== 2 || !first || !second) return false;
  const node = parent.node.child(start);
  if (!node.isTextblock || node.textContent !== first.text + second.text) return false;
  const position = childStart(parent, start);
  transaction.split(position + 1 + first.text.length);
  const border = position + 2 + first.text.length;
  for (const [at, half] of [[border, drawn[1]] as const, [position, drawn[0]] as const]) {
    const now = transaction.doc.nodeAt(at);
    if (now && half) patchSelf(transaction, at, now, half);
  }
  return true;
}

function syncJoin(transaction: Transaction, parent: Parent, { start, end, drawn }: Window): boolean {
  const [joined] = drawn;
  if (end - start !== 2 || drawn.length !== 1 || !joined?.block) return false;
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
  if (!drawn.block) {
    const window = narrow(node, { start: 0, end: node.childCount, drawn: drawn.children });
    syncWindow(transaction, { node, start: position + 1 }, window, isOwn);
  }
  patchSelf(transaction, position, node, drawn);
}

/** Keeps the longest run of nodes that are in order already, from the last to the first so that positions hold. */
function syncOrder(transaction: Transaction, parent: Parent, window: Window, isOwn: boolean): void {
  const { start, drawn } = window;
  const kept = keptPairs(parent.node, window);
  let [oldEnd, newEnd] = [window.end, drawn.length];
  for (const [child, index] of [...kept.toReversed(), [start - 1, -1] as const]) {
    const [from, to] = [childStart(parent, child + 1), childStart(parent, oldEnd)];
    replace(transaction, from, to, drawn.slice(index + 1, newEnd));
    if (child >= start) patchAt(transaction, parent, child, drawn[index], isOwn);
    [oldEnd, newEnd] = [child, index];
  }
}

function keptPairs(node: Node, { start, end, drawn }: Window) {
  const childOf = new Map<string, number>();
  for (let i = start; i < end; i++) childOf.set(`${node.child(i).type.name} ${node.child(i).attrs.id}`, i);
  const pairs = drawn.flatMap(({ type, key }, index) => {
    const child = childOf.get(`${type} ${key}`);
    return child === undefined ? [] : [[child, index] as const];
  });
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
