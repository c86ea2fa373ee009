import type { Attrs, MarkType } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import type { TextModel } from "../model/createText.ts";
import type { TextUndo } from "../undo/createUndo.ts";
import { blockOf } from "../model/layout.ts";
import { blockIndexOf, blocksIn, isInBlock } from "./blockPositions.ts";
import { authorAt } from "../authors/authorRuns.ts";
import { findStateOf } from "./findPlugin.ts";
import { linkAt } from "./links.ts";
import { schema } from "./schema.ts";

/** What buttons show. */
export type EditorStatus = {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isStrong: boolean;
  readonly isEm: boolean;
  readonly isUnderlined: boolean;
  readonly isLink: boolean;
  /** What the block at the caret is: `paragraph`, `heading`, `quote`, or a list item. */
  readonly look: "paragraph" | "heading" | "quote" | "bullets" | "list";
  readonly isNumbered: boolean;
  /** The Yjs client that wrote the letter before the caret. */
  readonly author: number | null;
  /** Ends of what is selected, "" while nothing is. */
  readonly selected: string;
  /** How many of what is searched for there are, and on which of them (from 1) the caret is; 0 for none. */
  readonly found: number;
  readonly foundAt: number;
  /** Null in a paragraph. */
  readonly headingLevel: number | null;
  /** The block the caret is in, null when there is none. */
  readonly block: string | null;
  /** The language that the block says it is in; null: that of the text. */
  readonly lang: string | null;
  /** The caret is in a cell. */
  readonly isInTable: boolean;
  readonly hasHeader: boolean;
  readonly isInNote: boolean;
  /** How many blocks wait for a person's decision. */
  readonly needsLook: number;
};

export function statusOf(model: TextModel, undo: TextUndo, state: EditorState): EditorStatus {
  const { $head } = state.selection;
  const attrs = isInBlock($head) ? $head.parent.attrs : (blocksIn(state.doc)[0]?.node.attrs ?? {});
  const here = model.layout().blocks[blockIndexOf($head)];
  const table = here?.role.cell ? blockOf(model.layout(), here.role.cell.table) : null;
  return {
    canUndo: undo.canUndo(),
    canRedo: undo.canRedo(),
    isStrong: hasMark(state, schema.marks.strong),
    isEm: hasMark(state, schema.marks.em),
    isUnderlined: hasMark(state, schema.marks.underline),
    isLink: linkAt(state) !== null,
    look: lookOf(attrs),
    isNumbered: attrs.numbered && !(attrs.kind === "paragraph" && attrs.level > 0),
    author: authorHere(model, state),
    found: findStateOf(state).found.length,
    foundAt: findStateOf(state).current + 1,
    selected: state.selection.empty ? "" : `${state.selection.from}-${state.selection.to}`,
    headingLevel: attrs.kind === "heading" ? attrs.level : null,
    block: attrs.id || null,
    lang: attrs.lang ?? null,
    isInTable: here?.role.cell != null,
    hasHeader: table?.role.table?.hasHeader ?? false,
    isInNote: here?.role.note != null,
    needsLook: model.layout().needsLook,
  };
}

function lookOf({ kind, level, numbered }: Attrs): EditorStatus["look"] {
  if (kind === "heading" || kind === "quote") return kind;
  if (level === 0) return "paragraph";
  return numbered ? "list" : "bullets";
}

function authorHere(model: TextModel, { selection: { $head } }: EditorState): number | null {
  const layout = model.layout();
  const block = layout.blocks[blockIndexOf($head)];
  return block && isInBlock($head) ? authorAt(layout, block, $head.parentOffset) : null;
}

function hasMark(state: EditorState, type: MarkType): boolean {
  const { empty, from, to, $from } = state.selection;
  return empty
    ? type.isInSet(state.storedMarks ?? $from.marks()) !== undefined
    : state.doc.rangeHasMark(from, to, type);
}

export function isSameStatus(a: EditorStatus, b: EditorStatus): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
