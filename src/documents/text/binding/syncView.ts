import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import type { Block } from "../model/block.ts";
import { drawBlock, emptyBlock } from "./blockNode.ts";
import { isDrawn, noteDrawn } from "./compareBlock.ts";
import { longestRun } from "./longestRun.ts";
import { patchBlock } from "./patchBlock.ts";

/** The children of the view that differ from the blocks: old[start..oldEnd) against blocks[start..newEnd). */
type Window = { readonly start: number; readonly oldEnd: number; readonly newEnd: number };

/**
 * A transaction that makes the view show these blocks with the least steps, or null when it does already. After an `own` act the
 * blocks stand where the view has them and only their ids may be new: then they are matched by place.
 */
export function syncView(state: EditorState, blocks: readonly Block[], isOwn = false): Transaction | null {
  if (blocks.length === 0) return clearView(state);
  const window = findWindow(state.doc, blocks);
  if (window.start === window.oldEnd && window.start === window.newEnd) return null;
  const transaction = state.tr;
  if (isOwn && window.oldEnd === window.newEnd) {
    for (let i = window.start; i < window.newEnd; i++) patchAt(transaction, i, blocks[i]);
  } else if (!syncSplit(transaction, blocks, window) && !syncJoin(transaction, blocks, window)) {
    syncWindow(transaction, blocks, window);
  }
  for (let i = window.start; i < window.newEnd; i++) {
    const [node, block] = [transaction.doc.maybeChild(i), blocks[i]];
    if (node && block) noteDrawn(node, block);
  }
  return transaction;
}

function clearView(state: EditorState): Transaction | null {
  const only = state.doc.childCount === 1 ? state.doc.child(0) : null;
  if (only?.attrs.id === "" && only.content.size === 0) return null;
  return state.tr.replaceWith(0, state.doc.content.size, emptyBlock());
}

function findWindow(doc: Node, blocks: readonly Block[]): Window {
  const isSame = (child: number, index: number) => {
    const block = blocks[index];
    return block !== undefined && isDrawn(doc.child(child), block);
  };
  let [start, oldEnd, newEnd] = [0, doc.childCount, blocks.length];
  while (start < oldEnd && start < newEnd && isSame(start, start)) start += 1;
  while (oldEnd > start && newEnd > start && isSame(oldEnd - 1, newEnd - 1)) {
    oldEnd -= 1;
    newEnd -= 1;
  }
  return { start, oldEnd, newEnd };
}

/** Where the child with this index starts. */
export function childPosition(doc: Node, index: number): number {
  let position = 0;
  for (let i = 0; i < index; i++) position += doc.child(i).nodeSize;
  return position;
}

/** One block has become two with the same letters: the DOM of the first half stays. */
function syncSplit(transaction: Transaction, blocks: readonly Block[], { start, oldEnd, newEnd }: Window): boolean {
  const [first, second] = [blocks[start], blocks[start + 1]];
  if (oldEnd - start !== 1 || newEnd - start !== 2 || !first || !second) return false;
  if (transaction.doc.child(start).textContent !== first.text + second.text) return false;
  const position = childPosition(transaction.doc, start);
  transaction.split(position + 1 + first.text.length);
  patchAt(transaction, start, first);
  patchAt(transaction, start + 1, second);
  return true;
}

function syncJoin(transaction: Transaction, blocks: readonly Block[], { start, oldEnd, newEnd }: Window): boolean {
  const joined = blocks[start];
  if (oldEnd - start !== 2 || newEnd - start !== 1 || !joined) return false;
  const { doc } = transaction;
  if (doc.child(start).textContent + doc.child(start + 1).textContent !== joined.text) return false;
  transaction.join(childPosition(doc, start + 1));
  patchAt(transaction, start, joined);
  return true;
}

function patchAt(transaction: Transaction, index: number, block: Block | undefined): void {
  if (block) patchBlock(transaction, childPosition(transaction.doc, index), transaction.doc.child(index), block);
}

/** Keeps the longest run of blocks that are in order already, from the last to the first so that positions hold. */
function syncWindow(transaction: Transaction, blocks: readonly Block[], window: Window): void {
  const kept = keptPairs(transaction.doc, blocks, window);
  let [oldEnd, newEnd] = [window.oldEnd, window.newEnd];
  for (const [child, index] of [...kept.toReversed(), [window.start - 1, window.start - 1] as const]) {
    replaceChildren(transaction, child + 1, oldEnd, blocks.slice(index + 1, newEnd));
    if (child >= window.start) patchAt(transaction, child, blocks[index]);
    [oldEnd, newEnd] = [child, index];
  }
}

function keptPairs(doc: Node, blocks: readonly Block[], { start, oldEnd, newEnd }: Window) {
  const childOf = new Map<string, number>();
  for (let i = start; i < oldEnd; i++) childOf.set(doc.child(i).attrs.id, i);
  const pairs: (readonly [number, number])[] = [];
  for (let i = start; i < newEnd; i++) {
    const child = childOf.get(blocks[i]?.id ?? "");
    if (child !== undefined) pairs.push([child, i]);
  }
  return longestRun(pairs.map(([child]) => child)).flatMap((at) => {
    const pair = pairs[at];
    return pair ? [pair] : [];
  });
}

function replaceChildren(transaction: Transaction, from: number, to: number, blocks: readonly Block[]): void {
  if (from === to && blocks.length === 0) return;
  const start = childPosition(transaction.doc, from);
  const end = childPosition(transaction.doc, to);
  transaction.replaceWith(start, end, blocks.map(drawBlock));
}
