import { firstWords } from "../text/references/firstWords.ts";
import { numberInFull } from "../text/references/numberInFull.ts";
import { signedWords } from "../text/references/quoted.ts";
import type { Block } from "../text/model/block.ts";
import { numberFlows } from "../text/numbering/numberFlows.ts";
import type { Scheme } from "../text/numbering/scheme.ts";
import type { RedlineSide } from "./redlinePaperOf.ts";

/** What a text said at one point, or says now, without its model. */
export type BlocksThen = { readonly blocks: readonly Block[]; readonly scheme: Scheme };

/** How a text of then, or of now, reads in a file: by the numbers that it had. `lang`: of the text (BCP 47). */
export function redlineSideOf({ blocks, scheme }: BlocksThen, lang: string): RedlineSide {
  const numbers = numberFlows(blocks, scheme, lang);
  const labels = blocks.flatMap(({ id }, i): [string, string][] => {
    const label = numbers[i]?.label;
    return label ? [[id, label]] : [];
  });
  return {
    labels: new Map(labels),
    read: ({ to, words }) => {
      const at = blocks.findIndex(({ id, parts }) => id === to || parts.includes(to));
      const block = blocks[at];
      const label = numberInFull(blocks, numbers, at) ?? signedWords(block ? firstWords(block.text) : words, lang);
      return { label, block: block?.id ?? null };
    },
  };
}
