import { Fragment, type Node, type Schema } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Random } from "../../../support/random.ts";
import type { ActName } from "./profiles.ts";
import { type Act, act, type TakeLetters } from "./side.ts";

/** An editor as a person at the keyboard has it, whatever binding is behind it. */
export type DrivenView = {
  readonly view: EditorView;
  readonly undo: () => void;
  readonly redo: () => void;
};

export type At = { readonly block: number; readonly offset: number };

export function startOf(doc: Node, block: number): number {
  let position = 0;
  for (let i = 0; i < block; i++) position += doc.child(i).nodeSize;
  return position;
}

const positionOf = (doc: Node, { block, offset }: At) => startOf(doc, block) + 1 + offset;

function dispatch({ view }: DrivenView, change: (tr: Transaction, doc: Node, schema: Schema) => void): void {
  const { tr, schema, doc } = view.state;
  change(tr, doc, schema);
  view.dispatch(tr);
}

/** What people do, as ProseMirror transactions. */
export const doType = (
  peer: DrivenView,
  at: At,
  letters: string,
  marks: Readonly<Record<string, unknown>> = {},
): void =>
  dispatch(peer, (tr, doc, schema) => {
    if (letters !== "") tr.insert(positionOf(doc, at), schema.text(letters, marksOf(schema, marks)));
  });

export const doSplit = (peer: DrivenView, at: At): void =>
  dispatch(peer, (tr, doc) => {
    const { type, attrs } = doc.child(at.block);
    tr.split(positionOf(doc, at), 1, [{ type, attrs: { ...attrs, id: "", pairId: null, flag: null } }]);
  });

/** As Backspace at the start of a paragraph does it. */
export const doJoin = (peer: DrivenView, block: number): void =>
  dispatch(peer, (tr, doc) => {
    if (block === 0) return;
    const border = startOf(doc, block);
    const before = doc.child(block - 1);
    if (before.content.size === 0) tr.delete(border - before.nodeSize, border);
    else tr.join(border);
  });

export const doCut = (peer: DrivenView, from: At, to: At): void =>
  dispatch(peer, (tr, doc) => void tr.delete(positionOf(doc, from), positionOf(doc, to)));

export const doRemove = (peer: DrivenView, block: number): void =>
  dispatch(peer, (tr, doc) => void tr.delete(startOf(doc, block), startOf(doc, block + 1)));

export const doSet = (peer: DrivenView, block: number, attributes: Readonly<Record<string, unknown>>): void =>
  dispatch(peer, (tr, doc) => {
    for (const [name, value] of Object.entries(attributes)) tr.setNodeAttribute(startOf(doc, block), name, value);
  });

export const doMark = (peer: DrivenView, from: At, to: At, name: string, value: unknown): void =>
  dispatch(peer, (tr, doc, schema) => {
    const [mark] = marksOf(schema, { [name]: value ?? true });
    if (!mark) return;
    if (value === null) tr.removeMark(positionOf(doc, from), positionOf(doc, to), mark);
    else tr.addMark(positionOf(doc, from), positionOf(doc, to), mark);
  });

export const doMove = (peer: DrivenView, block: number, before: number): void =>
  dispatch(peer, (tr, doc) => {
    if (before === block || before === block + 1) return;
    const [node, target] = [doc.child(block), startOf(doc, before)];
    tr.delete(startOf(doc, block), startOf(doc, block + 1));
    tr.insert(before > block ? target - node.nodeSize : target, node);
  });

/** Whole paragraphs before the one with this index. */
export const doPaste = (peer: DrivenView, before: number, texts: readonly string[]): void =>
  dispatch(peer, (tr, doc, schema) => {
    const nodes = texts.map((text) => schema.node("block", null, text === "" ? [] : [schema.text(text)]));
    tr.insert(startOf(doc, before), Fragment.fromArray(nodes));
  });

function marksOf(schema: Schema, marks: Readonly<Record<string, unknown>>) {
  return Object.entries(marks).map(([name, value]) =>
    name === "strong" || name === "em"
      ? schema.mark(name)
      : schema.mark("other", { name, value: JSON.stringify(value) }),
  );
}

function somewhere({ view: { state } }: DrivenView, random: Random): At {
  const block = random.below(state.doc.childCount);
  const { size } = state.doc.child(block).content;
  return { block, offset: random.pick([0, size, random.below(size + 1), random.below(size + 1)]) };
}

function range(peer: DrivenView, random: Random, blocksLong: number) {
  const { doc } = peer.view.state;
  const from = somewhere(peer, random);
  const block = Math.min(from.block + random.below(blocksLong), doc.childCount - 1);
  const least = block === from.block ? from.offset : 0;
  const to = { block, offset: least + random.below(doc.child(block).content.size - least + 1) };
  return { from, to, says: `${from.block}:${from.offset}-${to.block}:${to.offset}` };
}

type Choose = (peer: DrivenView, random: Random, take: TakeLetters) => Act;

export const VIEW_CHOICES: Readonly<Record<ActName, Choose>> = {
  type: (peer, random, take) => {
    const at = somewhere(peer, random);
    const letters = take(1 + random.below(4));
    const marks = random.chance(0.2) ? { strong: true } : {};
    return act(`type ${letters} ${at.block}:${at.offset}`, () => doType(peer, at, letters, marks));
  },
  split: (peer, random) => {
    const at = somewhere(peer, random);
    return act(`split ${at.block}:${at.offset}`, () => doSplit(peer, at));
  },
  join: (peer, random) => {
    const { block } = somewhere(peer, random);
    return act(`join ${block}`, () => doJoin(peer, block));
  },
  delete: (peer, random) => {
    const { from, to, says } = range(peer, random, 1);
    const end = { ...to, offset: Math.min(to.offset, from.offset + 4) };
    return act(`delete ${says}`, () => doCut(peer, from, end), true);
  },
  cut: (peer, random) => {
    const { from, to, says } = range(peer, random, 4);
    return act(`cut ${says}`, () => doCut(peer, from, to), true);
  },
  remove: (peer, random) => {
    const { block } = somewhere(peer, random);
    return act(`remove ${block}`, () => doRemove(peer, block), true);
  },
  retype: (peer, random) => {
    const { block } = somewhere(peer, random);
    const attributes = { kind: random.pick(["paragraph", "heading"]), level: random.below(4) };
    return act(`retype ${block}`, () => doSet(peer, block, attributes));
  },
  format: (peer, random) => {
    const { from, to, says } = range(peer, random, 2);
    const name = random.pick(["strong", "em", "c:1", "k:2"]);
    const value = random.chance(0.3) ? null : true;
    return act(`format ${name} ${value} ${says}`, () => doMark(peer, from, to, name, value));
  },
  move: (peer, random) => {
    const { block } = somewhere(peer, random);
    const before = random.below(peer.view.state.doc.childCount + 1);
    return act(`move ${block} before ${before}`, () => doMove(peer, block, before));
  },
  paste: (peer, random, take) => {
    const before = random.below(peer.view.state.doc.childCount + 1);
    const texts = Array.from({ length: 1 + random.below(3) }, () => take(random.below(4)));
    return act(`paste ${texts.length} before ${before}`, () => doPaste(peer, before, texts));
  },
  keep: () => act("nothing", () => undefined),
  undo: (peer) => act("undo", peer.undo, true),
  redo: (peer) => act("redo", peer.redo, true),
};
