import type { Block } from "../model/block.ts";
import { cellName } from "../model/cell.ts";
import { blockOf, type Layout } from "../model/layout.ts";
import { notesIn } from "../model/notes.ts";
import type { Role } from "../model/role.ts";

/** The blocks read in one go (the text itself, one cell or one note), in order, and the natural place behind each. */
export type FlowBlocks = { readonly blocks: readonly Block[]; readonly tails: readonly number[] };

/** Equal exactly for blocks of one flow; "" for the text itself. */
export const flowName = ({ role: { cell, note } }: { readonly role: Pick<Role, "cell" | "note"> }): string =>
  cell !== null ? cellName(cell) : note !== null ? `fn:${note}` : "";

const NO_BLOCKS: FlowBlocks = { blocks: [], tails: [] };

/** A layout never changes, and an act asks for the same flow again and again. */
const known = new WeakMap<Layout, Map<string, FlowBlocks>>();

/** Without the empty paragraph of a cell that has none: it has no place in the document. */
export function flowOf(layout: Layout, name: string): FlowBlocks {
  if (layout.isPlain) return name === "" ? layout : NO_BLOCKS;
  const flows = known.get(layout) ?? new Map<string, FlowBlocks>();
  known.set(layout, flows);
  const flow = flows.get(name) ?? gatherFlow(layout, name);
  flows.set(name, flow);
  return flow;
}

function gatherFlow(layout: Layout, name: string): FlowBlocks {
  const isIn = (block: Block) => block.parts.length > 0 && flowName(block) === name;
  const indexes = layout.blocks.flatMap((block, i) => (isIn(block) ? [i] : []));
  return {
    blocks: indexes.flatMap((i) => layout.blocks[i] ?? []),
    tails: indexes.map((i) => layout.tails[i] ?? Number.POSITIVE_INFINITY),
  };
}

/** Where a block stands in its flow, -1 when it is not shown there. */
export function indexInFlow(layout: Layout, flow: string, id: string): number {
  const block = blockOf(layout, id);
  return block === null ? -1 : flowOf(layout, flow).blocks.indexOf(block);
}

export function blockBefore(layout: Layout, block: Block): Block | null {
  const { blocks } = flowOf(layout, flowName(block));
  return blocks[blocks.indexOf(block) - 1] ?? null;
}

export function blockAfter(layout: Layout, block: Block): Block | null {
  const { blocks } = flowOf(layout, flowName(block));
  return blocks[blocks.indexOf(block) + 1] ?? null;
}

/** The block of the text itself that a block of a cell or note hangs on: its table, or the first with a marker of its note. */
export function anchorOf(layout: Layout, { cell, note }: Pick<Role, "cell" | "note">): Block | null {
  const isAnchor = (block: Block) =>
    cell !== null ? block.id === cell.table : note !== null && notesIn(block).includes(note);
  return layout.blocks.find((block) => flowName(block) === "" && isAnchor(block)) ?? null;
}

/** The last block of the text itself at or before an index of the layout. */
export function mainBlockAt(layout: Layout, index: number): Block | null {
  return layout.blocks.slice(0, index + 1).findLast((block) => flowName(block) === "") ?? null;
}
