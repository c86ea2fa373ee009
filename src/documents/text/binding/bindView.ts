import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { TextModel } from "../model/createText.ts";
import type { Place } from "../commands/place.ts";
import { type Across, acrossFlows, isReplacing, replaceAcross } from "./acrossFlows.ts";
import { pushTransaction } from "./pushTransaction.ts";
import { type LetterSelection, readSelection, restoreSelection, selectPlace } from "./selection.ts";
import { unlikeShown } from "./shownAlready.ts";
import { patchView, syncView } from "./syncView.ts";

/** Set on transactions that only draw what the model has already. */
export const FROM_MODEL = "fromModel";

export type ViewBinding = {
  /** To be used as `dispatchTransaction`. */
  readonly dispatch: (view: EditorView, transaction: Transaction) => void;
  /** Draws what the model shows now. */
  readonly draw: (view: EditorView) => void;
  /** The selection as of the last state, in letters. */
  readonly selection: () => LetterSelection | null;
  readonly select: (view: EditorView, letters: LetterSelection) => void;
  readonly isPushing: () => boolean;
};

/** Keeps a view and a model the same: after each transaction the view shows exactly the layout. `makeNotes` ends each act. */
export function bindView(model: TextModel, makeNotes: () => void, onMismatch: (error: unknown) => void): ViewBinding {
  let letters: LetterSelection | null = null;
  let isPushing = false;

  const push = (transactions: readonly Transaction[]) => {
    isPushing = true;
    try {
      for (const transaction of transactions) {
        if (transaction.docChanged && !transaction.getMeta(FROM_MODEL)) pushTransaction(model, transaction, makeNotes);
      }
    } catch (error) {
      onMismatch(error);
    } finally {
      isPushing = false;
    }
  };
  const replaceAll = (view: EditorView, transaction: Transaction, across: Across) => {
    let caret: Place | null = null;
    isPushing = true;
    try {
      caret = replaceAcross(model, transaction, across, makeNotes);
    } catch (error) {
      onMismatch(error);
    } finally {
      isPushing = false;
    }
    const drawn = syncView(view.state, model.layout().blocks) ?? view.state.tr;
    if (caret) selectPlace(model, drawn, caret);
    const state = view.state.apply(quiet(drawn));
    letters = readSelection(model, state);
    view.updateState(state);
  };
  const dispatch = (view: EditorView, transaction: Transaction) => {
    const isOwn = transaction.docChanged && !transaction.getMeta(FROM_MODEL);
    const across = isOwn && isReplacing(transaction) ? acrossFlows(model, view.state) : null;
    if (across) {
      replaceAll(view, transaction, across);
      return;
    }
    const applied = view.state.applyTransaction(transaction);
    let { state } = applied;
    push(applied.transactions);
    if (transaction.docChanged) state = corrected(model, state, view.state.doc);
    letters = readSelection(model, state);
    view.updateState(state);
  };
  const draw = (view: EditorView) => {
    const transaction = syncView(view.state, model.layout().blocks);
    if (transaction === null) return;
    restoreSelection(model, transaction, letters);
    view.dispatch(quiet(transaction));
  };
  const select = (view: EditorView, wanted: LetterSelection) => {
    const transaction = view.state.tr;
    restoreSelection(model, transaction, wanted);
    view.dispatch(transaction.scrollIntoView());
  };
  return { dispatch, draw, select, selection: () => letters, isPushing: () => isPushing };
}

/** New ids come this way, and whatever the model did otherwise than the view. */
function corrected(model: TextModel, state: EditorState, before: Node): EditorState {
  const { blocks } = model.layout();
  const unlike = unlikeShown(state.doc, blocks, before);
  const correction = unlike ? patchView(state, blocks, unlike) : syncView(state, blocks, true);
  return correction ? state.apply(quiet(correction)) : state;
}

const quiet = (transaction: Transaction) => transaction.setMeta(FROM_MODEL, true).setMeta("addToHistory", false);
