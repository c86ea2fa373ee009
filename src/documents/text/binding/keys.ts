import { baseKeymap, chainCommands, deleteSelection, toggleMark } from "prosemirror-commands";
import type { Node } from "prosemirror-model";
import type { Command, EditorState } from "prosemirror-state";
import { blockAttributes } from "./blockNode.ts";
import { isInBlock } from "./blockPositions.ts";
import { deleteCharacter, leaveWithBackspace, leaveWithEnter } from "./blockKeys.ts";
import { linkTyped } from "./links.ts";
import { schema } from "./schema.ts";

export const toggleStrong: Command = toggleMark(schema.marks.strong);
export const toggleEm: Command = toggleMark(schema.marks.em);

/** Makes the selected blocks headings of this level (1 to 6), or plain paragraphs (null). */
export function setHeading(level: number | null): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const transaction = state.tr;
    state.doc.nodesBetween(from, to, (node, position) => {
      if (node.type !== schema.nodes.block) return;
      transaction.setNodeAttribute(position, "kind", level === null ? "paragraph" : "heading");
      transaction.setNodeAttribute(position, "level", level ?? 0);
    });
    dispatch?.(transaction);
    return true;
  };
}

/** Says of the selected blocks which language they are in; null: that of the text. */
export function setLanguage(lang: string | null): Command {
  return (state, dispatch) => {
    const { from, to } = state.selection;
    const transaction = state.tr;
    state.doc.nodesBetween(from, to, (node, position) => {
      if (node.type === schema.nodes.block) transaction.setNodeAttribute(position, "lang", lang);
    });
    dispatch?.(transaction);
    return true;
  };
}

/** Enter: behind a heading a plain paragraph follows, otherwise the second half stays what the first is. */
export const splitHere: Command = (state, dispatch) => {
  const transaction = state.tr.deleteSelection();
  const { $from } = transaction.selection;
  if (!isInBlock($from)) return false;
  const isAtEnd = $from.parentOffset === $from.parent.content.size;
  const { kind, level, ...rest } = blockAttributes($from.parent);
  const look = isAtEnd && kind === "heading" ? { kind: "paragraph", level: 0, numbered: false } : { kind, level };
  transaction.split($from.pos, 1, [{ type: schema.nodes.block, attrs: { ...rest, ...look, id: "", pairId: null } }]);
  dispatch?.(transaction.scrollIntoView());
  return true;
};

/** Backspace at the start of a block: an empty one before it goes, otherwise the two are joined. */
export const joinWithPrevious: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !isInBlock($from) || $from.parentOffset > 0) return false;
  return joinAt(state, $from.before(), dispatch);
};

/** Delete at the end of a block. */
export const joinWithNext: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !isInBlock($from) || $from.parentOffset < $from.parent.content.size) return false;
  return joinAt(state, $from.after(), dispatch);
};

function joinAt(state: EditorState, border: number, dispatch: Parameters<Command>[1]): boolean {
  const { nodeBefore: before, nodeAfter: after } = state.doc.resolve(border);
  // The edge of the text, of a cell, of a table or of a note: nothing is joined across it.
  if (!before || !after || !canJoin(before, after)) return true;
  const transaction = state.tr;
  if (before?.content.size === 0) transaction.delete(border - before.nodeSize, border);
  else transaction.join(border);
  dispatch?.(transaction.scrollIntoView());
  return true;
}

function canJoin(before: Node, after: Node): boolean {
  const isCaption = before.attrs.kind === "table" || after.attrs.kind === "table";
  return before.isTextblock && after.isTextblock && !isCaption && before.attrs.note === after.attrs.note;
}

const ignore: Command = () => true;

/** An address that was typed before Enter becomes a link first, as an act of its own. */
const afterAddress =
  (command: Command): Command =>
  (state, dispatch, view) => {
    if (!view || !dispatch) return command(state, dispatch, view);
    linkTyped(view.state, view.dispatch);
    return command(view.state, view.dispatch, view);
  };

const backspace = chainCommands(deleteSelection, leaveWithBackspace, joinWithPrevious, deleteCharacter(-1));

/** Keys of the structure. Those with a row in the key table are in `editorActs`; all others are left to the browser. */
export function keysOf(): Record<string, Command> {
  return {
    ...(baseKeymap["Mod-a"] && { "Mod-a": baseKeymap["Mod-a"] }),
    Enter: chainCommands(afterAddress(leaveWithEnter), afterAddress(splitHere)),
    "Shift-Enter": afterAddress(splitHere),
    "Mod-Enter": ignore,
    Backspace: backspace,
    "Shift-Backspace": backspace,
    Delete: chainCommands(deleteSelection, joinWithNext, deleteCharacter(1)),
  };
}
