import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { readDiscussion } from "../../../src/documents/discussion/readDiscussion.ts";
import { readSaid } from "../../../src/documents/discussion/readSaid.ts";
import { type RulingSaying, rule, type Saying, say } from "../../../src/documents/discussion/say.ts";
import { whatHindersAdoption } from "../../../src/documents/discussion/whatHindersAdoption.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { someDevice } from "../../support/ledgerIds.ts";

const [delegate, chair, secretariat] = [
  someDevice("delegate"),
  someDevice("chair"),
  someDevice("secretariat"),
] as const;
const PASSAGE = { block: "b1", start: "AA==", end: "AA==" };
const BRACKET: Saying = { type: "bracket", passage: PASSAGE, quote: "shall", alternatives: ["may"], reason: "" };
const RESERVATION: Saying = { type: "reservation", kind: "scrutiny", passage: null, quote: "", reason: "" };
const LIFT: Omit<Extract<RulingSaying, { type: "lift" }>, "on"> = {
  type: "lift",
  isLifted: true,
  wording: null,
  item: "",
  over: [],
};

function scene() {
  const doc = new Y.Doc({ gc: false });
  return {
    doc,
    say: (saying: Saying) => say(doc, saying, { device: delegate, now: 1 }),
    rule: (saying: RulingSaying, device = chair) => rule(doc, saying, { device, now: 2 }),
    read: () => readDiscussion(readSaid(doc)),
    hindered: () => whatHindersAdoption(readDiscussion(readSaid(doc))).map(({ quote }) => quote),
  };
}

describe("the adoption of a text is hindered by", () => {
  it("nothing while nothing was said, nor by what one delegation could keep all others waiting with", () => {
    const here = scene();
    expect(here.hindered()).toEqual([]);
    here.say(RESERVATION);
    here.doc.getMap("threads").set(`${speakerOf(delegate)}.x`, { type: "newer", at: 1, turn: 1 });
    expect(here.hindered()).toEqual([]);
  });

  it("each bracket until it is lifted or taken back, and again when it is reopened", () => {
    const here = scene();
    const [first, second] = [here.say(BRACKET), here.say({ ...BRACKET, quote: "once" })];
    expect(here.hindered()).toEqual(["shall", "once"]);
    const lift = here.rule({ ...LIFT, on: first });
    expect(here.hindered()).toEqual(["once"]);
    here.say({ type: "withdraw", on: second, isWithdrawn: true });
    expect(here.hindered()).toEqual([]);
    here.rule({ ...LIFT, on: first, isLifted: false, over: [lift] });
    expect(here.hindered()).toEqual(["shall"]);
  });

  it("a bracket that two lifted otherwise while apart: nobody knows which words are adopted", () => {
    const here = scene();
    const id = here.say(BRACKET);
    here.rule({ ...LIFT, on: id });
    here.rule({ ...LIFT, on: id, wording: "may" }, secretariat);
    expect(here.read().brackets).toMatchObject([{ state: "lifted", isContested: true }]);
    expect(here.hindered()).toEqual(["shall"]);
  });
});

describe("an adoption", () => {
  it("is of one content, and counts once, by who said it first", () => {
    const here = scene();
    const [content, other] = ["a".repeat(64), "b".repeat(64)];
    here.rule({ type: "adoption", content });
    here.rule({ type: "adoption", content: other });
    here.rule({ type: "adoption", content }, secretariat);
    expect(here.read().adoptions.map((one) => [one.content, one.speaker])).toEqual([
      [content, speakerOf(chair)],
      [other, speakerOf(chair)],
    ]);
  });

  it("of what is no content is not read", () => {
    const here = scene();
    here.rule({ type: "adoption", content: "all of it" });
    expect(here.read()).toMatchObject({ adoptions: [], unread: 1 });
  });
});
