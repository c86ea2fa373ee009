import type { Node } from "prosemirror-model";
import { type EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { decodeCaret, type EncodedCaret, encodeCaret } from "../caret/caret.ts";
import type { Place } from "../commands/place.ts";
import type { TextModel } from "../model/createText.ts";
import { indexOfBlock } from "../model/layout.ts";
import { blockIndexOf, isInBlock, placeOfBlock } from "./blockPositions.ts";

/** A selection in terms of letters, so that it stays with them whatever others do. */
export type LetterSelection = { readonly anchor: EncodedCaret; readonly head: EncodedCaret };

/** Null when the selection is not one of text, or the view shows no block of the model. */
export function readSelection(model: TextModel, { doc, selection }: EditorState): LetterSelection | null {
  if (!(selection instanceof TextSelection)) return null;
  const anchor = encodePosition(model, doc, selection.anchor);
  const head = selection.empty ? anchor : encodePosition(model, doc, selection.head);
  return anchor === null || head === null ? null : { anchor, head };
}

function encodePosition(model: TextModel, doc: Node, position: number): EncodedCaret | null {
  const resolved = doc.resolve(position);
  const layout = model.layout();
  const block = layout.blocks[blockIndexOf(resolved)];
  return isInBlock(resolved) && block ? encodeCaret(layout, { block: block.id, offset: resolved.parentOffset }) : null;
}

/** Selects the same letters again, in the document of this transaction. */
export function restoreSelection(model: TextModel, transaction: Transaction, letters: LetterSelection | null): void {
  if (letters === null) return;
  const anchor = findPosition(model, transaction.doc, letters.anchor);
  const head = findPosition(model, transaction.doc, letters.head);
  if (anchor === null || head === null) return;
  transaction.setSelection(TextSelection.create(transaction.doc, anchor, head));
}

/** Puts the caret at a place, in the document of this transaction, which shows the current layout. */
export function selectPlace(model: TextModel, transaction: Transaction, place: Place): void {
  const position = positionOf(model, transaction.doc, place);
  if (position !== null) transaction.setSelection(TextSelection.create(transaction.doc, position));
}

/** The position of an encoded caret in a view that shows the current layout, or null. */
export function findPosition(model: TextModel, doc: Node, caret: unknown): number | null {
  const place = decodeCaret(model.doc, model.layout(), caret);
  return place && positionOf(model, doc, place);
}

function positionOf(model: TextModel, doc: Node, { block, offset }: Place): number | null {
  const index = indexOfBlock(model.layout(), block);
  const placed = index < 0 ? null : placeOfBlock(doc, index);
  return placed ? placed.position + 1 + Math.min(offset, placed.node.content.size) : null;
}
