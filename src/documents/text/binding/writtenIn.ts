import type { Fragment, Node } from "prosemirror-model";
import type { References } from "../references/createReferences.ts";
import type { Written } from "../references/writtenText.ts";
import { spansOf } from "./blockNode.ts";
import { referenceIn } from "./referenceMark.ts";

/** What is read in a block of the view where that is not what its letters are: it holds references. Null for all others. */
export type WrittenIn = (node: Node) => Written | null;

/** The same object is given again while the block and the labels in it stay the same. */
export function writtenIn(references: References): WrittenIn {
  const known = new WeakMap<Node, Written>();
  return (node) => {
    if (!references.hasAny() || !hasReferences(node.content)) return null;
    const now = references.write(spansOf(node.content));
    const before = known.get(node);
    if (before?.text === now.text) return before;
    known.set(node, now);
    return now;
  };
}

/** The letters of one block, or some of them, as they are read. */
export const readAs = (references: References, content: Fragment): string =>
  hasReferences(content) ? references.write(spansOf(content)).text : content.textBetween(0, content.size);

function hasReferences(content: Fragment): boolean {
  for (const child of content.content) if (child.isText && referenceIn(child) !== null) return true;
  return false;
}
