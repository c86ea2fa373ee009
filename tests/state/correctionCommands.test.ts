import { expect, test } from "vitest";
import * as Y from "yjs";
import { discussionId } from "../../src/documents/discussion/discussionId.ts";
import { readDiscussion } from "../../src/documents/discussion/readDiscussion.ts";
import { readSaid } from "../../src/documents/discussion/readSaid.ts";
import { insertText } from "../../src/documents/text/commands/insertText.ts";
import { proposeCorrection } from "../../src/state/correctionCommands.ts";
import { ruleByVote } from "../../src/state/votedAmendments.ts";
import { baseOf, createPeer, lines } from "../documents/text/peers.ts";
import { someDevice, someDoc, someSpace } from "../support/ledgerIds.ts";
import { lendDocuments } from "./lendDraft.ts";

const [SPACE, REPORT] = [someSpace(), someDoc()];
const READ = "The Group took note of the draft.";

/** A report of one sentence, before a member whose window lends it. */
function scene() {
  const { model } = createPeer(2, baseOf(lines(READ)));
  const said = new Y.Doc({ gc: false });
  const call = lendDocuments(someDevice("delegate"), (id) => (id === discussionId(SPACE, REPORT) ? said : model.doc));
  const block = model.layout().blocks[0]?.id ?? "";
  return {
    model,
    block,
    correct: (proposed: string) =>
      call(proposeCorrection(SPACE, REPORT, { block, base: READ, proposed, reason: "It was adopted." })),
    rule: (id: string) => call(ruleByVote(SPACE, REPORT, id, true, "Heard by all.")),
    corrections: () => readDiscussion(readSaid(said)).amendments,
    text: () => model.layout().blocks.map(({ text }) => text),
  };
}

test("a correction is an amendment about the words that change, and its paragraph stays the one that the record made", async () => {
  const { correct, corrections, rule, text, model, block } = scene();
  expect(await correct("The Group adopted the draft.")).toBe("said");
  expect(corrections()).toMatchObject([
    { base: "took note of", proposed: "adopted", reason: "It was adopted.", passage: { block } },
  ]);
  expect(await rule(corrections()[0]?.id ?? "")).toBe("agreed");
  expect(text()).toEqual(["The Group adopted the draft."]);
  expect(model.layout().blocks[0]?.id).toBe(block);
  expect(corrections()[0]?.standing).toMatchObject({ state: "agreed", reason: "Heard by all." });
});

test("words that somebody wrote elsewhere in the paragraph meanwhile stay", async () => {
  const { correct, corrections, rule, text, model, block } = scene();
  insertText(model, { block, offset: READ.length - 1 }, " report");
  expect(await correct("The Group adopted the draft.")).toBe("said");
  await rule(corrections()[0]?.id ?? "");
  expect(text()).toEqual(["The Group adopted the draft report."]);
});

test("a correction of words that somebody changed meanwhile is not said, and the person is told", async () => {
  const { correct, corrections, model, block } = scene();
  insertText(model, { block, offset: "The Group took".length }, " careful");
  expect(await correct("The Group adopted the draft.")).toBe("unfit");
  expect(corrections()).toEqual([]);
});
