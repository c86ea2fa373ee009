import type { MarkType } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import type { TextModel } from "../model/createText.ts";
import type { TextUndo } from "../undo/createUndo.ts";
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
  /** How many blocks wait for a person's decision. */
  readonly needsLook: number;
};

export function statusOf(model: TextModel, undo: TextUndo, state: EditorState): EditorStatus {
  const { $head } = state.selection;
  const { attrs } = $head.depth === 1 ? $head.parent : state.doc.child(0);
  return {
    canUndo: undo.canUndo(),
    canRedo: undo.canRedo(),
    isStrong: hasMark(state, schema.marks.strong),
    isEm: hasMark(state, schema.marks.em),
    headingLevel: attrs.kind === "heading" ? attrs.level : null,
    block: attrs.id || null,
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
