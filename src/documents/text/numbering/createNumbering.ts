import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import { indexOfBlock } from "../model/layout.ts";
import { sharedEnds } from "../model/sharedEnds.ts";
import type { BlockNumber } from "./numberBlocks.ts";
import { numberFlows } from "./numberFlows.ts";
import { readScheme, type Scheme } from "./scheme.ts";

export type Numbering = {
  /** The number of each block of the current layout, by place; the same array while no number changes. */
  readonly current: () => readonly (BlockNumber | null)[];
  readonly labelOf: (index: number) => string | null;
  /** The place of a block by its id, -1 when it is not shown. */
  readonly indexOf: (id: string) => number;
};

/** Numbers of a document that is open: counted anew only when the structure changed, not with each letter. */
export function createNumbering(model: TextModel, lang: string): Numbering {
  let blocks: readonly Block[] = [];
  let scheme: Scheme | null = null;
  let numbers: readonly (BlockNumber | null)[] = [];
  const current = () => {
    const now = model.layout().blocks;
    const wanted = readScheme(model.doc);
    if (now === blocks && wanted === scheme) return numbers;
    if (wanted !== scheme || !isSameStructure(blocks, now)) numbers = numberFlows(now, wanted, lang);
    [blocks, scheme] = [now, wanted];
    return numbers;
  };
  return {
    current,
    labelOf: (index) => current()[index]?.label ?? null,
    indexOf: (id) => indexOfBlock(model.layout(), id),
  };
}

function isSameStructure(before: readonly Block[], now: readonly Block[]): boolean {
  if (before.length !== now.length) return false;
  const { start, end } = sharedEnds(before, now);
  const others = now.slice(start, now.length - end);
  return others.every((block, i) => isCountedAlike(block, before[start + i]));
}

const isCountedAlike = (a: Block, b: Block | undefined): boolean =>
  a === b ||
  (a.id === b?.id &&
    a.kind === b.kind &&
    a.level === b.level &&
    a.numbered === b.numbered &&
    a.lang === b.lang &&
    a.role.key === b.role.key);
