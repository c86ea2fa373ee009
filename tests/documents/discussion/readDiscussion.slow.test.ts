import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readDiscussion } from "../../../src/documents/discussion/readDiscussion.ts";
import { readSaid } from "../../../src/documents/discussion/readSaid.ts";
import { type RulingSaying, rule, type Saying, say } from "../../../src/documents/discussion/say.ts";
import type { Verdict } from "../../../src/documents/discussion/statement.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { createRandom } from "../../support/random.ts";
import { shuffled } from "../../support/shuffled.ts";

const PASSAGE = { block: "b1", start: "AA==", end: "AA==" };
const [lublin, lublinToo, neuchatel, wroclaw, chair, secretariat] = [
  "Lublin",
  "Lublin, second machine",
  "Neuchâtel",
  "Wrocław",
  "Chair",
  "Secretariat",
].map((name) => someDevice(name));
const isSameMember = (a: string, b: string) =>
  a === b || [a, b].every((one) => [lublin, lublinToo].some((device) => device && speakerOf(device) === one));

const newDoc = () => new Y.Doc({ gc: false });
const amendment = (proposed: string): Saying => ({
  type: "amendment",
  passage: PASSAGE,
  base: "may",
  proposed,
  reason: "",
});
const verdict = (on: string, what: Verdict, more: Partial<Extract<RulingSaying, { type: "verdict" }>> = {}) =>
  ({ type: "verdict", on, verdict: what, wording: null, fells: [], over: [], ...more }) as const;

/** A document in which everybody speaks, one after the other. */
function scene(doc = newDoc()) {
  let now = 1_000;
  const by = (device = lublin) => ({ device: device ?? someDevice("?"), now: now++ });
  return {
    doc,
    say: (saying: Saying, device = lublin) => say(doc, saying, by(device)),
    rule: (saying: RulingSaying, device = chair) => rule(doc, saying, by(device)),
    read: () => readDiscussion(readSaid(doc), isSameMember),
    standing: (id: string) =>
      readDiscussion(readSaid(doc), isSameMember).amendments.find((one) => one.id === id)?.standing,
  };
}

function meet(docs: readonly Y.Doc[]): void {
  for (const from of docs) for (const to of docs) if (from !== to) Y.applyUpdate(to, Y.encodeStateAsUpdate(from));
}

describe("an amendment", () => {
  it("is tabled by who said it, in the order in which all were said, whatever the clocks say", () => {
    const { doc } = scene();
    say(doc, amendment("shall"), { device: someDevice("Lublin"), now: 9e12 });
    say(doc, amendment("should"), { device: someDevice("Neuchâtel"), now: 5 });
    const { amendments } = readDiscussion(readSaid(doc));
    expect(amendments.map(({ proposed, at }) => [proposed, at])).toEqual([
      ["shall", 9e12],
      ["should", 5],
    ]);
    expect(amendments[0]).toMatchObject({ speaker: speakerOf(someDevice("Lublin")), standing: { state: "tabled" } });
  });

  it("is withdrawn by its author on any of the own machines, and by nobody else", () => {
    const here = scene();
    const id = here.say(amendment("shall"));
    here.say({ type: "withdraw", on: id, isWithdrawn: true }, neuchatel);
    expect(here.standing(id)?.state).toBe("tabled");
    here.say({ type: "withdraw", on: id, isWithdrawn: true }, lublinToo);
    expect(here.standing(id)?.state).toBe("withdrawn");
    here.say({ type: "withdraw", on: id, isWithdrawn: false });
    expect(here.standing(id)?.state).toBe("tabled");
  });

  it("has supporters who join, leave, and count once on all their machines", () => {
    const here = scene();
    const id = here.say(amendment("shall"), wroclaw);
    here.say({ type: "support", on: id, isSupported: true }, lublin);
    here.say({ type: "support", on: id, isSupported: true }, lublinToo);
    here.say({ type: "support", on: id, isSupported: true }, neuchatel);
    expect(here.read().amendments[0]?.supporters).toHaveLength(2);
    here.say({ type: "support", on: id, isSupported: false }, lublinToo);
    expect(here.read().amendments[0]?.supporters).toEqual([neuchatel && speakerOf(neuchatel)]);
  });

  it("stands where its author has put it since, and nobody else", () => {
    const here = scene();
    const id = here.say(amendment("shall"));
    const elsewhere = { ...PASSAGE, block: "b2" };
    here.say({ type: "reanchor", on: id, passage: { ...PASSAGE, block: "b9" }, base: "x" }, neuchatel);
    here.say({ type: "reanchor", on: id, passage: elsewhere, base: "might" });
    expect(here.read().amendments[0]).toMatchObject({ passage: elsewhere, base: "might" });
  });
});

describe("the words that agreeing with an amendment brings in", () => {
  const change = (on: string, proposed: string): Saying => ({
    type: "subAmendment",
    on,
    base: "shall",
    proposed,
    reason: "",
  });

  it("are its own, then those of the change to it that was agreed on last, whatever the clocks say", () => {
    const { doc, read } = scene();
    const at = (now: number, device = chair) => ({ device: device ?? someDevice("?"), now });
    const id = say(doc, amendment("shall"), at(1, lublin));
    expect(read().amendments[0]?.wording).toBe("shall");
    const [first, second] = [say(doc, change(id, "should"), at(2)), say(doc, change(id, "must"), at(3))];
    // The clock of the second ruling is far behind.
    rule(doc, verdict(first, "agreed"), at(9e12));
    expect(read().amendments[0]?.wording).toBe("should");
    rule(doc, verdict(second, "agreed"), at(5, secretariat));
    expect(read().amendments[0]?.wording).toBe("must");
  });

  it("are those that it was agreed with as amended", () => {
    const here = scene();
    const id = here.say(amendment("shall"));
    here.rule(verdict(id, "agreedAsAmended", { wording: "will" }));
    expect(here.read().amendments[0]).toMatchObject({ proposed: "shall", wording: "will" });
  });
});

describe("a ruling", () => {
  it.each(["agreed", "agreedAsAmended", "rejected", "keptOpen"] as const)("%s stands until the next one", (what) => {
    const here = scene();
    const id = here.say(amendment("shall"));
    const first = here.rule(verdict(id, what));
    expect(here.standing(id)).toMatchObject({ state: what, isContested: false, rulings: [first] });
    here.rule(verdict(id, "reopened", { over: [first] }));
    expect(here.standing(id)?.state).toBe("tabled");
  });

  it("fells rivals for as long as it stands", () => {
    const here = scene();
    const [a, b] = [here.say(amendment("shall")), here.say(amendment("should"), neuchatel)];
    const agreed = here.rule(verdict(a, "agreed", { fells: [b] }));
    expect(here.standing(b)).toMatchObject({ state: "fell", fellWith: a });
    here.rule(verdict(a, "rejected", { over: [agreed], fells: [b] }));
    expect(here.standing(b)?.state).toBe("tabled");
  });

  it("that two make apart is contested until one of them rules over both; the same ruling twice is not", () => {
    const docs = [newDoc(), newDoc()] as const;
    const [here, there] = [scene(docs[0]), scene(docs[1])];
    const id = here.say(amendment("shall"));
    meet(docs);
    here.rule(verdict(id, "agreed"), chair);
    there.rule(verdict(id, "rejected"), secretariat);
    meet(docs);
    const contested = here.standing(id);
    expect(contested).toMatchObject({ isContested: true });
    expect(there.standing(id)).toEqual(contested);
    here.rule(verdict(id, "agreed", { over: contested?.rulings ?? [] }));
    meet(docs);
    expect(there.standing(id)).toMatchObject({ state: "agreed", isContested: false });

    const other = here.say(amendment("will"));
    meet(docs);
    here.rule(verdict(other, "agreed"), chair);
    there.rule(verdict(other, "agreed"), secretariat);
    meet(docs);
    expect(here.standing(other)).toMatchObject({ state: "agreed", isContested: false });
  });
});

describe("a comment", () => {
  it("has its replies in their order, and is resolved and taken up again", () => {
    const here = scene();
    const id = here.say({ type: "comment", passage: PASSAGE, quote: "may", text: "Why not shall?" });
    here.say({ type: "reply", on: id, text: "Not agreed yet." }, neuchatel);
    here.say({ type: "reply", on: id, text: "I see." });
    here.say({ type: "resolve", on: id, isResolved: true }, neuchatel);
    const [comment] = here.read().comments;
    expect(comment).toMatchObject({ text: "Why not shall?", isResolved: true });
    expect(comment?.replies.map(({ text }) => text)).toEqual(["Not agreed yet.", "I see."]);
    here.say({ type: "resolve", on: id, isResolved: false });
    expect(here.read().comments[0]?.isResolved).toBe(false);
  });

  it("tells whom it calls upon, in itself and in each answer; one of an older version calls upon nobody", () => {
    const here = scene();
    const [self, other] = [speakerOf(someDevice("Lublin")), speakerOf(someDevice("Neuchâtel"))];
    const id = here.say({ type: "comment", passage: PASSAGE, quote: "may", text: "@N", mentions: [other] });
    here.say({ type: "reply", on: id, text: "@L", mentions: [self] }, neuchatel);
    here.say({ type: "reply", on: id, text: "Yes." });
    const [comment] = here.read().comments;
    expect(comment?.mentions).toEqual([other]);
    expect(comment?.replies.map(({ mentions }) => mentions)).toEqual([[self], []]);
  });
});

describe("whatever lies in a discussion", () => {
  it("is read without an error, what cannot be read is counted, and one who claims the last turn does not keep it", () => {
    const here = scene();
    const id = here.say(amendment("shall"));
    const key = (letter: string) => `${speakerOf(someDevice("Neuchâtel"))}.${letter}`;
    const threads = here.doc.getMap<unknown>("threads");
    const junk = [
      null,
      7,
      "x",
      [],
      {},
      { type: "amendment" },
      { type: "reply", on: id, text: "x".repeat(9_000), at: 1, turn: 1 },
    ];
    for (const [i, value] of junk.entries()) threads.set(key(String(i)), value);
    threads.set("no speaker", { type: "reply", on: id, text: "I am nobody", at: 1, turn: 1 });
    threads.set(key("late"), { type: "reply", on: id, text: "For ever last", at: 1, turn: Number.MAX_SAFE_INTEGER });
    for (let i = 0; i < 3; i++) here.say({ type: "reply", on: id, text: `then ${i}` });
    const { amendments, unread } = here.read();
    expect(unread).toBe(junk.length + 1);
    expect(amendments[0]?.replies.map(({ text }) => text)).toHaveLength(4);
    for (const { turn } of readSaid(here.doc).statements) expect(turn).toBeLessThanOrEqual(threads.size);
  });

  it("comes to the same in every order of arrival", () => {
    const random = createRandom(5);
    for (let seed = 0; seed < 40; seed++) {
      const docs = [newDoc(), newDoc(), newDoc()];
      const updates: Uint8Array[] = [];
      const scenes = docs.map((doc) => {
        doc.on("update", (update: Uint8Array, origin: unknown) => void (origin === "remote" || updates.push(update)));
        return scene(doc);
      });
      const devices = [lublin, neuchatel, chair];
      for (let turn = 0; turn < 25; turn++) {
        const at = random.below(3);
        const here = scenes[at];
        if (!here) continue;
        speakByChance(here, devices[at] ?? chair, random);
        if (random.chance(0.3))
          for (const update of updates) Y.applyUpdate(docs[random.below(3)] ?? here.doc, update, "remote");
      }
      const read = (order: readonly Uint8Array[]) => {
        const doc = newDoc();
        for (const update of order) Y.applyUpdate(doc, update);
        return readDiscussion(readSaid(doc), isSameMember);
      };
      const expected = read(updates);
      for (let i = 0; i < 5; i++) expect(read(shuffled(random.next, updates))).toEqual(expected);
    }
  });
});

function speakByChance(here: ReturnType<typeof scene>, device: typeof lublin, random: ReturnType<typeof createRandom>) {
  const { amendments } = here.read();
  const { id, standing } = amendments[random.below(Math.max(1, amendments.length))] ?? {};
  const what = id === undefined ? "table" : random.pick(["table", "support", "withdraw", "rule", "rule"] as const);
  if (id === undefined || what === "table") here.say(amendment(`shall ${random.below(100)}`), device);
  else if (what === "support") here.say({ type: "support", on: id, isSupported: random.chance(0.7) }, device);
  else if (what === "withdraw") here.say({ type: "withdraw", on: id, isWithdrawn: random.chance(0.7) }, device);
  else ruleByChance(here, { id, device, over: standing?.rulings ?? [] }, random);
}

function ruleByChance(
  here: ReturnType<typeof scene>,
  { id, device, over }: { readonly id: string; readonly device: typeof lublin; readonly over: readonly string[] },
  random: ReturnType<typeof createRandom>,
) {
  const what = random.pick(["agreed", "rejected", "keptOpen", "reopened"] as const);
  const others = here.read().amendments.flatMap((one) => (one.id === id ? [] : [one.id]));
  here.rule(verdict(id, what, { over, fells: what === "agreed" ? others : [] }), device);
}
