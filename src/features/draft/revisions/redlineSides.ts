import type { RedlineSide } from "../../../documents/files/redlinePaperOf.ts";
import { firstWords } from "../../../documents/text/references/firstWords.ts";
import { numberInFull } from "../../../documents/text/references/numberInFull.ts";
import { signedWords } from "../../../documents/text/references/quoted.ts";
import { numberFlows } from "../../../documents/text/numbering/numberFlows.ts";
import type { TextThen } from "../../../state/revisionCommands.ts";

/** How a text of then, or of now, reads in a file: by the numbers that it had. `lang`: of the text (BCP 47). */
export function redlineSideOf({ blocks, scheme }: TextThen, lang: string): RedlineSide {
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
