import type { Node } from "prosemirror-model";
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

/**
 * The document as one whose children are not gone through. ProseMirror looks among all decorations for those inside each child, which in a text
 * of a thousand numbered paragraphs is a million looks with each key; but a decoration of a whole child is inside none.
 */
const withoutWalk = (doc: Node): Node => Object.create(doc, { forEach: { value: () => undefined } });

/** The same set, which knows without looking that nothing is inside a paragraph: ProseMirror asks for each when it draws. */
const wholeBlocks = (set: DecorationSet): DecorationSet =>
  Object.create(set, {
    forChild: {
      value: (offset: number, child: Node) => (child.isTextblock ? DecorationSet.empty : set.forChild(offset, child)),
    },
  });

function decorate(doc: EditorState["doc"], numbers: readonly (BlockNumber | null)[]): DecorationSet {
  // A text that numbers nothing is the most common one, and this is asked for with each key.
  if (!numbers.some((number) => number !== null)) return DecorationSet.empty;
  const [whole, inside]: [Decoration[], Decoration[]] = [[], []];
  let index = 0;
  doc.forEach((child, position) => {
    const decorations = child.isTextblock ? whole : inside;
    const blocks = child.isTextblock ? [{ node: child, position: -1 }] : blocksIn(child);
    for (const block of blocks) {
      const number = numbers[index++];
      if (number) decorations.push(decorationOf(number, position + 1 + block.position, block.node.nodeSize));
    }
  });
  return wholeBlocks(DecorationSet.create(withoutWalk(doc), whole).add(doc, inside));
}

function decorationOf({ label, isArticle }: BlockNumber, position: number, size: number): Decoration {
  return Decoration.node(position, position + size, { "data-number": label, ...(isArticle && { "data-article": "" }) });
}
