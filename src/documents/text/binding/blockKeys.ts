import type { Node } from "prosemirror-model";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import { isInsideCharacter, nextBorder, previousBorder } from "../commands/graphemes.ts";
import { isInBlock } from "./blockPositions.ts";
import { schema } from "./schema.ts";

type Look = { readonly kind: string; readonly level: number; readonly numbered: boolean };
type Change = (node: Node) => Look;

const PLAIN: Look = { kind: "paragraph", level: 0, numbered: false };
const isListed = ({ attrs }: Node) => attrs.kind === "paragraph" && attrs.level > 0;
const isBullet: Is = (node) => isListed(node) && !node.attrs.numbered;
const isItem: Is = (node) => isListed(node) && node.attrs.numbered;
const isQuote: Is = ({ attrs }) => attrs.kind === "quote";
const isNumbered: Is = (node) => node.attrs.numbered && !isListed(node);

type Is = (node: Node) => boolean;

const depthOf = (node: Node): number => (isListed(node) ? node.attrs.level : 1);

export const toggleBullets = toggled(isBullet, (node) => ({
  kind: "paragraph",
  level: depthOf(node),
  numbered: false,
}));
export const toggleList = toggled(isItem, (node) => ({ kind: "paragraph", level: depthOf(node), numbered: true }));
export const toggleQuote = toggled(isQuote, () => ({ kind: "quote", level: 0, numbered: false }));

/** Numbers paragraphs, and headings where the scheme counts them. */
export const toggleNumbered: Command = toggled(
  isNumbered,
  ({ attrs }) =>
    attrs.kind === "heading" ? { kind: "heading", level: attrs.level, numbered: true } : { ...PLAIN, numbered: true },
  ({ attrs }) => (attrs.kind === "heading" ? { kind: "heading", level: attrs.level, numbered: false } : PLAIN),
);

/** Makes all selected blocks so, or, when they all are so already, plain paragraphs again. */
function toggled(is: Is, make: Change, unmake: Change = () => PLAIN): Command {
  return (state, dispatch) => {
    const blocks = selectedNodes(state);
    const change = blocks.every(({ node }) => is(node)) ? unmake : make;
    dispatch?.(blocks.reduce((tr, { node, position }) => setLook(tr, position, node, change(node)), state.tr));
    return true;
  };
}

export function selectedNodes(state: EditorState): readonly { readonly node: Node; readonly position: number }[] {
  const { from, to } = state.selection;
  const blocks: { node: Node; position: number }[] = [];
  state.doc.nodesBetween(from, to, (node, position) => {
    // The caption of a table is what it is.
    if (node.type === schema.nodes.block && node.attrs.kind !== "table") blocks.push({ node, position });
    return !node.isTextblock;
  });
  return blocks;
}

function setLook(transaction: Transaction, position: number, node: Node, look: Look): Transaction {
  for (const [name, value] of Object.entries(look)) {
    if (node.attrs[name] !== value) transaction.setNodeAttribute(position, name, value);
  }
  return transaction;
}

/** One level further in or out; false (and the key is left to the window) where nothing has levels. */
export function stepLevels(step: 1 | -1): Command {
  return (state, dispatch) => {
    const blocks = selectedNodes(state).filter(
      ({ node }) => isListed(node) || (node.attrs.kind === "paragraph" && node.attrs.numbered),
    );
    if (blocks.length === 0) return false;
    const changed = blocks.flatMap((block) => {
      const level = block.node.attrs.level + step;
      const least = block.node.attrs.numbered ? 0 : 1;
      return level < least || level > DEEPEST ? [] : [{ ...block, level }];
    });
    dispatch?.(changed.reduce((tr, { position, level }) => tr.setNodeAttribute(position, "level", level), state.tr));
    return true;
  };
}

const DEEPEST = 6;

/** Enter in an empty item, or Backspace at the start of one, leads out of the list, level by level; then out of number and quotation. */
function leave(node: Node): Look | null {
  if (isListed(node) && node.attrs.level > 1) {
    return { kind: "paragraph", level: node.attrs.level - 1, numbered: node.attrs.numbered };
  }
  return isListed(node) || isQuote(node) || isNumbered(node) ? keepHeading(node) : null;
}

const keepHeading = ({ attrs }: Node): Look =>
  attrs.kind === "heading" ? { kind: "heading", level: attrs.level, numbered: false } : PLAIN;

export const leaveWithEnter: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  return empty && isInBlock($from) && $from.parent.content.size === 0 && leaveAt(state, dispatch);
};

export const leaveWithBackspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  return empty && isInBlock($from) && $from.parentOffset === 0 && leaveAt(state, dispatch);
};

function leaveAt(state: EditorState, dispatch: Parameters<Command>[1]): boolean {
  const { $from } = state.selection;
  const look = leave($from.parent);
  if (look === null) return false;
  dispatch?.(setLook(state.tr, $from.before(), $from.parent, look));
  return true;
}

/**
 * Deletes the character before or behind the caret where it is made of several code units: Chromium's Backspace takes single marks off a
 * letter. All others are left to the browser, which knows about input methods.
 */
export function deleteCharacter(step: 1 | -1): Command {
  return (state, dispatch) => {
    const { $from, empty } = state.selection;
    if (!empty || !$from.parent.inlineContent) return false;
    const text = $from.parent.textContent;
    const offset = $from.parentOffset;
    const other = step < 0 ? previousBorder(text, offset) : nextBorder(text, offset);
    const [from, to] = step < 0 ? [other, offset] : [offset, other];
    if (to - from < 2 || isInsideCharacter(text, from)) return false;
    dispatch?.(state.tr.delete($from.start() + from, $from.start() + to).scrollIntoView());
    return true;
  };
}
