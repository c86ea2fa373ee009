import { expect, test } from "vitest";
import * as Y from "yjs";
import { readDocuments } from "../../../src/documents/register/documentList.ts";
import { putRecord } from "../../../src/documents/register/records.ts";

const ID = "0".repeat(32);

function entryWith(fields: Parameters<typeof putRecord>[2]) {
  const doc = new Y.Doc();
  putRecord(doc, ID, { title: "Draft", ...fields });
  return readDocuments(doc)[0];
}

test("a language or a date that a peer made up stands in no one's way: the draft is listed and both can be shown", () => {
  for (const lang of ["not a tag", "", "x", "<b>"]) {
    for (const createdAt of [1e300, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const entry = entryWith({ lang, createdAt });
      expect(entry?.title).toBe("Draft");
      expect(() => new Intl.DisplayNames("en", { type: "language" }).of(entry?.lang ?? "")).not.toThrow();
      expect(() => new Date(entry?.createdAt ?? Number.NaN).toISOString()).not.toThrow();
    }
  }
});

test("a language and a date that are real are kept as they came", () => {
  expect(entryWith({ lang: "be-tarask", createdAt: 1_790_000_000_000 })).toMatchObject({
    lang: "be-tarask",
    createdAt: 1_790_000_000_000,
  });
  expect(entryWith({})).toMatchObject({ lang: "en", createdAt: 0 });
});
