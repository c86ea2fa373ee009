import { flowName } from "../commands/flow.ts";
import type { Block } from "../model/block.ts";
import { type BlockNumber, numberBlocks } from "./numberBlocks.ts";
import type { Scheme } from "./scheme.ts";

/** The count of the text passes over cells and notes; in each of those only lists are numbered, and each counts by itself. */
export function numberFlows(blocks: readonly Block[], scheme: Scheme, lang: string): readonly (BlockNumber | null)[] {
  if (!hasNumbers(blocks)) return new Array<null>(blocks.length).fill(null);
  if (blocks.every(({ role }) => role.cell === null && role.note === null)) return numberBlocks(blocks, scheme, lang);
  const flows = new Map<string, number[]>();
  blocks.forEach((block, index) => {
    const indexes = flows.get(flowName(block));
    if (indexes) indexes.push(index);
    else flows.set(flowName(block), [index]);
  });
  const numbers: (BlockNumber | null)[] = blocks.map(() => null);
  for (const [flow, indexes] of flows) {
    const own = indexes.flatMap((index) => blocks[index] ?? []);
    const counted = flow === "" ? own : own.map((block) => (isItem(block) ? block : { ...block, numbered: false }));
    const found = numberBlocks(counted, scheme, lang);
    indexes.forEach((index, i) => {
      numbers[index] = found[i] ?? null;
    });
  }
  return numbers;
}

/** Most texts have none, and this is asked for with each act. */
function hasNumbers(blocks: readonly Block[]): boolean {
  for (const { numbered } of blocks) if (numbered) return true;
  return false;
}

const isItem = ({ kind, level }: Block): boolean => kind === "paragraph" && level > 0;
