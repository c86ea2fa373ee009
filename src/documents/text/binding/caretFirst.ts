import type { PluginKey } from "prosemirror-state";
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
  readCaret(view);
  return false;
}

/** The caret is where it is seen, though the browser has not told of it yet. */
export function readCaret(view: EditorView): void {
  if (!view.isDestroyed && !view.composing) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
}

/** Tells a plugin to draw otherwise. Whatever is drawn puts the caret back to where it was last told to be: that must be where it is seen. */
export function drawAnew(view: EditorView, key: PluginKey, what: unknown = true): void {
  if (view.isDestroyed) return;
  readCaret(view);
  view.dispatch(view.state.tr.setMeta(key, what));
}
