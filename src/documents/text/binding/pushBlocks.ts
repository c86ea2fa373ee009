import type { Node } from "prosemirror-model";
import { insertBlocks } from "../commands/insertBlocks.ts";
import { moveBlock } from "../commands/moveBlock.ts";
import { setBlock } from "../commands/setBlock.ts";
import { blockAttributes, spansOf } from "./blockNode.ts";
import { replaceContent } from "./pushContent.ts";
import type { ViewBlocks } from "./viewBlocks.ts";

/** Whole blocks put in before the block at `index`: those that were lifted are moved there, the others are new. */
export function pushBlocks(view: ViewBlocks, index: number, nodes: readonly Node[]): void {
  let at = index;
  for (const node of nodes) {
    const { id } = node.attrs;
    if (view.lifted.has(id)) putDown(view, at, node);
    else {
      const spans = spansOf(node).map(({ text, format }) => ({ text, marks: format.marks }));
      insertBlocks(view.model, view.idAt(at - 1), [{ ...blockAttributes(node), pairId: null, spans }]);
    }
    at += 1;
  }
}

function putDown(view: ViewBlocks, index: number, node: Node): void {
  const { id } = node.attrs;
  moveBlock(view.model, id, view.idAt(index));
  view.lifted.delete(id);
  setBlock(view.model, id, blockAttributes(node));
  replaceContent(view.model, { block: id, offset: 0 }, view.at(index).text.length, node.content);
}
