import { expect, test } from "vitest";
import * as Y from "yjs";
import { discussionId } from "../../src/documents/discussion/discussionId.ts";
import { readDiscussion } from "../../src/documents/discussion/readDiscussion.ts";
import { readSaid } from "../../src/documents/discussion/readSaid.ts";
import { say } from "../../src/documents/discussion/say.ts";
import { insertText } from "../../src/documents/text/commands/insertText.ts";
import { passageAt } from "../../src/documents/text/passage/passage.ts";
import { amendmentsInOrder, ruleByVote } from "../../src/state/votedAmendments.ts";
import { baseOf, createPeer, lines } from "../documents/text/peers.ts";
import { lendDocuments } from "./lendDraft.ts";
import { someDevice, someDoc, someSpace } from "../support/ledgerIds.ts";

const [SPACE, DRAFT, CHAIR] = [someSpace(), someDoc(), someDevice("chair")];
const BASE = baseOf(lines("The cities may meet once a year.", "They report to the committee."));

/** A draft with three amendments, two of them on one word, before a chair whose window lends documents. */
function scene() {
  const { model } = createPeer(2, BASE);
  const said = new Y.Doc({ gc: false });
  const table = (index: number, base: string, proposed: string): string => {
    const { id = "", text = "" } = model.layout().blocks[index] ?? {};
    const passage = passageAt(model.layout(), id, text.indexOf(base), text.indexOf(base) + base.length);
    if (!passage) throw new RangeError(base);
    return say(
      said,
      { type: "amendment", passage, base, proposed, reason: "" },
      { device: someDevice("delegate"), now: 1 },
    );
  };
  const ids = {
    shall: table(0, "may", "shall"),
    must: table(0, "may", "must never"),
    plenary: table(1, "committee", "plenary"),
  };
  const call = lendDocuments(CHAIR, (id) => (id === discussionId(SPACE, DRAFT) ? said : model.doc));
  return {
    ids,
    model,
    rule: (id: string, isCarried: boolean, reason?: string) => call(ruleByVote(SPACE, DRAFT, id, isCarried, reason)),
    order: async () => (await call(amendmentsInOrder(SPACE, DRAFT)))?.map(({ amendment }) => amendment.id),
    text: () => model.layout().blocks.map(({ text }) => text),
    states: () => readDiscussion(readSaid(said)).amendments.map(({ standing }) => standing.state),
    reasons: () => readDiscussion(readSaid(said)).amendments.map(({ standing }) => standing.reason),
  };
}

test("an amendment that is carried comes into the text, is agreed, and what is on the same words falls", async () => {
  const { ids, rule, text, states } = scene();
  expect(await rule(ids.shall, true)).toBe("agreed");
  expect(text()).toEqual(["The cities shall meet once a year.", "They report to the committee."]);
  expect(states()).toEqual(["agreed", "fell", "tabled"]);
});

test("one that is not carried is rejected, and the text stays", async () => {
  const { ids, rule, text, states } = scene();
  expect(await rule(ids.plenary, false)).toBe("rejected");
  expect(text()).toEqual(["The cities may meet once a year.", "They report to the committee."]);
  expect(states()).toEqual(["tabled", "tabled", "rejected"]);
});

test("one whose words were changed since is left to the chair: nothing is ruled and nothing written", async () => {
  const { ids, model, rule, text, states } = scene();
  insertText(model, { block: model.layout().blocks[0]?.id ?? "", offset: 13 }, "X");
  const before = text();
  expect(await rule(ids.shall, true)).toBe("unfit");
  expect(text()).toEqual(before);
  expect(states()).toEqual(["tabled", "tabled", "tabled"]);
});

test("they are offered in the order in which they are taken, the furthest from the text first", async () => {
  const { ids, order } = scene();
  expect(await order()).toEqual([ids.must, ids.shall, ids.plenary]);
});

test("the reason of a ruling stands with it, and a ruling without one has none", async () => {
  const { ids, rule, reasons } = scene();
  await rule(ids.plenary, false, "The report goes to the committee.");
  await rule(ids.shall, true);
  expect(reasons()).toEqual(["", "", "The report goes to the committee."]);
});
