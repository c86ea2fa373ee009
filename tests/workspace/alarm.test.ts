import { expect, test } from "vitest";
import { deleteAll } from "../../src/documents/text/commands/deleteAll.ts";
import { deleteBlock } from "../../src/documents/text/commands/deleteBlock.ts";
import { insertBlocks } from "../../src/documents/text/commands/insertBlocks.ts";
import { createText, type TextModel } from "../../src/documents/text/model/createText.ts";
import { type DocId, isDocId } from "../../src/domain/ids.ts";
import { createDocumentPeer } from "../support/documentPeer.ts";
import { checked, MEMBERSHIP, OTHER, openDocumentsScene, SELF, SPACE } from "../support/openDocumentsScene.ts";

const BODY: DocId = checked(`02${"d".repeat(30)}`, isDocId);
const WHEN = 1_700_000_000_000;
const PARAGRAPHS = Array.from({ length: 6 }, (_, i) => ({
  spans: [{ text: `${i} The cities of the network agree on what they owe each other.` }],
}));

type Scene = ReturnType<typeof openDocumentsScene>;

/** Another machine that writes in the draft; what it cuts is in the log of this one at once, and here when it is open. */
function other({ vault }: Scene) {
  const peer = createDocumentPeer({ space: SPACE, doc: BODY, device: OTHER });
  const model = createText(peer.doc);
  return (act: (model: TextModel) => void): void => {
    const envelope = { ...peer.edit(() => act(model)), time: WHEN };
    vault.log.push(envelope);
    if (vault.isOpen()) vault.give([envelope]);
  };
}

const textOf = ({ replica }: ReturnType<Scene["borrow"]>): string => {
  const model = createText(replica.doc, { canWrite: false });
  const text = model.layout().blocks.map((block) => block.text);
  model.destroy();
  return text.join("\n");
};

/** A draft of the other that was opened here, so that this machine has a snapshot of it, and is open still. */
async function openedDraft() {
  const scene = openDocumentsScene(BODY);
  const write = other(scene);
  write((model) => insertBlocks(model, null, PARAGRAPHS));
  const loan = scene.borrow();
  await scene.vault.answerAll();
  expect(textOf(loan)).toContain("0 The cities");
  return { scene, write, loan };
}
const wipesOf = ({ replica }: ReturnType<Scene["borrow"]>) => replica.wipes?.list() ?? [];
const ALL = { device: OTHER, time: WHEN, share: 1 };

test("a wipe by another raises the alarm while the draft is open, with who, when and how much", async () => {
  const { write, loan } = await openedDraft();
  write((model) => deleteBlock(model, model.layout().blocks[0]?.id ?? ""));
  expect(wipesOf(loan)).toEqual([]);
  write(deleteAll);
  expect(wipesOf(loan)).toEqual([{ ...ALL, seq: 3 }]);
});

test("envelopes that arrive in one batch are told apart", async () => {
  const { write, loan, scene } = await openedDraft();
  loan.release();
  await scene.vault.answerAll();
  write((model) => insertBlocks(model, null, PARAGRAPHS));
  write(deleteAll);
  write((model) => insertBlocks(model, null, PARAGRAPHS));
  const again = scene.borrow();
  await scene.vault.answerAll();
  expect(wipesOf(again)).toEqual([{ ...ALL, seq: 3 }]);
  expect(textOf(again).split("\n")).toHaveLength(6);
});

test("a wipe that arrived while the draft was closed raises it when the draft is opened", async () => {
  const { write, loan, scene } = await openedDraft();
  loan.release();
  await scene.vault.answerAll();
  write(deleteAll);
  const again = scene.borrow();
  await scene.vault.answerAll();
  expect(wipesOf(again)).toEqual([{ ...ALL, seq: 2 }]);
});

test("so does one that came after the app was closed with the draft on screen", async () => {
  const { write, scene } = await openedDraft();
  scene.restart();
  write(deleteAll);
  const again = scene.borrow();
  await scene.vault.answerAll();
  expect(wipesOf(again)).toEqual([{ ...ALL, seq: 2 }]);
});

test("a wipe that lies in the history of a draft is no news to whoever reads it for the first time", async () => {
  const scene = openDocumentsScene(BODY);
  const write = other(scene);
  write((model) => insertBlocks(model, null, PARAGRAPHS));
  write(deleteAll);
  const loan = scene.borrow();
  await scene.vault.answerAll();
  expect(wipesOf(loan)).toEqual([]);
  write((model) => insertBlocks(model, null, PARAGRAPHS));
  write(deleteAll);
  expect(wipesOf(loan)).toEqual([{ ...ALL, seq: 4 }]);
});

test("one's own wipe raises none, now or when it is read back", async () => {
  const { loan, scene } = await openedDraft();
  const model = createText(loan.replica.doc);
  deleteAll(model);
  await scene.vault.answerAll();
  expect(wipesOf(loan)).toEqual([]);
  scene.restart();
  const again = scene.borrow();
  await scene.vault.answerAll();
  expect(textOf(again)).toBe("");
  expect(wipesOf(again)).toEqual([]);
});

test("the alarm stays through closing, a restart and a reading from the logs, until it is settled", async () => {
  const { write, loan, scene } = await openedDraft();
  write(deleteAll);
  loan.release();
  await scene.vault.answerAll();
  const second = scene.borrow();
  await scene.vault.answerAll();
  expect(wipesOf(second)).toEqual([{ ...ALL, seq: 2 }]);

  scene.restart();
  const third = scene.borrow();
  await scene.vault.answerAll();
  expect(wipesOf(third)).toEqual([{ ...ALL, seq: 2 }]);

  // A demotion of which nobody in the draft had known: what counts may be otherwise now.
  const demoted = { role: "observer", by: SELF, seq: 2, after: 2, hash: null } as const;
  const standings = MEMBERSHIP.standings.map((standing) =>
    standing.device === OTHER ? { ...standing, steps: [...standing.steps, demoted] } : standing,
  );
  write((model) => insertBlocks(model, null, PARAGRAPHS.slice(0, 1)));
  const before = third.replica;
  scene.setMembership({ ...MEMBERSHIP, standings });
  scene.documents.membershipChanged(SPACE);
  await scene.vault.answerAll();
  expect(third.replica).not.toBe(before);
  expect(wipesOf(third)).toEqual([{ ...ALL, seq: 2 }]);

  const [wipe] = wipesOf(third);
  if (wipe) third.replica.wipes?.leave(wipe);
  await scene.vault.answerAll();
  scene.restart();
  const fourth = scene.borrow();
  await scene.vault.answerAll();
  expect(wipesOf(fourth)).toEqual([]);
});

test("of two wipes the one that was left so is not told again with the other", async () => {
  const { write, loan, scene } = await openedDraft();
  write(deleteAll);
  write((model) => insertBlocks(model, null, PARAGRAPHS));
  write(deleteAll);
  const [first, second] = wipesOf(loan);
  if (first) loan.replica.wipes?.leave(first);
  loan.release();
  await scene.vault.answerAll();
  const again = scene.borrow();
  await scene.vault.answerAll();
  expect(wipesOf(again)).toEqual([second]);
  if (second) again.replica.wipes?.leave(second);
  again.release();
  await scene.vault.answerAll();
  expect(scene.vault.isOpen()).toBe(false);
});

test("what was taken back is cut and signed like any act of one's own, and the alarm is over for good", async () => {
  const { write, loan, scene } = await openedDraft();
  const text = textOf(loan);
  write(deleteAll);
  const [wipe] = wipesOf(loan);
  const model = createText(loan.replica.doc);
  if (wipe) loan.replica.wipes?.takeBack(model, wipe);
  await scene.vault.answerAll();
  expect(textOf(loan)).toBe(text);
  expect(scene.vault.log.filter(({ device }) => device === SELF)).toHaveLength(1);
  scene.restart();
  const again = scene.borrow();
  await scene.vault.answerAll();
  expect(textOf(again)).toBe(text);
  expect(wipesOf(again)).toEqual([]);
});
