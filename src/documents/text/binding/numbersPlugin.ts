import { type EditorState, Plugin, PluginKey } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { TextModel } from "../model/createText.ts";
import type { BlockNumber } from "../numbering/numberBlocks.ts";
import type { Numbering } from "../numbering/createNumbering.ts";
import { watchScheme } from "../numbering/scheme.ts";
import { blocksIn, type PlacedNode } from "./blockPositions.ts";
import { type ChildSet, gatherSets } from "./gatherSets.ts";

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
  if (!hasNumbers(numbers)) return DecorationSet.empty;
  const whole: Decoration[] = [];
  const inside: ChildSet[] = [];
  let index = 0;
  doc.forEach((child, from) => {
    if (child.isTextblock) {
      const number = numbers[index++];
      if (number) whole.push(decorationOf(number, from, child.nodeSize));
      return;
    }
    const blocks = blocksIn(child);
    const set = DecorationSet.create(child, inTable(blocks, numbers.slice(index, index + blocks.length)));
    index += blocks.length;
    if (set !== DecorationSet.empty) inside.push({ from, to: from + child.nodeSize, set });
  });
  return gatherSets(whole, inside);
}

/** A text that numbers nothing is the most common one, and this is asked for with each key. */
function hasNumbers(numbers: readonly (BlockNumber | null)[]): boolean {
  for (const number of numbers) if (number !== null) return true;
  return false;
}

const inTable = (blocks: readonly PlacedNode[], numbers: readonly (BlockNumber | null)[]): Decoration[] =>
  blocks.flatMap(({ node, position }, i) => {
    const number = numbers[i];
    return number ? [decorationOf(number, position, node.nodeSize)] : [];
  });

function decorationOf({ label, isArticle }: BlockNumber, position: number, size: number): Decoration {
  return Decoration.node(position, position + size, { "data-number": label, ...(isArticle && { "data-article": "" }) });
}
