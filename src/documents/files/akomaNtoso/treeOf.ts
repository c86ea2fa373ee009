import type { PaperBlock } from "../paper.ts";

/** A block with what stands under it. */
export type Node = { readonly block: PaperBlock; readonly under: Node[] };

/** How deep a block stands; what is deeper stands under it. Headings come before all else, tables and quotes are never over anything. */
const DEEPEST_HEADING = 9;

function depthOf(block: PaperBlock): number {
  if (block.type === "table") return DEEPEST_HEADING + 1;
  if (block.kind === "heading") return Math.min(block.level, DEEPEST_HEADING);
  return DEEPEST_HEADING + 1 + (block.kind === "quote" ? 0 : block.level);
}

const isOpenFor = ({ block }: Node): boolean => block.type === "paragraph" && block.kind !== "quote";

/** Headings around what follows them, paragraphs around the items that follow them. */
export function treeOf(body: readonly PaperBlock[]): readonly Node[] {
  const top: Node[] = [];
  const open: { readonly node: Node; readonly depth: number }[] = [];
  for (const block of body) {
    const node: Node = { block, under: [] };
    const depth = depthOf(block);
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    (open.at(-1)?.node.under ?? top).push(node);
    if (isOpenFor(node)) open.push({ node, depth });
  }
  return top;
}

export const isHeading = (block: PaperBlock): boolean => block.type === "paragraph" && block.kind === "heading";

export const isItem = (block: PaperBlock): boolean =>
  block.type === "paragraph" && block.kind === "paragraph" && block.level > 0;
