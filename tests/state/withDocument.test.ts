import { expect, test } from "vitest";
import { discussionId } from "../../src/documents/discussion/discussionId.ts";
import { readSaid } from "../../src/documents/discussion/readSaid.ts";
import { say } from "../../src/documents/discussion/say.ts";
import { withDocument } from "../../src/state/withDocument.ts";
import { createUnderway } from "../../src/workspace/underway.ts";
import { DOC, openDocumentsScene, SELF, SPACE } from "../support/openDocumentsScene.ts";

const ID = discussionId(SPACE, DOC);

/** One who says something, in a window that waits for what is under way before it closes. */
function speaking() {
  const scene = openDocumentsScene(ID);
  const { during, whenNone } = createUnderway();
  const workspace = { documents: scene.documents, during };
  const reply = { type: "reply", on: "a", text: "Yes." } as const;
  const spoken = withDocument(workspace, SPACE, ID, ({ doc }) => say(doc, reply, { device: SELF, now: 1 }));
  return { scene, spoken, whenNone };
}

test("what is said is done, and a window that closes goes, once it is in the log and not before", async () => {
  const { scene, spoken, whenNone } = speaking();
  const ended: string[] = [];
  void spoken.then(() => ended.push(`said with ${String(scene.vault.log.length)} in the log`));
  const closed = whenNone().then(() => ended.push("closed"));
  await Promise.resolve();
  expect(ended).toEqual([]);
  await scene.vault.answerAll();
  await closed;
  expect(ended).toEqual(["said with 1 in the log", "closed"]);
});

test("what was said is there for whoever opens the discussion next, also after a window that went without notice", async () => {
  const { scene, spoken } = speaking();
  await scene.vault.answerAll();
  const said = await spoken;
  scene.restart();
  const loan = scene.borrow();
  await scene.vault.answerAll();
  await loan.loaded;
  expect(readSaid(loan.replica.doc).statements.map(({ id }) => id)).toEqual([said.ok && said.value]);
});
