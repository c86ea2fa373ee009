import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { putRecord, readRecords } from "../../src/documents/register/records.ts";
import { DOC, openDocumentsScene, SELF, SPACE } from "../support/openDocumentsScene.ts";

describe("open documents", () => {
  it("give everyone who borrows one the same document, and let it go with the last", async () => {
    const { vault, borrow } = openDocumentsScene();
    const [first, second] = [borrow(), borrow()];
    expect(first.replica).toBe(second.replica);
    await vault.answerAll();
    first.release();
    await vault.answerAll();
    expect(vault.isOpen()).toBe(true);
    second.release();
    await vault.answerAll();
    expect(vault.isOpen()).toBe(false);
  });

  it("know after opening how far their own words go, from the snapshot and from the log alone", async () => {
    const { vault, borrow, kept } = openDocumentsScene();
    const first = borrow();
    await vault.answerAll();
    putRecord(first.replica.doc, "one", { title: "Lublin" });
    await vault.answerAll();
    first.release();
    await vault.answerAll();
    const again = borrow();
    await vault.answerAll();
    expect(again.replica.saving().lastSeq).toBe(vault.log.length);
    again.release();
    await vault.answerAll();
    kept.clear();
    const fromLog = borrow();
    await vault.answerAll();
    expect(fromLog.replica.saving().lastSeq).toBe(vault.log.length);
  });

  it("tell what they did not take, so that it can be seen with its reason", async () => {
    const { vault, documents, borrow, setAside } = openDocumentsScene();
    const loan = borrow();
    await vault.answerAll();
    const junk = { device: SELF, seq: 1, time: 0, epoch: 1, deps: [], update: Uint8Array.of(255, 255, 255) };
    documents.receive(SPACE, DOC, [junk]);
    expect(setAside).toMatchObject([{ device: SELF, seq: 1, reason: { code: "badUpdate" } }]);
    loan.release();
    await vault.answerAll();
  });

  it("open from the snapshot and the rest of the log with everything that was written", async () => {
    const { vault, borrow, kept } = openDocumentsScene();
    const first = borrow();
    await vault.answerAll();
    putRecord(first.replica.doc, "one", { title: "Lublin" });
    await vault.answerAll();
    first.release();
    await vault.answerAll();
    expect(kept.size).toBe(1);

    const again = borrow();
    await vault.answerAll();
    expect(again.replica).not.toBe(first.replica);
    expect(readRecords(again.replica.doc).get("one")).toEqual({ title: "Lublin" });
    putRecord(again.replica.doc, "two", { title: "Wrocław" });
    await vault.answerAll();
    expect(again.replica.saving()).toMatchObject({ hasPending: false, problem: null, lastSeq: 2 });
  });

  it("keep a document that is borrowed again while it is on its way out", async () => {
    const { vault, borrow } = openDocumentsScene();
    const first = borrow();
    await vault.answerAll();
    putRecord(first.replica.doc, "one", { title: "a" });
    first.release();
    // The close is under way; nothing has been answered yet.
    for (let i = 0; i < 8; i++) await Promise.resolve();
    const second = borrow();
    await vault.answerAll();
    expect(second.replica).toBe(first.replica);
    expect(vault.isOpen()).toBe(true);
    expect((await second.loaded).ok).toBe(true);
    expect(readRecords(second.replica.doc).size).toBe(1);
  });

  it("send nothing that was only received", async () => {
    const { vault, borrow } = openDocumentsScene();
    const loan = borrow();
    await vault.answerAll();
    const before = vault.log.length;
    Y.applyUpdate(loan.replica.doc, Y.encodeStateAsUpdate(new Y.Doc()), { type: "load" });
    loan.replica.receive([]);
    await vault.answerAll();
    expect(vault.log.length).toBe(before);
  });
});
