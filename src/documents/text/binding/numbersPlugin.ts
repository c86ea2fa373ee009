import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { TextModel } from "../model/createText.ts";
import type { BlockNumber } from "../numbering/numberBlocks.ts";
import type { Numbering } from "../numbering/createNumbering.ts";
import { watchScheme } from "../numbering/scheme.ts";
import { blocksIn } from "./blockPositions.ts";

const key = new PluginKey("numbers");

/** Shows the numbers as attributes that the style sheet writes out: text that is seen and read aloud, but in nobody's text. */
export function numbersPlugin(model: TextModel, numbering: Numbering): Plugin {
  let drawn: { doc: EditorState["doc"]; numbers: readonly (BlockNumber | null)[]; set: DecorationSet } | null = null;
  const draw = ({ doc }: EditorState) => {
    const numbers = numbering.current();
    if (drawn?.doc !== doc || drawn.numbers !== numbers) drawn = { doc, numbers, set: decorate(doc, numbers) };
    return drawn.set;
  };
  return new Plugin({
    key,
    props: { decorations: draw },
    view: (view) => ({
      destroy: watchScheme(model.doc, () => {
        if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true));
      }),
    }),
  });
}

function decorate(doc: EditorState["doc"], numbers: readonly (BlockNumber | null)[]): DecorationSet {
  // A text that numbers nothing is the most common one, and this is asked for with each key.
  if (!numbers.some((number) => number !== null)) return DecorationSet.empty;
  const decorations: Decoration[] = [];
  blocksIn(doc).forEach(({ node, position }, index) => {
    const number = numbers[index];
    if (!number) return;
    const attributes = { "data-number": number.label, ...(number.isArticle && { "data-article": "" }) };
    decorations.push(Decoration.node(position, position + node.nodeSize, attributes));
  });
  return DecorationSet.create(doc, decorations);
}
