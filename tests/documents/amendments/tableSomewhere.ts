import type * as Y from "yjs";
import { say } from "../../../src/documents/discussion/say.ts";
import type { Speaker } from "../../../src/documents/statements/putStatement.ts";
import { passageAt } from "../../../src/documents/text/passage/passage.ts";
import type { Random } from "../../support/random.ts";
import type { Peer } from "../text/peers.ts";

/** Who speaks in which discussion, by chance. */
export type Speaking = { readonly doc: Y.Doc; readonly speaker: Speaker; readonly random: Random };

const PROPOSED = ["shall", "", "never may", "the committee", "x\nA new paragraph", "may meet"];

/** Tables an amendment on words drawn from the text; null where there are none. */
export function tableSomewhere({ model }: Peer, { doc, speaker, random }: Speaking): string | null {
  const layout = model.layout();
  const blocks = layout.blocks.filter(({ parts }) => parts.length > 0);
  if (blocks.length === 0) return null;
  const { id, text } = random.pick(blocks);
  const from = random.below(text.length + 1);
  const to = random.chance(0.15) ? from : from + random.below(Math.min(12, text.length - from) + 1);
  const passage = passageAt(layout, id, from, to);
  if (passage === null) return null;
  const base = text.slice(from, to);
  return say(doc, { type: "amendment", passage, base, proposed: random.pick(PROPOSED), reason: "" }, speaker);
}
