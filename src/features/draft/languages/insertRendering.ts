import { typedOf } from "../../../documents/languages/offeredTerms.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";

/** Writes an agreed term where the caret is, in place of what is selected or of its beginning that is typed already. */
export function insertRendering(editor: Editor, rendering: string): void {
  const { view } = editor;
  const { $from, from, to, empty } = view.state.selection;
  if (!$from.parent.isTextblock) return;
  const before = $from.parent.textBetween(0, $from.parentOffset);
  const typed = empty ? typedOf(before, rendering) : 0;
  view.dispatch(view.state.tr.insertText(rendering, from - typed, to).scrollIntoView());
  editor.focus();
}
