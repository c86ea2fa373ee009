import { flowName } from "../commands/flow.ts";
import type { Block } from "../model/block.ts";
import { REFERENCE_LETTER } from "../model/references.ts";
import type { BlockNumber } from "../numbering/numberBlocks.ts";

type Numbers = readonly (BlockNumber | null)[];

const isItem = ({ kind, level }: Block): boolean => kind === "paragraph" && level > 0;

/** A number as it is printed, but for the stop behind it: that belongs to the margin, not to a sentence. */
const bare = ({ label }: BlockNumber): string => label.replace(/\.$/, "");

const signed = (number: string): string => `${REFERENCE_LETTER}\u00A0${number}`;

/**
 * How a sentence names the block at this place by its number: `§ 12`, `§ 1.2`, `Article 4`, and of an item with what it stands under,
 * `§ 12 (a)`, `Article 4, 1 (a)`. Null for one without a number.
 */
export function numberInFull(blocks: readonly Block[], numbers: Numbers, index: number): string | null {
  const [block, number] = [blocks[index], numbers[index]];
  if (!block || !number) return null;
  if (number.isArticle) return number.label;
  return isItem(block) ? itemInFull(blocks, numbers, index, block, number) : signed(bare(number));
}

function itemInFull(
  blocks: readonly Block[],
  numbers: Numbers,
  index: number,
  { role, level }: Block,
  own: BlockNumber,
): string {
  const items = [bare(own)];
  const flow = flowName({ role });
  let least = level;
  // Past a paragraph without a number only an article still stands over the item.
  let isPast = false;
  for (let at = index - 1; at >= 0; at--) {
    const [block, number] = [blocks[at], numbers[at]];
    if (!block || flowName(block) !== flow) continue;
    if (isItem(block)) {
      if (!number || isPast || block.level >= least) continue;
      items.unshift(bare(number));
      least = block.level;
    } else if (number?.isArticle) return `${number.label}, ${items.join(" ")}`;
    else if (block.kind === "heading") break;
    else if (block.kind !== "paragraph") continue;
    else if (number && !isPast) return `${signed(bare(number))} ${items.join(" ")}`;
    else isPast = true;
  }
  return signed(items.join(" "));
}
