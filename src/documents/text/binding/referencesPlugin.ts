import type { Node } from "prosemirror-model";
import { type EditorState, Plugin } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import type { Layout } from "../model/layout.ts";
import { REFERENCE_LETTER, referenceOf, referencesIn } from "../model/references.ts";
import type { Numbering } from "../numbering/createNumbering.ts";
import type { ReadReference, References } from "../references/createReferences.ts";
import { type BlockMarks, createBlockSets } from "./insideBlocks.ts";

/** Words for what is drawn, such as "Reference to § 3". */
export type SpokenReference = (label: string) => string;

type Drawn = {
  readonly doc: Node;
  readonly layout: Layout;
  readonly numbers: ReturnType<Numbering["current"]>;
  readonly set: DecorationSet;
};

/** Shows each reference as the number that its paragraph has now, and goes there when it is clicked. */
export function referencesPlugin(
  model: TextModel,
  numbering: Numbering,
  references: References,
  spoken: SpokenReference,
  onGo: (block: string) => void,
): Plugin {
  let drawn: Drawn | null = null;
  const setsOf = createBlockSets();
  const draw = ({ doc }: EditorState) => {
    if (!references.hasAny()) return DecorationSet.empty;
    const [layout, numbers] = [model.layout(), numbering.current()];
    if (drawn?.doc !== doc || drawn.layout !== layout || drawn.numbers !== numbers) {
      drawn = { doc, layout, numbers, set: setsOf(doc, marksIn(layout.blocks, references, spoken)) };
    }
    return drawn.set;
  };
  return new Plugin({
    props: {
      decorations: draw,
      handleClick: (_view, _position, { target }) => {
        const clicked = target instanceof Element ? target.closest<HTMLElement>(".reference") : null;
        const block = clicked?.dataset.leadsTo;
        if (block) onGo(block);
        return block !== undefined;
      },
    },
  });
}

function marksIn(blocks: readonly Block[], { read }: References, spoken: SpokenReference) {
  return (_node: Node, index: number): BlockMarks | null => {
    const block = blocks[index];
    if (block === undefined || referencesIn(block).length === 0) return null;
    const found = referencesIn(block).map(read);
    return {
      inputs: [block, ...found.flatMap(({ label, block: to }) => [label, to])],
      draw: (start) => drawIn(block, start, found, spoken),
    };
  };
}

function drawIn(
  { spans }: Block,
  start: number,
  found: readonly ReadReference[],
  spoken: SpokenReference,
): readonly Decoration[] {
  const left = [...found];
  let position = start;
  return spans.flatMap((span) => {
    const from = position;
    position += span.text.length;
    const reference = referenceOf(span) === null ? undefined : left.shift();
    if (!reference) return [];
    return span.text
      .split("")
      .flatMap((letter, i) => (letter === REFERENCE_LETTER ? drawOne(from + i, reference, spoken) : []));
  });
}

/** Two elements: the label hangs on the outer one, and the letter inside it is not seen. */
function drawOne(at: number, { label, block }: ReadReference, spoken: SpokenReference): readonly Decoration[] {
  return [
    Decoration.inline(at, at + 1, { nodeName: "span", class: "reference-letter" }),
    Decoration.inline(at, at + 1, {
      nodeName: "span",
      class: block === null ? "reference reference--gone" : "reference",
      role: "link",
      "aria-label": spoken(label),
      "data-label": label,
      ...(block !== null && { "data-leads-to": block }),
    }),
  ];
}
