import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { gridActOf } from "../../../src/controls/gridKeys.ts";
import { type BookRecord, titleOf } from "../../../src/documents/partners/bookRecord.ts";
import { knownCities } from "../../../src/documents/partners/knownCities.ts";
import { createRecordTable } from "../../../src/documents/partners/recordTable.ts";
import { makeRecords } from "../../../src/documents/partners/writeBook.ts";
import { countFacet, filterRecords } from "../../../src/features/partners/filterRecords.ts";
import { sortRecords } from "../../../src/features/partners/sortRecords.ts";
import { manyRecords } from "../../fixtures/partners/manyRecords.ts";

const cities = createRecordTable(new Y.Doc(), knownCities()).all();
const names = (records: readonly BookRecord[]) => records.map(titleOf);
const NAME = { column: "name", direction: "ascending" } as const;
const byName = (records: readonly BookRecord[], locale: string) =>
  names(sortRecords(records, NAME, locale, (record) => titleOf(record)));

describe("a list of the partner book", () => {
  test("finds by letters without their marks", () => {
    expect(names(filterRecords(cities, { query: "wroclaw", facets: {} }))).toEqual(["Wrocław"]);
    expect(names(filterRecords(cities, { query: "KRAKOW", facets: {} }))).toEqual(["Kraków"]);
  });

  test("takes all that is chosen together, and counts what there is", () => {
    const counts = countFacet(cities, "country");
    const ukraine = filterRecords(cities, { query: "", facets: { country: "UA" } });
    expect(ukraine).toHaveLength(counts.get("UA") ?? 0);
    expect(names(filterRecords(cities, { query: "lublin", facets: { country: "UA" } }))).toEqual([]);
    expect(filterRecords(cities, { query: " ", facets: { country: "" } })).toBe(cities);
  });

  test("is in the order of the language, never in that of the codes; what has no name comes last", () => {
    const doc = new Y.Doc();
    const all = ["Zamość", "Łódź", "", "Lublin", "Świdnica", "Szczecin"];
    makeRecords(
      doc,
      all.map((name, place) => ({ id: `organisation-${place}`, fields: { name } })),
      1,
    );
    const records = createRecordTable(doc).all();
    expect(byName(records, "pl")).toEqual(["Lublin", "Łódź", "Szczecin", "Świdnica", "Zamość", ""]);
  });

  test("one facet and two words over 5,000 organisations leave the same as looking at each", () => {
    const doc = new Y.Doc({ gc: false });
    makeRecords(
      doc,
      manyRecords(7, { organisations: 5_000, people: 0, partnerships: 0, interactions: 0 }).organisations,
      1,
    );
    const all = createRecordTable(doc).all();
    expect(all).toHaveLength(5_000);
    const found = filterRecords(all, { query: "fundacja lodz", facets: { country: "PL" } });
    const looked = all.filter(
      ({ fields: { name, country } }) => /Fundacja.*Łódź/.test(String(name)) && country === "PL",
    );
    expect(names(found)).toEqual(names(looked));
    expect(found.length).toBeGreaterThan(0);
  });
});

test("keys of a grid move, extend, select, open, and leave the others to the window", () => {
  const key = (name: string, more = {}) => ({
    key: name,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });
  expect(gridActOf(key("ArrowDown"), -1, 5, 3)).toEqual({ type: "move", to: 0, extends: false });
  expect(gridActOf(key("End", { shiftKey: true }), 1, 5, 3)).toEqual({ type: "move", to: 4, extends: true });
  expect(gridActOf(key("PageDown"), 3, 5, 3)).toEqual({ type: "move", to: 4, extends: false });
  expect(gridActOf(key("a", { ctrlKey: true }), 0, 5, 3)).toEqual({ type: "all" });
  expect(gridActOf(key(" "), 2, 5, 3)).toEqual({ type: "toggle" });
  expect(gridActOf(key("Enter"), 2, 5, 3)).toEqual({ type: "open" });
  for (const other of [key("Enter"), key("z", { ctrlKey: true }), key("x"), key("ArrowUp", { altKey: true })])
    expect(gridActOf(other, -1, 5, 3)).toBe(null);
});
