import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { clientIdOf } from "../../src/ledger/clientId.ts";
import { decodeFoldBody, encodeFoldBody } from "../../src/ledger/fold/foldBody.ts";
import { foldableOf, makeFold } from "../../src/ledger/fold/makeFold.ts";
import { matchFold } from "../../src/ledger/fold/matchFold.ts";
import { openFold } from "../../src/ledger/fold/openFold.ts";
import { unfold } from "../../src/ledger/fold/unfold.ts";
import type { JudgedEnvelope } from "../../src/ledger/validator/documentValidator.ts";
import { createDocumentPeer } from "../support/documentPeer.ts";
import { foldTools, inflate } from "../support/foldMesh.ts";
import { someDevice, someDoc, someHash, someKeyId, someSpace } from "../support/ledgerIds.ts";

const [space, doc, device] = [someSpace(), someDoc("body"), someDevice("author")];
const at = { space, doc, device };

/** Entries of one log: `seqs` says which of its places are this document's. */
function foldables(envelopes: readonly JudgedEnvelope[], seqs = envelopes.map((_, i) => i + 1)) {
  return envelopes.flatMap((envelope, i) => {
    const seq = seqs[i] ?? 0;
    const prev = seq === 1 ? NO_HASH : someHash(`${seq - 1}`);
    return (
      foldableOf(at, {
        ...envelope,
        seq,
        keyId: someKeyId(),
        time: 1_763_960_000_123 + i * 100,
        hash: someHash(`${seq}`),
        prev,
      }) ?? []
    );
  });
}

function foldOf(envelopes: readonly JudgedEnvelope[], seqs?: readonly number[]) {
  const author = createDocumentPeer(at);
  const entries = foldables(envelopes, seqs ? [...seqs] : undefined);
  const body = makeFold(author.client, entries, foldTools) ?? expect.fail("no fold");
  const fold = openFold({ ...at, seq: 9_999 }, body, inflate) ?? expect.fail("not opened");
  return { client: author.client, entries, body, fold };
}

/** A long text typed letter by letter, with every kind of thing an update can hold. */
function write(): { text: string; envelopes: JudgedEnvelope[] } {
  const author = createDocumentPeer(at);
  const root = author.doc.getText("blocks");
  const envelopes: JudgedEnvelope[] = [];
  const act = (change: () => void) => void envelopes.push(author.edit(change));
  for (const letter of "The cities 🏙️ agree, żółć їжа.") act(() => root.insert(root.length, letter));
  act(() => root.insert(4, "nine "));
  act(() => root.delete(0, 3));
  act(() => root.format(2, 6, { strong: true }));
  act(() => root.insertEmbed(3, { break: 1 }));
  act(() => author.doc.getMap("meta").set("title", "a"));
  act(() => author.doc.getMap("meta").set("title", { deep: [1, null, "b"] }));
  act(() => author.doc.getMap("meta").set("list", new Y.Array()));
  for (let i = 0; i < 40; i++) act(() => root.insert(root.length, "x"));
  for (let i = 0; i < 20; i++) act(() => root.delete(root.length - 1, 1));
  return { text: JSON.stringify(root.toDelta()), envelopes };
}

describe("a fold", () => {
  it("stands for each envelope it replaces: a newcomer's validator accepts all of them and the text is the same", () => {
    const { text, envelopes } = write();
    const { fold } = foldOf(envelopes);
    const newcomer = createDocumentPeer({ ...at, device: someDevice("newcomer") });
    const unfolded = unfold(device, fold);
    expect(unfolded.map((one) => newcomer.receive({ ...one, epoch: 1 }))).toEqual(
      unfolded.map(() => ({ verdict: "accept" })),
    );
    expect(unfolded.length).toBe(envelopes.length);
    expect(JSON.stringify(newcomer.doc.getText("blocks").toDelta())).toBe(text);
    expect(newcomer.doc.store.pendingStructs).toBeNull();
  });

  it("leaves the validator in the state that the originals leave it in", () => {
    const { envelopes } = write();
    const [one, other] = ["one", "other"].map((name) => createDocumentPeer({ ...at, device: someDevice(name) }));
    for (const envelope of envelopes) one?.receive(envelope);
    for (const envelope of unfold(device, foldOf(envelopes).fold)) other?.receive({ ...envelope, epoch: 1 });
    const client = createDocumentPeer(at).client;
    expect(other?.validator.covers()).toEqual(one?.validator.covers());
    expect(other?.doc.store.clients.get(client)?.length).toBe(one?.doc.store.clients.get(client)?.length);
    // Where the joined places are noted may differ, what is known of each clock may not.
    expect(other?.validator.depsOf(someDevice("x"))).toEqual(one?.validator.depsOf(someDevice("x")));
  });

  it("is far smaller than what it replaces", () => {
    const { envelopes } = write();
    const originals = envelopes.reduce((sum, { update }) => sum + update.byteLength, 0);
    expect(foldOf(envelopes).body.byteLength).toBeLessThan(originals / 3);
  });

  it("names the stretches of a log that also holds other documents, and signs what stands between", () => {
    const { envelopes } = write();
    const { fold } = foldOf(envelopes.slice(0, 5), [1, 2, 5, 6, 9]);
    expect(fold.bridges).toMatchObject([
      { from: 1, to: 2, before: NO_HASH, last: someHash("2"), signature: null },
      { from: 5, to: 6, before: someHash("4"), last: someHash("6") },
      { from: 9, to: 9, before: someHash("8"), last: someHash("9") },
    ]);
    expect(fold.bridges[1]?.signature?.byteLength).toBe(64);
  });

  it("can be folded again with what came after it, and is the fold of all of it", () => {
    const { envelopes } = write();
    const first = foldOf(envelopes.slice(0, 30));
    const rest = foldables(
      envelopes.slice(30),
      envelopes.slice(30).map((_, i) => i + 32),
    );
    const again = { seq: 31, hash: someHash("31"), prev: someHash("30"), ...first.fold };
    const body = makeFold(first.client, [again, ...rest], foldTools) ?? expect.fail("no fold");
    const fold = openFold({ ...at, seq: 9_999 }, body, inflate) ?? expect.fail("not opened");
    expect(fold.bridges).toMatchObject([{ from: 1, to: envelopes.length + 1 }]);
    expect(fold.pieces.map(({ seq }) => seq)).toEqual([...first.entries, ...rest].map(({ seq }) => seq));
    const held = [{ ...again, pieces: first.fold.pieces }, ...rest];
    expect(matchFold(fold, held, true)).toBeNull();
  });

  it("reads back as it was written", () => {
    const { body } = foldOf(write().envelopes);
    const decoded = decodeFoldBody(body) ?? expect.fail("not decoded");
    expect(encodeFoldBody(decoded)).toEqual(body);
  });

  it("is equal to its originals, held in full or in part", () => {
    const { fold, entries } = foldOf(write().envelopes);
    expect(matchFold(fold, entries, true)).toBeNull();
    expect(matchFold(fold, entries.slice(10, 20), false)).toBeNull();
    expect(matchFold(fold, [], false)).toBeNull();
  });

  it("says under which pen its author wrote, and under which key each of its envelopes was sealed", () => {
    const client = clientIdOf(space, doc, device, 2);
    const author = new Y.Doc({ gc: false });
    author.clientID = client;
    const updates: Uint8Array[] = [];
    author.on("update", (update: Uint8Array) => void updates.push(update));
    for (const letter of "pen") author.getText("blocks").insert(0, letter);
    const entries = updates.map((update, i) => {
      const hashes = { hash: someHash(`${i + 1}`), prev: i === 0 ? NO_HASH : someHash(`${i}`) };
      const entry = { seq: i + 1, time: 0, keyId: someKeyId(i < 2 ? "old" : "new"), deps: [], update, ...hashes };
      expect(foldableOf(at, entry)).toBeNull();
      return foldableOf(at, entry, 2) ?? expect.fail("not foldable");
    });
    const body = makeFold(client, entries, foldTools, 2) ?? expect.fail("no fold");
    const fold = openFold({ ...at, seq: 9 }, body, inflate) ?? expect.fail("not opened");
    const unfolded = unfold(device, fold);
    expect(unfolded.map(({ keyId }) => keyId)).toEqual(["old", "old", "new"].map(someKeyId));
    expect(unfolded.map(({ update }) => update)).toEqual(updates);
    const turned = entries.map((one) => ({
      ...one,
      pieces: one.pieces.map((piece) => ({ ...piece, keyId: someKeyId("old") })),
    }));
    expect(matchFold(fold, turned, true)).toEqual({ seq: 3, what: "content" });
  });

  it("is not made over an update that no peer would take", () => {
    const [envelope] = write().envelopes;
    const entry = {
      seq: 1,
      time: 0,
      keyId: someKeyId(),
      deps: [],
      update: new Uint8Array([9, 9]),
      hash: someHash("1"),
      prev: NO_HASH,
    };
    expect(foldableOf(at, entry)).toBeNull();
    expect(foldableOf({ ...at, device: someDevice("other") }, { ...entry, ...envelope })).toBeNull();
  });

  it("is not made over a gap in the clocks", () => {
    const { envelopes } = write();
    const entries = foldables(envelopes);
    expect(
      makeFold(createDocumentPeer(at).client, [...entries.slice(0, 3), ...entries.slice(4)], foldTools),
    ).toBeNull();
  });
});
