import { type EditorState, Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { isInBlock } from "./blockPositions.ts";
import { gatherSets } from "./gatherSets.ts";

/** Marks the block the caret is in, for the style sheet: in focus mode the others stand back. */
export function currentBlock(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc, selection: { $head } }: EditorState) => {
        if (!isInBlock($head)) return null;
        const block = Decoration.node($head.before(), $head.after(), { class: "block--current" });
        return $head.depth === 1 ? gatherSets([block], []) : DecorationSet.create(doc, [block]);
      },
    },
  });
}
