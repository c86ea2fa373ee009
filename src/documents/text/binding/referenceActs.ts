import { TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Place } from "../commands/place.ts";
import type { TextModel } from "../model/createText.ts";
import { indexOfBlock } from "../model/layout.ts";
import type { References } from "../references/createReferences.ts";
import { blocksIn } from "./blockPositions.ts";
import { blockOfCaret, putCaret } from "./placeOfCaret.ts";
import { referenceIn, referenceNode } from "./referenceMark.ts";
import { schema } from "./schema.ts";

export type ReferenceActs = {
  /** Puts a reference to a block in the place of what is selected of one paragraph. False when nothing can point there. */
  readonly insert: (block: string) => boolean;
  /** From a reference at the caret to its paragraph, and from there back. False when there is neither. */
  readonly follow: () => boolean;
  readonly goTo: (block: string) => void;
  /** Selects the reference before this offset of a block, so that another can be put in its place. */
  readonly select: (place: Place) => void;
};

export function createReferenceActs(
  model: TextModel,
  references: () => References,
  view: () => EditorView,
): ReferenceActs {
  /** Where one came from, and the block one was led to. */
  let led: { readonly from: Place; readonly to: string } | null = null;
  const isShown = (block: string) => indexOfBlock(model.layout(), block) >= 0;
  const goTo = (block: string) => {
    if (!isShown(block)) return;
    const here = blockOfCaret(model, view());
    const { parentOffset } = view().state.selection.$head;
    led = here === null ? null : { from: { block: here.id, offset: parentOffset }, to: block };
    putCaret(model, view(), { block, offset: 0 });
    view().focus();
  };
  return {
    goTo,
    insert: (block) => {
      const reference = references().pointAt(block);
      const { selection, tr } = view().state;
      if (reference === null || !selection.$to.parent.inlineContent) return false;
      const from = selection.$from.sameParent(selection.$to) ? selection.from : selection.to;
      const { other, link } = schema.marks;
      const looks = selection.$to.marks().filter(({ type }) => type !== other && type !== link);
      tr.replaceWith(from, selection.to, referenceNode(reference, looks)).scrollIntoView();
      // An act of its own: undo takes it back without the words that were typed before it.
      view().dispatch(tr.setMeta("uiEvent", "insertReference"));
      return true;
    },
    follow: () => {
      const { nodeBefore, nodeAfter } = view().state.selection.$head;
      const found = [nodeBefore, nodeAfter].flatMap((node) => (node?.isText && referenceIn(node)) || []);
      const [target] = found.flatMap((reference) => references().read(reference).block ?? []);
      if (target !== undefined) goTo(target);
      else if (led && isShown(led.from.block) && blockOfCaret(model, view())?.id === led.to) {
        putCaret(model, view(), led.from);
        led = null;
      } else return false;
      return true;
    },
    select: ({ block, offset }) => {
      const { state } = view();
      const placed = blocksIn(state.doc)[indexOfBlock(model.layout(), block)];
      if (!placed || offset >= placed.node.content.size) return;
      const from = placed.position + 1 + offset;
      view().dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, from + 1)).scrollIntoView());
    },
  };
}
