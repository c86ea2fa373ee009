import type { Block } from "../model/block.ts";

/** A run of neighbouring blocks, as indexes: `from` inside, `to` behind. */
export type Stretch = { readonly from: number; readonly to: number };

const depthOf = ({ kind, level }: Block): number =>
  kind === "heading" ? Math.max(level, 1) : Number.POSITIVE_INFINITY;

/** What belongs to a block: to a heading all up to the next of its level or higher, to any other block itself alone. */
export function sectionAt(blocks: readonly Block[], index: number): Stretch {
  const block = blocks[index];
  if (block?.kind !== "heading") return { from: index, to: index + 1 };
  const next = blocks.findIndex((other, i) => i > index && depthOf(other) <= depthOf(block));
  return { from: index, to: next < 0 ? blocks.length : next };
}

/**
 * Before which block a stretch comes when it goes one step up or down (null = to the end), or undefined when it can go no further.
 * A section steps over its sister; past the last of them it goes into the chapter before or behind.
 */
export function stepTarget(blocks: readonly Block[], { from, to }: Stretch, step: 1 | -1): string | null | undefined {
  const head = blocks[from];
  if (!head) return undefined;
  if (step < 0) {
    const before = blocks.findLastIndex(
      (block, i) => i < from && (head.kind !== "heading" || depthOf(block) <= depthOf(head)),
    );
    return before < 0 ? (from > 0 && head.kind === "heading" ? blocks[0]?.id : undefined) : blocks[before]?.id;
  }
  const next = blocks[to];
  if (!next) return undefined;
  const isSister = head.kind === "heading" && depthOf(next) === depthOf(head);
  const end = isSister ? sectionAt(blocks, to).to : to + 1;
  return blocks[end]?.id ?? null;
}
