import type { EditorView } from "prosemirror-view";
import type { Place } from "../commands/place.ts";
import type { TextModel } from "../model/createText.ts";
import type { Block } from "../model/block.ts";
import { blockIndexOf } from "./blockPositions.ts";
import { FROM_MODEL } from "./bindView.ts";
import { selectPlace } from "./selection.ts";

/** The block the caret is in, or null. */
export function blockOfCaret(model: TextModel, { state }: EditorView): Block | null {
  return model.layout().blocks[blockIndexOf(state.selection.$head)] ?? null;
}

/** Puts the caret into a block that is shown and brings it into sight. */
export function putCaret(model: TextModel, view: EditorView, place: Place): void {
  const transaction = view.state.tr;
  selectPlace(model, transaction, place);
  view.dispatch(transaction.setMeta(FROM_MODEL, true).scrollIntoView());
}
