import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { isStanding, readBrackets } from "../../../src/documents/discussion/readBrackets.ts";
import { readSaid } from "../../../src/documents/discussion/readSaid.ts";
import { type RulingSaying, rule, type Saying, say } from "../../../src/documents/discussion/say.ts";
import { someDevice } from "../../support/ledgerIds.ts";

const PASSAGE = { block: "b1", start: "AA==", end: "AA==" };
const [lublin, neuchatel, chair, secretariat] = ["Lublin", "Neuchâtel", "Chair", "Secretariat"].map((name) =>
  someDevice(name),
);
const BRACKET: Saying = {
  type: "bracket",
  passage: PASSAGE,
  quote: "shall",
  alternatives: ["should", "may"],
  reason: "Not yet looked at in the capital.",
};

function scene() {
  const doc = new Y.Doc({ gc: false });
  let now = 1_000;
  const by = (device = lublin) => ({ device: device ?? someDevice("?"), now: now++ });
  return {
    doc,
    say: (saying: Saying, device = lublin) => say(doc, saying, by(device)),
    lift: (on: string, more: Partial<Extract<RulingSaying, { type: "lift" }>> = {}, device = chair) =>
      rule(doc, { type: "lift", on, isLifted: true, wording: null, item: "3.1", over: [], ...more }, by(device)),
    read: () => readBrackets(readSaid(doc)),
    standing: () => readBrackets(readSaid(doc)).brackets.filter(isStanding).length,
  };
}

function meet(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}

describe("a bracket", () => {
  it("says who asked for it, what is on the table, and counts as open", () => {
    const here = scene();
    here.say(BRACKET);
    expect(here.read().brackets).toMatchObject([{ quote: "shall", alternatives: ["should", "may"], state: "open" }]);
    expect(here.standing()).toBe(1);
  });

  it("offers each wording once and in one line, whatever a peer has written", () => {
    const here = scene();
    here.say({ ...BRACKET, alternatives: [" should\n", "should", "", "may\nor may not"] });
    expect(here.read().brackets[0]?.alternatives).toEqual(["should", "may or may not"]);
  });

  it("is lifted with the wording chosen and the item at which it was, and stands again when that is taken back", () => {
    const here = scene();
    const id = here.say(BRACKET);
    const first = here.lift(id, { wording: "should" });
    expect(here.read().brackets[0]).toMatchObject({ state: "lifted", lifted: { item: "3.1", wording: "should" } });
    expect(here.standing()).toBe(0);
    here.lift(id, { isLifted: false, over: [first] });
    expect(here.read().brackets[0]).toMatchObject({ state: "open", lifted: null });
  });

  it("is taken back by who asked for it, and by nobody else", () => {
    const here = scene();
    const id = here.say(BRACKET);
    here.say({ type: "withdraw", on: id, isWithdrawn: true }, neuchatel);
    expect(here.read().brackets[0]?.state).toBe("open");
    here.say({ type: "withdraw", on: id, isWithdrawn: true });
    expect(here.read().brackets[0]).toMatchObject({ state: "withdrawn", withdrawn: { at: 1_002 } });
    here.say({ type: "withdraw", on: id, isWithdrawn: false });
    expect(here.read().brackets[0]).toMatchObject({ state: "open", withdrawn: null });
  });

  it("that two lift otherwise while apart is contested until one rules over both", () => {
    const [here, there] = [scene(), scene()];
    const id = here.say(BRACKET);
    meet(here.doc, there.doc);
    here.lift(id, { wording: "should" });
    there.lift(id, { wording: "may" }, secretariat);
    meet(here.doc, there.doc);
    expect(here.read()).toEqual(there.read());
    const [contested] = here.read().brackets;
    expect(contested).toMatchObject({ state: "lifted", isContested: true });
    expect(here.standing()).toBe(1);
    here.lift(id, { wording: "may", over: contested?.rulings ?? [] });
    meet(here.doc, there.doc);
    expect(there.read().brackets[0]).toMatchObject({ isContested: false, lifted: { wording: "may" } });
  });
});

describe("a reservation", () => {
  it("is on a passage or on the whole text, and open until its author takes it back", () => {
    const here = scene();
    const general: Saying = { type: "reservation", kind: "scrutiny", passage: null, quote: "", reason: "" };
    const id = here.say(general);
    here.say({ ...general, kind: "language", passage: PASSAGE, quote: "shall" }, neuchatel);
    expect(here.read().reservations.map(({ kind, passage }) => [kind, passage])).toEqual([
      ["scrutiny", null],
      ["language", PASSAGE],
    ]);
    here.say({ type: "withdraw", on: id, isWithdrawn: true }, neuchatel);
    expect(here.read().reservations.map(({ withdrawn }) => withdrawn)).toEqual([null, null]);
    here.say({ type: "withdraw", on: id, isWithdrawn: true });
    expect(here.read().reservations.map(({ withdrawn }) => withdrawn?.at ?? null)).toEqual([1_003, null]);
  });
});
