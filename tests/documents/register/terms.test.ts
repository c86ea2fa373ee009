import { expect, it } from "vitest";
import * as Y from "yjs";
import { putRecord } from "../../../src/documents/register/records.ts";
import { addTerm, changeTerm, LONGEST_TERM, readTerms, removeTerm } from "../../../src/documents/register/terms.ts";

const FIELDS = { words: { en: "city", fr: " ville " }, note: "", agreedBy: "Drafting group" };

function twoApart(): [Y.Doc, Y.Doc, string] {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  const id = addTerm(one, FIELDS);
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  return [one, other, id];
}
const meet = (one: Y.Doc, other: Y.Doc): void => {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
};

it("a term is read as it was agreed on; what two change of it while apart is both", () => {
  const [one, other, id] = twoApart();
  expect(readTerms(one)).toEqual([{ id, words: { en: "city", fr: "ville" }, note: "", agreedBy: "Drafting group" }]);
  changeTerm(one, id, { words: { pl: "miasto" } });
  changeTerm(other, id, { note: "not: town" });
  meet(one, other);
  for (const doc of [one, other]) {
    expect(readTerms(doc)).toEqual([
      { id, words: { en: "city", fr: "ville", pl: "miasto" }, note: "not: town", agreedBy: "Drafting group" },
    ]);
  }
});

it("a term that is taken off the list comes back as it was, and a language is taken back with no word", () => {
  const [doc, , id] = twoApart();
  removeTerm(doc, id, true);
  expect(readTerms(doc)).toEqual([]);
  removeTerm(doc, id, false);
  changeTerm(doc, id, { words: { fr: "" } });
  expect(readTerms(doc)[0]?.words).toEqual({ en: "city" });
});

it("junk is passed over: no words, words that are too long or no words at all, tags that are none", () => {
  const doc = new Y.Doc();
  putRecord(doc, "empty", { note: "x" });
  putRecord(doc, "long", { "in:en": "x".repeat(LONGEST_TERM + 1) });
  putRecord(doc, "odd", { "in:en": 5, "in:__proto__": "x", "in:fr": "ville", note: 7, isRemoved: "yes" });
  expect(readTerms(doc)).toEqual([{ id: "odd", words: { fr: "ville" }, note: "", agreedBy: "" }]);
});
