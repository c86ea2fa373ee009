import { flowOf } from "../commands/flow.ts";
import { moveBlocks } from "../commands/moveBlocks.ts";
import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import type { Layout } from "../model/layout.ts";
import { type Part, type PartHeads, PARTS, readParts } from "./parts.ts";

/** A part that the text shows, by the block that begins it. */
type Standing = { readonly part: Part; readonly block: string };

/** The parts as they stand, in reading order. One whose heading is gone is not among them: it can stand nowhere. */
export function standingParts(layout: Layout, heads: PartHeads): readonly Standing[] {
  if (heads.size === 0) return [];
  const placed = [...heads].flatMap(([part, head]) => {
    const index = layout.shownIn.get(head);
    const block = index === undefined ? undefined : layout.blocks[index];
    return index === undefined || !block ? [] : [{ part, block: block.id, index }];
  });
  return placed.sort((a, b) => a.index - b.index).map(({ part, block }) => ({ part, block }));
}

const rankOf = ({ part }: Standing): number => PARTS.indexOf(part);

/** The first of the parts that stands behind one it should stand before, and that one. */
function firstAstray(parts: readonly Standing[]): { readonly part: Standing; readonly behind: Standing } | null {
  for (const [i, part] of parts.entries()) {
    const behind = parts[i - 1];
    if (behind && rankOf(behind) > rankOf(part)) return { part, behind };
  }
  return null;
}

/** False when two people who were apart have brought the parts out of their order. */
export const isInOrder = (model: TextModel): boolean =>
  firstAstray(standingParts(model.layout(), readParts(model.doc))) === null;

/**
 * True when moving these blocks of the text before another one (null: to the end) would bring parts that are in order out of it. Of
 * parts that are not in order anything may be moved: that is how a person mends it.
 */
export function breaksOrder(model: TextModel, ids: readonly string[], before: string | null): boolean {
  const heads = readParts(model.doc);
  if (heads.size === 0 || !isInOrder(model)) return false;
  const parts = standingParts(model.layout(), heads);
  const moved = parts.filter(({ block }) => ids.includes(block));
  if (moved.length === 0) return false;
  const { blocks } = flowOf(model.layout(), "");
  const placeOf = (block: string | null) => {
    const place = blocks.findIndex(({ id }) => id === block);
    return place < 0 ? blocks.length : place;
  };
  const target = placeOf(before);
  const rest = parts.filter((part) => !moved.includes(part));
  const first = rest.filter(({ block }) => placeOf(block) < target);
  return firstAstray([...first, ...moved, ...rest.slice(first.length)]) !== null;
}

/** Brings each part with all that belongs to it to where it should stand, as one act. Nothing is lost, and undo takes it back. */
export function mendParts(model: TextModel): void {
  model.act("mendParts", () => {
    const heads = readParts(model.doc);
    // Each turn puts two neighbours right, and there are few parts.
    for (let turn = 0; turn < PARTS.length * PARTS.length; turn++) {
      const parts = standingParts(model.layout(), heads);
      const astray = firstAstray(parts);
      if (astray === null) return;
      const next = parts[parts.indexOf(astray.part) + 1];
      const ids = stretchOf(flowOf(model.layout(), "").blocks, astray.part.block, next?.block ?? null);
      moveBlocks(model, ids, astray.behind.block);
    }
  });
}

function stretchOf(blocks: readonly Block[], from: string, before: string | null): readonly string[] {
  const start = blocks.findIndex(({ id }) => id === from);
  const end = before === null ? blocks.length : blocks.findIndex(({ id }) => id === before);
  return blocks.slice(start, end).map(({ id }) => id);
}
