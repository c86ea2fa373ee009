import { createFlows } from "./flows.ts";
import { NOTHING_SAID } from "./gatherSaid.ts";
import type { Paper } from "./paper.ts";
import type { PaperTitle } from "./paperOf.ts";
import { paragraphsOf } from "./paragraphsOf.ts";
import { numberNotes } from "./redlinePaperOf.ts";
import { type BlocksThen, redlineSideOf } from "./redlineSideOf.ts";

/** A text of then as a paper, from its paragraphs alone: what was said of it is not in them. */
export function paperThen(then: BlocksThen, title: PaperTitle): Paper {
  const { labels, read } = redlineSideOf(then, title.lang);
  const flows = createFlows();
  const markers = new Map<string, number>();
  then.blocks.forEach((block, at) => {
    const number = labels.get(block.id) ?? null;
    const told = { block, number, isLast: at === then.blocks.length - 1, isFirst: at === 0 };
    const { paragraphs } = paragraphsOf(told, NOTHING_SAID, read);
    // A note's own marker is none of the text's.
    if (block.role.note === null) for (const one of paragraphs) numberNotes(one, markers);
    flows.put(block, paragraphs);
  });
  return { ...title, ...flows.gather(markers), proposals: [], comments: [] };
}
