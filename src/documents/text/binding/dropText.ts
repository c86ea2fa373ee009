import type { Node, ResolvedPos, Slice } from "prosemirror-model";
import { type EditorState, Selection, TextSelection } from "prosemirror-state";
import { dropPoint } from "prosemirror-transform";
import type { EditorProps } from "prosemirror-view";
import type { TextModel } from "../model/createText.ts";
import { acrossFlows } from "./acrossFlows.ts";
import { isInBlock } from "./blockPositions.ts";
import { notesMarkedIn } from "./markers.ts";

/** What of a slice can stand where it is put. */
type Fit = (slice: Slice, $target: ResolvedPos) => Slice;

/**
 * Puts dragged text down. The view's own way knows nothing of tables and notes: there it would wrap, and what it takes away from several cells
 * at once it would take with the cells. What cannot be meant changes nothing.
 */
export function dropText(model: TextModel, toFit: Fit): NonNullable<EditorProps["handleDrop"]> {
  return (view, event, dragged, isMove) => {
    const mouse = view.posAtCoords({ left: event.clientX, top: event.clientY });
    if (mouse === null) return true;
    const { state } = view;
    const $target = targetOf(state.doc, mouse.pos, dragged);
    if (isMove && !canMove(model, state, $target)) return true;
    const slice = toFit(dragged, $target);
    const { tr } = state;
    if (isMove) tr.deleteSelection();
    const start = tr.mapping.map($target.pos);
    const before = tr.doc;
    tr.replaceRange(start, start, slice);
    if (tr.doc.eq(before)) return true;
    let end = start;
    tr.mapping.maps.at(-1)?.forEach((_from, _to, _newFrom, newTo) => {
      end = newTo;
    });
    tr.setSelection(TextSelection.between(tr.doc.resolve(start), tr.doc.resolve(end)));
    view.focus();
    view.dispatch(tr.setMeta("uiEvent", "drop"));
    return true;
  };
}

/** In a block or between two of the text itself: between cells the nearest block is meant. */
function targetOf(doc: Node, position: number, slice: Slice): ResolvedPos {
  const $target = doc.resolve(dropPoint(doc, position, slice) ?? position);
  return isInBlock($target) || $target.depth === 0 ? $target : Selection.near($target).$head;
}

/** Not onto itself, not out of several cells or notes at once, and not into the note that would go with its marker. */
function canMove(model: TextModel, state: EditorState, { pos, parent }: ResolvedPos): boolean {
  const { selection } = state;
  if (pos >= selection.from && pos <= selection.to) return false;
  return acrossFlows(model, state) === null && !notesMarkedIn(selection.content().content).has(parent.attrs.note);
}
