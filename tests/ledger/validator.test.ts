import { expect, test } from "vitest";
import { fixedAuthority } from "../support/fixedAuthority.ts";
import * as Y from "yjs";
import { createDocumentValidator, type JudgedEnvelope } from "../../src/ledger/validator/documentValidator.ts";
import { createDocumentPeer, type DocumentPeer } from "../support/documentPeer.ts";
import { someDevice, someDoc, someSpace } from "../support/ledgerIds.ts";
import { mulberry32, randomInt } from "../support/random.ts";

const at = { space: someSpace(), doc: someDoc() };
const peer = (name: string) => createDocumentPeer({ ...at, device: someDevice(name) });
const ACCEPT = { verdict: "accept" };

/** One random edit of the kinds the editor makes: text, marks, embeds, map entries, nested types, deletions, undo. */
function randomEdit(random: () => number): (doc: Y.Doc) => void {
  return (doc) => {
    const text = doc.getText("blocks");
    const map = doc.getMap("meta");
    const order = doc.getArray("order");
    const place = randomInt(random, text.length + 1);
    switch (randomInt(random, 9)) {
      case 0:
        return text.delete(Math.min(place, Math.max(0, text.length - 3)), Math.min(3, text.length));
      case 1:
        return text.format(place, Math.min(4, text.length - place), { bold: random() < 0.5 || null });
      case 2:
        return text.insertEmbed(place, { note: `n${place}`, at: [1, { x: null }] });
      case 3:
        return void map.set(`k${randomInt(random, 5)}`, { a: [1, 2.5, "x", null, true], b: "ż" });
      case 4:
        return map.delete(`k${randomInt(random, 5)}`);
      case 5: {
        const inner = new Y.Map<unknown>();
        inner.set("t", new Y.Text("inner 😀"));
        return void order.insert(randomInt(random, order.length + 1), [inner, "plain", 7, new Uint8Array([1, 2])]);
      }
      case 6:
        return order.length > 0 ? order.delete(randomInt(random, order.length)) : undefined;
      default:
        return text.insert(place, random() < 0.2 ? "żółć 😀 " : "abc");
    }
  };
}

/** Delivers until nothing moves; whatever waits is tried again. Answers what was refused. */
function deliver(to: DocumentPeer, envelopes: readonly JudgedEnvelope[]): JudgedEnvelope[] {
  let left = [...envelopes];
  const refused: JudgedEnvelope[] = [];
  for (let before = -1; before !== left.length; ) {
    before = left.length;
    left = left.filter((envelope) => {
      if (envelope.seq !== nextSeq(to, envelope, envelopes)) return true;
      const { verdict } = to.receive(envelope);
      if (verdict === "refuse") refused.push(envelope);
      return verdict === "wait";
    });
  }
  expect(left).toEqual([]);
  return refused;
}
const nextSeq = (to: DocumentPeer, { device }: JudgedEnvelope, all: readonly JudgedEnvelope[]): number =>
  Math.min(...all.filter((e) => e.device === device && e.seq > to.validator.coveredSeq(device)).map((e) => e.seq));

const contentOf = ({ doc }: DocumentPeer): unknown => [
  doc.getText("blocks").toDelta(),
  doc.getMap("meta").toJSON(),
  doc.getArray("order").toJSON(),
];

test.each([11, 12, 13])("honest work of three is accepted in any order and ends equal (seed %i)", (seed) => {
  const random = mulberry32(seed);
  const peers = ["a", "b", "c"].map(peer);
  const log: JudgedEnvelope[] = [];
  for (let round = 0; round < 60; round++) {
    const author = peers[randomInt(random, 3)];
    if (!author) continue;
    if (random() < 0.4)
      deliver(
        author,
        log.filter((e) => e.seq > author.validator.coveredSeq(e.device) && e.device !== author.device),
      );
    log.push(author.edit(randomEdit(random)));
  }
  const shuffled = [...log].sort(() => random() - 0.5);
  for (const to of peers) {
    expect(
      deliver(
        to,
        shuffled.filter((e) => e.seq > to.validator.coveredSeq(e.device)),
      ),
    ).toEqual([]);
  }
  const fresh = peer("d");
  expect(deliver(fresh, shuffled)).toEqual([]);
  for (const to of [...peers, fresh]) {
    expect(contentOf(to)).toEqual(contentOf(fresh));
    expect(to.doc.store.pendingStructs).toBeNull();
    expect(to.doc.store.pendingDs).toBeNull();
  }
});

test("what undo and redo make is accepted", () => {
  const [a, b] = [peer("a"), peer("b")];
  const undo = new Y.UndoManager(a.doc.getText("blocks"), { trackedOrigins: new Set(["local"]), captureTimeout: 0 });
  const log = [a.edit((doc) => doc.getText("blocks").insert(0, "one two"))];
  log.push(a.edit((doc) => doc.getText("blocks").delete(0, 4)));
  log.push(a.edit(() => void undo.undo()));
  log.push(a.edit(() => void undo.redo()));
  for (const envelope of log) expect(b.receive(envelope)).toEqual(ACCEPT);
  expect(b.text()).toBe(a.text());
});

test("an envelope waits for what it declares and is accepted after it", () => {
  const [a, b, c] = [peer("a"), peer("b"), peer("c")];
  const first = a.edit((doc) => doc.getText("blocks").insert(0, "one"));
  b.receive(first);
  const second = b.edit((doc) => doc.getText("blocks").insert(3, " two"));
  expect(second.deps).toEqual([{ device: a.device, lane: "content", seq: 1 }]);
  expect(c.receive(second)).toEqual({ verdict: "wait", dep: second.deps[0] });
  expect(c.validator.covers()).toEqual({});
  expect(c.receive(first)).toEqual(ACCEPT);
  expect(c.receive(second)).toEqual(ACCEPT);
  expect(c.text()).toBe("one two");
  expect(c.validator.covers()).toEqual({ [a.device]: 1, [b.device]: 1 });
});

test("deps add up: only what is new since the last own envelope is declared again", () => {
  const [a, b] = [peer("a"), peer("b")];
  b.receive(a.edit((doc) => doc.getText("blocks").insert(0, "one")));
  expect(b.edit((doc) => doc.getText("blocks").insert(0, "x")).deps).toHaveLength(1);
  expect(b.edit((doc) => doc.getText("blocks").insert(2, "y")).deps).toHaveLength(0);
});

test("an unknown device waits for the membership", () => {
  const c = createDocumentPeer({ ...at, device: someDevice("c"), roleOf: () => null });
  const envelope = peer("a").edit((doc) => doc.getText("blocks").insert(0, "one"));
  expect(c.receive(envelope)).toEqual({ verdict: "wait", dep: { device: someDevice("a"), lane: "control", seq: 0 } });
});

test("the same envelope twice is refused and changes nothing", () => {
  const [a, b] = [peer("a"), peer("b")];
  const envelope = a.edit((doc) => doc.getText("blocks").insert(0, "one"));
  b.receive(envelope);
  expect(b.receive(envelope)).toMatchObject({ verdict: "refuse", reason: { code: "duplicateSeq" } });
  expect(b.receive(a.edit((doc) => doc.getText("blocks").insert(3, "!")))).toEqual(ACCEPT);
});

test("exported and imported, it judges on as if nothing had happened", () => {
  const random = mulberry32(21);
  const peers = ["a", "b"].map(peer);
  const [a, b] = peers;
  if (!a || !b) throw new Error("two peers");
  for (let i = 0; i < 40; i++) {
    const envelope = a.edit(randomEdit(random));
    expect(b.receive(envelope)).toEqual(ACCEPT);
    expect(a.receive(b.edit(randomEdit(random)))).toEqual(ACCEPT);
  }
  const again = createDocumentValidator({ ...at, authority: fixedAuthority() });
  const bytes = b.validator.exportState();
  expect(again.importState(bytes)).toBe(true);
  expect(again.exportState()).toEqual(bytes);
  expect(again.covers()).toEqual(b.validator.covers());
  for (let i = 0; i < 40; i++) {
    const envelope = a.edit(randomEdit(random));
    expect(again.judge(envelope)).toEqual(ACCEPT);
    b.receive(envelope);
    const back = b.edit(randomEdit(random));
    expect(again.judge(back)).toEqual(ACCEPT);
    a.receive(back);
  }
  expect(again.importState(bytes.slice(1))).toBe(false);
});

test("a state that an older version kept is not taken: the document is read from its log again", () => {
  const again = createDocumentValidator({ ...at, authority: fixedAuthority() });
  expect(again.importState(new Uint8Array([1, 0, 0]))).toBe(false);
  expect(again.covers()).toEqual({});
});
