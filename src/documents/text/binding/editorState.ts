import type { MarkType } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import type { TextModel } from "../model/createText.ts";
import type { TextUndo } from "../undo/createUndo.ts";
import { blockOf } from "../model/layout.ts";
import { blockIndexOf, blocksIn, isInBlock } from "./blockPositions.ts";
import { schema } from "./schema.ts";

/** What buttons show. */
export type EditorStatus = {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly isStrong: boolean;
  readonly isEm: boolean;
  /** Null in a paragraph. */
  readonly headingLevel: number | null;
  /** The block the caret is in, null when there is none. */
  readonly block: string | null;
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
    headingLevel: attrs.kind === "heading" ? attrs.level : null,
    block: attrs.id || null,
    isInTable: here?.role.cell != null,
    hasHeader: table?.role.table?.hasHeader ?? false,
    isInNote: here?.role.note != null,
    needsLook: model.layout().blocks.filter((block) => block.flag !== null).length,
  };
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
