import type { Node } from "prosemirror-model";
import { type Decoration, DecorationSet } from "prosemirror-view";
import { blocksIn } from "./blockPositions.ts";
import { type ChildSet, gatherSets } from "./gatherSets.ts";

/** What is drawn inside one block. */
export type BlockMarks = {
  /** It is drawn alike while all of these are the same. */
  readonly inputs: readonly unknown[];
  /** `start`: where the text of the block begins. */
  readonly draw: (start: number) => readonly Decoration[];
};

/** Of the block with this index; null for none. Asked for all blocks in their order. */
type MarksOf = (node: Node, index: number) => BlockMarks | null;

type Known = { readonly inputs: readonly unknown[]; readonly set: DecorationSet };

/**
 * Makes sets of decorations that lie inside blocks. What was made for a child of the document is given again while the child and all that its
 * marks are made from stay the same, so that an act draws the marks of the paragraphs it changed.
 */
export function createBlockSets(): (doc: Node, marksOf: MarksOf) => DecorationSet {
  const known = new WeakMap<Node, Known>();
  const setOf = (child: Node, marks: readonly Placed[]): DecorationSet => {
    const inputs = marks.flatMap((one) => one.inputs);
    const before = known.get(child);
    if (before && isSame(before.inputs, inputs)) return before.set;
    const decorations = marks.flatMap(({ start, draw }) => draw(start));
    const set = DecorationSet.create(child, decorations);
    known.set(child, { inputs, set });
    return set;
  };
  return (doc, marksOf) => {
    const inside: ChildSet[] = [];
    let index = 0;
    doc.forEach((child, from) => {
      if (child.isTextblock) {
        // Of most nothing is drawn, and each key asks all of them.
        const one = marksOf(child, index++);
        if (one) inside.push({ from, to: from + child.nodeSize, set: setOf(child, [{ ...one, start: 0 }]) });
        return;
      }
      const marks: Placed[] = [];
      for (const { node, position } of blocksIn(child)) {
        const one = marksOf(node, index++);
        if (one) marks.push({ ...one, start: position + 1 });
      }
      if (marks.length > 0) inside.push({ from, to: from + child.nodeSize, set: setOf(child, marks) });
    });
    return gatherSets([], inside);
  };
}

type Placed = BlockMarks & { readonly start: number };

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((input, i) => input === b[i]);
