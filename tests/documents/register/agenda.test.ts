import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
  addItem,
  addPaper,
  changeItem,
  readAgenda,
  removeItem,
  removePaper,
} from "../../../src/documents/register/agenda.ts";
import { putMeeting, readMeetings, removeMeeting } from "../../../src/documents/register/meetings.ts";
import { someDoc } from "../../support/ledgerIds.ts";

const MEETING = someDoc("meeting", "fifth");
const OTHER = someDoc("meeting", "sixth");
const numbers = (doc: Y.Doc) => readAgenda(doc, MEETING).map(({ number, titles }) => `${number} ${titles.en}`);
const apart = (doc: Y.Doc) => {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
};
const meet = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
};

function agenda() {
  const doc = new Y.Doc();
  const add = (en: string, place: number, parent = "") =>
    addItem(doc, MEETING, { titles: { en }, kind: "discussion", parent, place });
  const [opening, text] = [add("Opening", 1), add("Text", 2)];
  const [first, second] = [add("First part", 1, text), add("Second part", 2, text)];
  add("Closing", 3);
  addItem(doc, OTHER, { titles: { en: "Elsewhere" }, parent: "", place: 1 });
  return { doc, add, opening, text, first, second };
}

describe("an agenda", () => {
  test("is numbered by where its items stand", () => {
    const { doc, opening, second } = agenda();
    expect(numbers(doc)).toEqual(["1 Opening", "2 Text", "2.1 First part", "2.2 Second part", "3 Closing"]);
    changeItem(doc, opening, { place: 9 });
    changeItem(doc, second, { place: 0 });
    expect(numbers(doc)).toEqual(["1 Text", "1.1 Second part", "1.2 First part", "2 Closing", "3 Opening"]);
  });

  test("keeps what two wrote into one item while apart, in two languages", () => {
    const { doc, text } = agenda();
    const other = apart(doc);
    changeItem(doc, text, { titles: { fr: "Texte" }, minutes: 90 });
    changeItem(other, text, { tasks: { en: "to take note" }, kind: "decision" });
    meet(doc, other);
    for (const one of [doc, other])
      expect(readAgenda(one, MEETING)[1]).toMatchObject({
        titles: { en: "Text", fr: "Texte" },
        tasks: { en: "to take note" },
        kind: "decision",
        minutes: 90,
      });
  });

  test("loses no item when two were put below each other while apart, or their parent is gone", () => {
    const { doc, opening, text } = agenda();
    const other = apart(doc);
    changeItem(doc, opening, { parent: text });
    changeItem(other, text, { parent: opening });
    meet(doc, other);
    expect(readAgenda(doc, MEETING).map(({ id }) => id)).toHaveLength(5);
    expect(readAgenda(other, MEETING)).toEqual(readAgenda(doc, MEETING));
    const { doc: third, text: parent } = agenda();
    removeItem(third, parent, true);
    const kept = readAgenda(third, MEETING);
    expect(kept.map(({ titles }) => titles.en).sort()).toEqual(["Closing", "First part", "Opening", "Second part"]);
    expect(kept.map(({ number }) => number)).toEqual(["1", "2", "3", "4"]);
    removeItem(third, parent, false);
    expect(numbers(third)).toEqual(["1 Opening", "2 Text", "2.1 First part", "2.2 Second part", "3 Closing"]);
  });

  test("shows its papers at the revision that was put there", () => {
    const { doc, text } = agenda();
    const draft = someDoc("body", "draft");
    const paper = addPaper(doc, text, { doc: draft, content: null });
    expect(readAgenda(doc, MEETING)[1]?.papers).toEqual([{ id: paper, doc: draft, content: null }]);
    removePaper(doc, paper, true);
    expect(readAgenda(doc, MEETING)[1]?.papers).toEqual([]);
  });

  test("is read around what is no item", () => {
    const { doc, text } = agenda();
    const records = doc.getMap("records");
    records.set(`${text}/minutes`, -3);
    records.set(`${text}/kind`, "later");
    records.set(`${text}/title:en`, 7);
    records.set("item-short/of", MEETING);
    records.set("item-00000000000000000000/of", "nothing");
    expect(readAgenda(doc, MEETING)[1]).toMatchObject({ id: text, minutes: 0, kind: "discussion", titles: {} });
    expect(readAgenda(doc, MEETING)).toHaveLength(5);
  });
});

describe("the list of meetings", () => {
  test("has the earliest first, and those that are not taken off", () => {
    const doc = new Y.Doc();
    putMeeting(doc, OTHER, { title: "Sixth", from: 2 });
    const election = { way: "hands", first: "twoThirdsCast", further: "simple" } as const;
    putMeeting(doc, MEETING, {
      title: "Fifth",
      from: 1,
      quorum: { basis: "filledSeats", share: "twoThirds" },
      election,
    });
    expect(readMeetings(doc).map(({ title }) => title)).toEqual(["Fifth", "Sixth"]);
    expect(readMeetings(doc)[0]).toMatchObject({
      mode: "inPerson",
      quorum: { basis: "filledSeats", share: "twoThirds" },
      election,
    });
    removeMeeting(doc, MEETING, true);
    expect(readMeetings(doc).map(({ id }) => id)).toEqual([OTHER]);
  });

  test("is read around what a newer version or a mistake wrote", () => {
    const doc = new Y.Doc();
    putMeeting(doc, MEETING, { title: "Fifth", from: 1 });
    const records = doc.getMap("records");
    for (const [field, value] of Object.entries({
      from: "x",
      mode: "telepathy",
      quorumShare: 3,
      electionWay: "lots",
      electionFirst: null,
      zone: null,
      isCancelled: 1,
    }))
      records.set(`${MEETING}/${field}`, value);
    records.set(`${OTHER}/title`, "");
    expect(readMeetings(doc)).toMatchObject([
      {
        id: MEETING,
        from: 0,
        mode: "inPerson",
        zone: "",
        isCancelled: false,
        quorum: { basis: "seats", share: "half" },
        election: { way: "secret", first: "simple", further: "simple" },
      },
    ]);
  });
});
