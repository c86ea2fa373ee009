import type { Node } from "prosemirror-model";
import type { NewBlock } from "../commands/insertBlocks.ts";
import { blockAttributes, spansOf } from "./blockNode.ts";

/** A block of the view as a command takes it to make another like it. */
export const newBlock = (node: Node): NewBlock => ({
  ...blockAttributes(node),
  pairId: null,
  spans: spansOf(node.content).map(({ text, format }) => ({ text, marks: format.marks })),
});
