import type { Node } from "prosemirror-model";
import type { Transaction } from "prosemirror-state";
import type { Block } from "../model/block.ts";
import type { TableShape } from "../model/role.ts";
import { drawBlock, emptyBlock } from "./blockNode.ts";
import { isDrawn, noteDrawn } from "./compareBlock.ts";
import { patchBlock } from "./patchBlock.ts";
import { schema } from "./schema.ts";
import { endOfRow, type Rows, rowsOf, startOfRow } from "./viewRows.ts";

/** A node as the view must have it: a block with its text, or a table, row or cell with what stands in it. */
export type Drawn = {
  readonly type: "block" | "table" | "row" | "cell";
  /** Unique among its siblings. */
  readonly key: string;
  readonly block: Block | null;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly children: readonly Drawn[];
};

const leaf = (block: Block): Drawn => ({ type: "block", key: block.id, block, attrs: {}, children: [] });

/** One child of the view's document. */
export function drawnRow(rows: Rows, row: number): Drawn {
  const start = startOfRow(rows, row);
  const block = rows.blocks[start];
  if (block === undefined) throw new RangeError(`The view has no child ${row}`);
  const { table } = block.role;
  return table === null ? leaf(block) : tableOf(block, table, rows.blocks.slice(start + 1, endOfRow(rows, row)));
}

/** The children of the view's document from one to before another. */
export const drawnRows = (rows: Rows, from: number, to: number): readonly Drawn[] =>
  Array.from({ length: to - from }, (_, i) => drawnRow(rows, from + i));

function tableOf(caption: Block, shape: TableShape, inside: readonly Block[]): Drawn {
  const byCell = new Map<string, Block[]>();
  for (const block of inside) {
    const name = `${block.role.cell?.row}/${block.role.cell?.col}`;
    byCell.set(name, [...(byCell.get(name) ?? []), block]);
  }
  const rows = shape.rows.map((row, i): Drawn => {
    const header = shape.hasHeader && i === 0;
    const cells = shape.cols.map((col): Drawn => {
      const children = (byCell.get(`${row}/${col}`) ?? []).map(leaf);
      return { type: "cell", key: col, block: null, attrs: { id: col, header }, children };
    });
    return { type: "row", key: row, block: null, attrs: { id: row }, children: cells };
  });
  const attrs = { id: caption.id, hasHeader: shape.hasHeader };
  return { type: "table", key: caption.id, block: null, attrs, children: [leaf(caption), ...rows] };
}

export function drawNode({ type, block, attrs, children }: Drawn): Node {
  return block ? drawBlock(block) : schema.nodes[type].create(attrs, children.map(drawNode));
}

/** The children of the view's document. */
export function drawTree(blocks: readonly Block[]): readonly Node[] {
  const rows = rowsOf(blocks);
  return blocks.length === 0 ? [emptyBlock()] : drawnRows(rows, 0, rows.items.length).map(drawNode);
}

export function isShown(node: Node, drawn: Drawn): boolean {
  if (node.type.name !== drawn.type) return false;
  if (drawn.block) return isDrawn(node, drawn.block);
  return (
    hasAttrs(node, drawn) &&
    node.childCount === drawn.children.length &&
    drawn.children.every((child, i) => isShown(node.child(i), child))
  );
}

const hasAttrs = ({ attrs }: Node, drawn: Drawn) =>
  Object.entries(drawn.attrs).every(([name, value]) => attrs[name] === value);

/** Makes a node that shows something of the same type show this, all but its children. */
export function patchSelf(transaction: Transaction, position: number, node: Node, drawn: Drawn): void {
  if (drawn.block) {
    patchBlock(transaction, position, node, drawn.block);
    return;
  }
  for (const [name, value] of Object.entries(drawn.attrs)) {
    if (node.attrs[name] !== value) transaction.setNodeAttribute(position, name, value);
  }
}

/** Remembers which node shows which block. */
export function noteShown(node: Node, drawn: Drawn): void {
  if (drawn.block) noteDrawn(node, drawn.block);
  else if (node.childCount === drawn.children.length)
    drawn.children.forEach((child, i) => {
      noteShown(node.child(i), child);
    });
}
