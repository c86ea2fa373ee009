import { expect, test } from "vitest";
import * as Y from "yjs";
import { lettersByClient } from "../../src/documents/text/authors/authorRuns.ts";
import { insertBlocks } from "../../src/documents/text/commands/insertBlocks.ts";
import { createText, type TextModel } from "../../src/documents/text/model/createText.ts";
import { type DocId, isDocId } from "../../src/domain/ids.ts";
import { createDocumentPeer, type DocumentPeer } from "../support/documentPeer.ts";
import { forgeUpdate, text, values } from "../support/forgeUpdate.ts";
import { hostileScene, VICTIM_TEXT } from "../support/hostileScene.ts";
import { someDevice } from "../support/ledgerIds.ts";
import { checked, openDocumentsScene, OTHER, SELF, SPACE } from "../support/openDocumentsScene.ts";

const deleteAll = (client: number, own: number) =>
  forgeUpdate({ client: own, clock: 0, deletes: [{ client, ranges: [[0, VICTIM_TEXT.length]] }] });

test.each(["body", "discussion"] as const)("an observer deletes everything in a %s: role", (kind) => {
  const { victim, attacker, expectRefused } = hostileScene(kind, "observer");
  expectRefused(deleteAll(victim.client, attacker.client), "role");
});

test("a delegate deletes the body: role", () => {
  const { victim, attacker, expectRefused } = hostileScene("body", "delegate");
  expectRefused(deleteAll(victim.client, attacker.client), "role");
  expectRefused(
    forgeUpdate({ client: attacker.client, clock: 0, items: [{ parent: "blocks", ...text("x") }] }),
    "role",
  );
});

test("a delegate deletes another's words in the discussion: foreignDelete; its own it may", () => {
  const { victim, attacker, expectRefused } = hostileScene("discussion", "delegate");
  expectRefused(deleteAll(victim.client, attacker.client), "foreignDelete");
  expectRefused(
    forgeUpdate({ client: attacker.client, clock: 0, deletes: [{ client: victim.client, ranges: [[3, 1]] }] }),
    "foreignDelete",
  );
  expect(victim.receive(attacker.edit((doc) => doc.getText("threads").insert(0, "Mine. ")))).toEqual({
    verdict: "accept",
  });
  expect(victim.receive(attacker.edit((doc) => doc.getText("threads").delete(0, 6)))).toEqual({ verdict: "accept" });
  expect(victim.doc.getText("threads").toString()).toBe(VICTIM_TEXT);
});

test("a delegate sets a key of another's thread, or over another's value, or in meta: foreignEntry", () => {
  const { victim, attacker, expectRefused } = hostileScene("discussion", "delegate");
  const at = { client: attacker.client, clock: 0 };
  const setting = victim.edit((doc) => doc.getMap("meta").set("title", "Draft"));
  attacker.receive(setting);
  const title = VICTIM_TEXT.length;
  expectRefused(forgeUpdate({ ...at, items: [{ origin: [victim.client, title], ...values([126]) }] }), "foreignEntry");
  expectRefused(forgeUpdate({ ...at, items: [{ parent: "meta", key: "title", ...values([126]) }] }), "foreignEntry");
  expect(victim.doc.getMap("meta").get("title")).toBe("Draft");
});

const BODY: DocId = checked(`02${"d".repeat(30)}`, isDocId);
const PARAGRAPHS = Array.from({ length: 5 }, (_, i) => ({
  spans: [{ text: `${i} The cities of the network agree on what they owe each other.` }],
}));
const shown = (model: TextModel): string[] => model.layout().blocks.map(({ text }) => text);

/** A draft of the victim, open on its machine; an editor has read it, and forges updates against it. */
async function openDraft() {
  const { vault, borrow } = openDocumentsScene(BODY);
  const loan = borrow();
  await vault.answerAll();
  const model = createText(loan.replica.doc);
  insertBlocks(model, null, PARAGRAPHS);
  await vault.answerAll();
  const attacker = createDocumentPeer({ space: SPACE, doc: BODY, device: OTHER });
  for (const envelope of vault.log) expect(attacker.receive(envelope)).toEqual({ verdict: "accept" });
  const arrive = (update: Uint8Array, time: number): void => {
    const envelope = { ...attacker.wrap(update), time };
    vault.log.push(envelope);
    vault.give([envelope]);
  };
  return { vault, replica: loan.replica, model, attacker, arrive };
}

function letterRanges(doc: Y.Doc, client: number): [number, number][] {
  const structs = doc.store.clients.get(client) ?? [];
  return structs.flatMap((struct): [number, number][] =>
    struct instanceof Y.Item && struct.content instanceof Y.ContentString ? [[struct.id.clock, struct.length]] : [],
  );
}

/** Everything that lies in the draft, deleted by hand: letters, borders, records, order. */
function deleteEveryStruct(attacker: DocumentPeer, victim: number): Uint8Array {
  const end = Y.getState(attacker.doc.store, victim);
  return forgeUpdate({ client: attacker.client, clock: 0, deletes: [{ client: victim, ranges: [[0, end]] }] });
}

test("an editor who wipes a text may: it is attributed, counted, and brought back with its authors", async () => {
  const { vault, replica, model, attacker, arrive } = await openDraft();
  const before = shown(model);
  const own = replica.doc.clientID;
  const letters = letterRanges(attacker.doc, own);
  arrive(forgeUpdate({ client: attacker.client, clock: 0, deletes: [{ client: own, ranges: letters }] }), 1000);
  expect(shown(model).join("")).toBe("");
  const wipes = replica.wipes?.list() ?? [];
  expect(wipes).toEqual([{ device: OTHER, seq: 1, time: 1000, share: 1 }]);

  const [wipe] = wipes;
  if (wipe) replica.wipes?.takeBack(model, wipe);
  await vault.answerAll();
  expect(shown(model)).toEqual(before);
  expect([...lettersByClient(model.layout()).keys()]).toEqual([own]);
  // Ordinary work of the one who brought it back: whoever reads the logs lets it in.
  const witness = createDocumentPeer({ space: SPACE, doc: BODY, device: someDevice("witness") });
  for (const envelope of vault.log) expect(witness.receive(envelope)).toEqual({ verdict: "accept" });
  expect(vault.log.map(({ device }) => device)).toEqual([SELF, OTHER, SELF]);
  expect(shown(createText(witness.doc))).toEqual(before);
});

test("so is one who marks every paragraph as gone, with forged marks that claim to have seen everything to come", async () => {
  const { replica, model, attacker, arrive } = await openDraft();
  const before = shown(model);
  const made: Uint8Array[] = [];
  attacker.doc.on("update", (update: Uint8Array) => void made.push(update));
  attacker.doc.transact(() => {
    for (const record of attacker.doc.getMap("blocks").values()) {
      if (record instanceof Y.Map) record.set("gone", { seen: { [replica.doc.clientID]: 2 ** 40 }, known: [] });
    }
  });
  arrive(Y.mergeUpdates(made), Number.MAX_SAFE_INTEGER);
  expect(shown(model).join("")).toBe("");
  const [wipe] = replica.wipes?.list() ?? [];
  expect(wipe).toMatchObject({ device: OTHER, seq: 1, share: 1 });
  if (wipe) replica.wipes?.takeBack(model, wipe);
  expect(shown(model)).toEqual(before);
});

test("a draft whose every struct is deleted, records and places too, raises the alarm and stays a draft", async () => {
  const { replica, model, attacker, arrive } = await openDraft();
  const before = shown(model);
  arrive(deleteEveryStruct(attacker, replica.doc.clientID), 1000);
  const [wipe] = replica.wipes?.list() ?? [];
  expect(wipe).toMatchObject({ device: OTHER, share: 1 });
  if (wipe) replica.wipes?.takeBack(model, wipe);
  expect(shown(model)).toEqual(before);
});
