import type { EditorProps, EditorView } from "prosemirror-view";

/**
 * What acts on the selection is preceded by a look at it. The browser tells of a moved caret in a task of its own, and
 * a key may come before that task: it would act where the caret was, or be left to the browser, which joins paragraphs
 * as elements and takes the names at others' carets for letters.
 */
export const caretFirst: EditorProps = {
  handleDOMEvents: { keydown: look, beforeinput: look, copy: look, cut: look, paste: look },
};

function look(view: EditorView): false {
  if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
  return false;
}
