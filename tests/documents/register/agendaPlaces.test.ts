import { expect, test } from "vitest";
import * as Y from "yjs";
import { addItem, changeItem, readAgenda } from "../../../src/documents/register/agenda.ts";
import {
  placeAtEnd,
  placeBefore,
  placeBehind,
  placeMoved,
  type Step,
} from "../../../src/documents/register/agendaPlaces.ts";
import { someDoc } from "../../support/ledgerIds.ts";

const MEETING = someDoc("meeting");

/** Five items: a, b with b1 and b2 below it, and c. */
function agenda() {
  const doc = new Y.Doc();
  const ids = new Map<string, string>();
  const read = () => readAgenda(doc, MEETING);
  for (const title of ["a", "b", "b1", "b2", "c"]) {
    const place = placeAtEnd(read(), title.length > 1 ? (ids.get("b") ?? "") : "");
    ids.set(title, addItem(doc, MEETING, { titles: { en: title }, ...place }));
  }
  const id = (title: string): string => ids.get(title) ?? "";
  return {
    doc,
    id,
    read,
    shown: () => read().map(({ number, titles }) => `${number} ${titles.en ?? ""}`),
    move(title: string, step: Step): boolean {
      const place = placeMoved(read(), id(title), step);
      if (place) changeItem(doc, id(title), place);
      return place !== null;
    },
  };
}

test("an item goes up, down, into the one above and out again, with all that stands below it", () => {
  const { move, shown } = agenda();
  expect(shown()).toEqual(["1 a", "2 b", "2.1 b1", "2.2 b2", "3 c"]);
  expect(move("b", "up")).toBe(true);
  expect(shown()).toEqual(["1 b", "1.1 b1", "1.2 b2", "2 a", "3 c"]);
  expect(move("b", "down")).toBe(true);
  expect(move("b", "down")).toBe(true);
  expect(shown()).toEqual(["1 a", "2 c", "3 b", "3.1 b1", "3.2 b2"]);
  expect(move("b", "in")).toBe(true);
  expect(shown()).toEqual(["1 a", "2 c", "2.1 b", "2.1.1 b1", "2.1.2 b2"]);
  expect(move("b", "out")).toBe(true);
  expect(shown()).toEqual(["1 a", "2 c", "3 b", "3.1 b1", "3.2 b2"]);
});

test("there is no place above the first, below the last, or outside the agenda", () => {
  const { move, shown } = agenda();
  for (const [title, step] of [
    ["a", "up"],
    ["a", "in"],
    ["c", "down"],
    ["c", "out"],
    ["b1", "up"],
  ] as const)
    expect(move(title, step)).toBe(false);
  expect(shown()).toEqual(["1 a", "2 b", "2.1 b1", "2.2 b2", "3 c"]);
});

test("an item that is dropped before another stands there, and never below itself", () => {
  const { doc, id, read, shown } = agenda();
  expect(placeBefore(read(), id("b"), id("b1"))).toBeNull();
  expect(placeBefore(read(), id("b"), id("b"))).toBeNull();
  changeItem(doc, id("c"), placeBefore(read(), id("c"), id("b2")) ?? {});
  expect(shown()).toEqual(["1 a", "2 b", "2.1 b1", "2.2 c", "2.3 b2"]);
});

test("a new item stands right behind the one it was added to", () => {
  const { doc, id, read, shown } = agenda();
  addItem(doc, MEETING, { titles: { en: "new" }, ...placeBehind(read(), id("a")) });
  addItem(doc, MEETING, { titles: { en: "last" }, ...placeBehind(read(), "gone") });
  expect(shown()).toEqual(["1 a", "2 new", "3 b", "3.1 b1", "3.2 b2", "4 c", "5 last"]);
});
