import type { Node } from "prosemirror-model";
import { deleteBlock } from "../commands/deleteBlock.ts";
import { flowName } from "../commands/flow.ts";
import { insertBlocks } from "../commands/insertBlocks.ts";
import { moveBlock } from "../commands/moveBlock.ts";
import { shownBlock } from "../commands/place.ts";
import { setBlock } from "../commands/setBlock.ts";
import { hasSameSpans } from "../model/composeBlock.ts";
import { insertTable, type NewTable } from "../commands/table/insertTable.ts";
import { blockAttributes, spansOf } from "./blockNode.ts";
import { blocksIn } from "./blockPositions.ts";
import { newBlock } from "./newBlock.ts";
import { replaceContent } from "./pushContent.ts";
import { type Home, type ViewBlocks, ViewMismatchError } from "./viewBlocks.ts";

/** Whole blocks and tables put in before the block at `index`: those that were lifted are moved there, the others are new. */
export function pushBlocks(view: ViewBlocks, index: number, nodes: readonly Node[], home: Home): void {
  let at = index;
  for (const node of nodes) {
    if (!node.isTextblock) {
      insertTable(view.model, view.idAt(at - 1), newTable(node));
      at += blocksIn(node).length;
      continue;
    }
    if (isMovedHere(view, node, home)) putDown(view, at, node);
    else insertBlocks(view.model, view.idAt(at - 1), [{ ...newBlock(node), ...home }]);
    at += 1;
  }
}

/** A pasted table as a command takes it. Rows may be of different lengths. */
function newTable(node: Node): NewTable {
  const [caption, ...rows] = node.content.content;
  const cells = rows.map((row) => row.content.content.map((cell) => cell.content.content.map(newBlock)));
  return {
    rows: rows.length,
    cols: Math.max(...cells.map((row) => row.length)),
    hasHeader: node.attrs.hasHeader,
    cells,
    ...(caption && { caption: newBlock(caption) }),
  };
}

/** A block taken out of a cell or note and put in elsewhere is another block there. */
function isMovedHere(view: ViewBlocks, node: Node, home: Home): boolean {
  const { id } = node.attrs;
  if (!view.lifted.has(id)) return false;
  if (flowName(shownBlock(view.model.layout(), id)) === flowName({ role: home })) return true;
  view.lifted.delete(id);
  deleteBlock(view.model, id);
  return false;
}

function putDown(view: ViewBlocks, index: number, node: Node): void {
  const { id } = node.attrs;
  const before = shownBlock(view.model.layout(), id);
  moveBlock(view.model, id, view.idAt(index));
  view.lifted.delete(id);
  if (view.idAt(index) !== id) throw new ViewMismatchError(`The model did not bring ${id} to where the view has it`);
  setBlock(view.model, id, blockAttributes(node));
  // What the move itself changed is the model's affair: only what differs from before is somebody's writing.
  if (hasSameSpans(spansOf(node.content), before.spans)) return;
  replaceContent(view.model, { block: id, offset: 0 }, view.at(index).text.length, node.content);
}
