import * as Y from "yjs";
import { placeAmendments, type PlacedAmendment } from "../../../src/documents/amendments/placeAmendments.ts";
import { readDiscussion } from "../../../src/documents/discussion/readDiscussion.ts";
import { readSaid } from "../../../src/documents/discussion/readSaid.ts";
import { rule, say } from "../../../src/documents/discussion/say.ts";
import { passageAt } from "../../../src/documents/text/passage/passage.ts";
import type { TextModel } from "../../../src/documents/text/model/createText.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { type Speakers, speakersOf } from "../../../src/features/draft/amendments/speakersOf.ts";
import type { MemberView } from "../../../src/state/selectors.ts";
import { baseOf, createPeer, lines } from "../../documents/text/peers.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { memberView } from "../memberView.ts";

export const TEXT = "The cities may meet once a year.";

const MEMBERS = {
  chair: memberView(1, "Lublin", { role: "chair", device: someDevice("chair") }),
  author: memberView(2, "Wrocław", { role: "delegate", device: someDevice("author") }),
  colleague: memberView(3, "Wrocław", { role: "delegate", device: someDevice("colleague") }),
  other: memberView(4, "Neuchâtel", { role: "delegate", device: someDevice("other") }),
} as const;
export type Who = keyof typeof MEMBERS;

/** One who looks: everybody else is a member too. */
export function speakersFor(self: Who): Speakers {
  const all: readonly MemberView[] = Object.entries(MEMBERS).map(([who, member]) => ({
    ...member,
    isSelf: who === self,
  }));
  return speakersOf(all, [], {});
}

export const speakerIs = (who: Who): string => speakerOf(MEMBERS[who].device);

/** A text of one paragraph and its discussion. */
export function discussionScene() {
  const { model, undo } = createPeer(2, baseOf(lines(TEXT)));
  const doc = new Y.Doc({ gc: false });
  let now = 0;
  const speaker = (who: Who) => ({ device: MEMBERS[who].device, now: ++now });
  const read = () => readDiscussion(readSaid(doc), speakersFor("chair").isSame);
  const passageOf = (words: string) => {
    const block = model.layout().blocks[0];
    const from = block?.text.indexOf(words) ?? -1;
    const passage = block && from >= 0 ? passageAt(model.layout(), block.id, from, from + words.length) : null;
    if (!passage) throw new RangeError(words);
    return passage;
  };
  const placedIn = (from: TextModel): readonly PlacedAmendment[] =>
    placeAmendments(from, read()).flatMap(({ amendments }) => amendments);
  return {
    model,
    undo,
    read,
    say: (who: Who, saying: Parameters<typeof say>[1]) => say(doc, saying, speaker(who)),
    rule: (saying: Parameters<typeof rule>[1]) => rule(doc, saying, speaker("chair")),
    table(who: Who, base: string, proposed: string): string {
      const saying = { type: "amendment", passage: passageOf(base), base, proposed, reason: "" } as const;
      return say(doc, saying, speaker(who));
    },
    bracket(who: Who, quote: string, alternatives: readonly string[] = []): string {
      const saying = { type: "bracket", passage: passageOf(quote), quote, alternatives, reason: "" } as const;
      return say(doc, saying, speaker(who));
    },
    placed(id: string): PlacedAmendment {
      const found = placedIn(model).find(({ amendment }) => amendment.id === id);
      if (!found) throw new RangeError(id);
      return found;
    },
  };
}
