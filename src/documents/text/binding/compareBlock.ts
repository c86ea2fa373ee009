import type { Node } from "prosemirror-model";
import type { Block } from "../model/block.ts";
import { hasSameSpans } from "../model/composeBlock.ts";
import { nodeAttributes, spansOf } from "./blockNode.ts";

/** Which block a node draws. A block keeps its object while it does not change, a node too: most comparisons end here. */
const drawn = new WeakMap<Node, Block>();

export const noteDrawn = (node: Node, block: Block): void => void drawn.set(node, block);

export function isDrawn(node: Node, block: Block): boolean {
  if (drawn.get(node) === block) return true;
  if (!hasAttributes(node, block) || !hasSameSpans(spansOf(node.content), block.spans)) return false;
  drawn.set(node, block);
  return true;
}

function hasAttributes({ attrs }: Node, block: Block): boolean {
  return Object.entries(nodeAttributes(block)).every(([name, value]) => attrs[name] === value);
}
