import { type EditorState, Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";

/** Marks the block the caret is in, for the style sheet: in focus mode the others stand back. */
export function currentBlock(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc, selection: { $head } }: EditorState) => {
        if ($head.depth === 0) return null;
        const block = Decoration.node($head.before(1), $head.after(1), { class: "block--current" });
        return DecorationSet.create(doc, [block]);
      },
    },
  });
}
