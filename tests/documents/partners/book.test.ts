import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { asideOf, newRecordId } from "../../../src/documents/partners/recordKind.ts";
import { createRecordTable } from "../../../src/documents/partners/recordTable.ts";
import { entriesOf } from "../../../src/documents/partners/bookEntries.ts";
import { typedFields } from "../../../src/documents/partners/bookRecord.ts";
import { eraseRecords, unfinishedErasures } from "../../../src/documents/partners/eraseRecord.ts";
import { readHistory } from "../../../src/documents/partners/fieldHistory.ts";
import { knownCities } from "../../../src/documents/partners/knownCities.ts";
import { linksFrom, linksTo, standingOf } from "../../../src/documents/partners/recordLinks.ts";
import { organisation } from "../../../src/documents/partners/records/organisation.ts";
import { makeRecords, takesValue, writeFields } from "../../../src/documents/partners/writeBook.ts";
import { forgetOverwritten } from "../../../src/documents/forgetOverwritten.ts";
import type { Value } from "../../../src/documents/partners/field.ts";

const newDoc = (clientID: number) => {
  const doc = new Y.Doc({ gc: false });
  doc.clientID = clientID;
  return doc;
};
const meet = (a: Y.Doc, b: Y.Doc) => {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
};
const kept = (doc: Y.Doc) => {
  forgetOverwritten(doc);
  const again = newDoc(99);
  Y.applyUpdateV2(again, Y.encodeStateAsUpdateV2(doc));
  return again;
};

function twoCities() {
  const [lublin, wroclaw] = [newDoc(1), newDoc(2)];
  const id = newRecordId("organisation");
  makeRecords(lublin, [{ id, fields: { name: "Homo Faber", country: "PL", topics: ["refugees"] } }], 1_000);
  meet(lublin, wroclaw);
  const write = (doc: Y.Doc, field: string, before: Value, after: Value, at: number) =>
    writeFields(doc, [{ record: id, field, before, after }], at);
  return { lublin, wroclaw, id, write };
}

describe("a record of the partner book", () => {
  test("keeps what two cities wrote into different fields while apart, and each element of a set", () => {
    const { lublin, wroclaw, id, write } = twoCities();
    write(lublin, "note", "", "Runs the club.", 2_000);
    write(lublin, "topics", ["refugees"], ["refugees", "education"], 2_001);
    write(wroclaw, "kind", "", "ngo", 2_002);
    write(wroclaw, "topics", ["refugees"], ["antiRumour"], 2_003);
    meet(lublin, wroclaw);
    for (const doc of [lublin, wroclaw]) {
      const record = createRecordTable(doc).get(id);
      expect(record?.fields).toMatchObject({ name: "Homo Faber", note: "Runs the club.", kind: "ngo", country: "PL" });
      expect(record?.fields.topics).toEqual(["antiRumour", "education"]);
    }
  });

  test("of two values for one field one stands, the same on both, and the other is in the history with who wrote it and when", () => {
    const { lublin, wroclaw, id, write } = twoCities();
    write(lublin, "name", "Homo Faber", "Homo Faber Association", 2_000);
    write(wroclaw, "name", "Homo Faber", "Stowarzyszenie Homo Faber", 3_000);
    meet(lublin, wroclaw);
    const stands = [lublin, wroclaw].map((doc) => createRecordTable(doc).get(id)?.fields.name);
    expect(stands[0]).toBe(stands[1]);
    for (const doc of [lublin, wroclaw, kept(lublin), kept(wroclaw)]) {
      const names = readHistory(doc, id).filter(({ field }) => field === "name");
      expect(names.map(({ value, client, at }) => ({ value, client, at }))).toEqual([
        { value: "Homo Faber Association", client: 1, at: 2_000 },
        { value: "Stowarzyszenie Homo Faber", client: 2, at: 3_000 },
      ]);
      expect(names.filter(({ isCurrent }) => isCurrent).map(({ value }) => value)).toEqual([stands[0]]);
    }
  });

  test("tells every value that one writer put there one after the other", () => {
    const { lublin, id, write } = twoCities();
    write(lublin, "note", "", "one", 2_000);
    write(lublin, "note", "one", "two", 2_001);
    write(lublin, "note", "two", "three", 2_002);
    for (const doc of [lublin, kept(lublin)]) {
      const notes = readHistory(doc, id).filter(({ field }) => field === "note");
      expect(notes.map(({ before, value, isCurrent }) => [before, value, isCurrent])).toEqual([
        [null, "one", false],
        ["one", "two", false],
        ["two", "three", true],
      ]);
    }
  });

  test("takes nothing that its schema does not take, and falls back field by field on what a newer version wrote", () => {
    const { lublin, id, write } = twoCities();
    for (const [field, value] of [
      ["country", "Poland"],
      ["website", "javascript:alert(1)"],
      ["city", id],
      ["name", " "],
      ["nothing", "x"],
      ["topics", ["sport"]],
    ] as const) {
      expect(takesValue(id, field, value)).toBe(false);
      write(lublin, field, "", value, 2_000);
    }
    expect(entriesOf(lublin).size).toBe(1);
    entriesOf(lublin).set(`${id}/kind`, ["guild", 1]);
    entriesOf(lublin).set(`${id}/note`, "no pair");
    entriesOf(lublin).set("nobody/name", ["x", 1]);
    const table = createRecordTable(lublin);
    expect(table.all()).toHaveLength(1);
    const record = table.get(id);
    expect(record && typedFields(organisation, record)).toMatchObject({ name: "Homo Faber", kind: "", note: "" });
  });

  test("that is erased leaves no word on a machine that keeps the book, also not one that was written meanwhile", () => {
    const { lublin, wroclaw, id, write } = twoCities();
    write(lublin, "note", "", "Secret of Lublin", 2_000);
    meet(lublin, wroclaw);
    eraseRecords(lublin, new Set([id]), 3_000);
    write(wroclaw, "email", "", "secret@example.org", 3_000);
    meet(lublin, wroclaw);
    expect(createRecordTable(wroclaw).get(id)).toMatchObject({
      isErased: true,
      fields: { name: "", email: "", note: "" },
    });
    expect(readHistory(wroclaw, id)).toEqual([]);
    expect([...unfinishedErasures(wroclaw)]).toEqual([id]);
    eraseRecords(wroclaw, new Set([id]), 4_000);
    meet(lublin, wroclaw);
    expect(unfinishedErasures(lublin).size).toBe(0);
    for (const doc of [lublin, wroclaw]) {
      const bytes = Buffer.from(Y.encodeStateAsUpdate(kept(doc))).toString("latin1");
      for (const word of ["Homo Faber", "Secret of Lublin", "secret@example.org", "refugees"])
        expect(bytes).not.toContain(word);
    }
  });

  test("a link keeps a mark when what it leads to is removed, erased or not here", () => {
    const { lublin, id, write } = twoCities();
    const person = newRecordId("person");
    makeRecords(lublin, [{ id: person, fields: { name: "Coordinator, Lublin", organisation: id } }], 2_000);
    const table = createRecordTable(lublin);
    const record = table.get(person);
    expect(record && linksFrom(record)).toEqual([{ from: person, field: "organisation", to: id }]);
    expect(linksTo(id, table.all())).toHaveLength(1);
    expect(standingOf(table.get(id))).toBe("here");
    write(lublin, "isRemoved", false, true, 3_000);
    expect(standingOf(table.get(id))).toBe("removed");
    write(lublin, "isRemoved", true, false, 3_000);
    expect(standingOf(table.get(id))).toBe("here");
    eraseRecords(lublin, new Set([id]), 4_000);
    expect(standingOf(table.get(id))).toBe("erased");
    expect(standingOf(table.get(newRecordId("organisation")))).toBe("missing");
  });
});

describe("the table of a book", () => {
  test("reads only what changed anew, and tells of it", () => {
    const { lublin, id, write } = twoCities();
    const other = newRecordId("organisation");
    makeRecords(lublin, [{ id: other, fields: { name: "Other" } }], 2_000);
    const table = createRecordTable(lublin);
    const told: string[] = [];
    const stop = table.watch((ids) => told.push(...ids));
    const before = table.get(other);
    write(lublin, "note", "", "x", 3_000);
    expect(told).toEqual([id]);
    expect(table.get(other)).toBe(before);
    stop();
    write(lublin, "note", "x", "y", 3_001);
    expect(told).toEqual([id]);
    table.destroy();
  });

  test("begins with the cities that come with the app; what is written of one stands over that", () => {
    const doc = newDoc(1);
    const table = createRecordTable(doc, knownCities());
    expect(table.all().length).toBeGreaterThan(140);
    expect(table.get("city-pl-lublin")?.fields).toMatchObject({
      name: "Lublin",
      country: "PL",
      icc: "member",
      asOf: "2026-11-23",
    });
    expect(String(table.get("city-pl-lublin")?.fields.source)).toMatch(/^https?:/);
    writeFields(doc, [{ record: "city-pl-lublin", field: "website", before: "", after: "https://lublin.eu" }], 1_000);
    expect(table.get("city-pl-lublin")?.fields).toMatchObject({ name: "Lublin", website: "https://lublin.eu" });
  });

  test("what a city keeps for itself beside a record needs nobody who made it", () => {
    const { id } = twoCities();
    const own = newDoc(3);
    writeFields(own, [{ record: asideOf(id), field: "phone", before: "", after: "+48 1" }], 1_000);
    expect(createRecordTable(own).get(asideOf(id))?.fields).toMatchObject({ phone: "+48 1", note: "" });
  });
});
