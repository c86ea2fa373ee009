import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
  describeDocument,
  listDocument,
  propertiesOf,
  readDocuments,
} from "../../../src/documents/register/documentList.ts";
import { putRecord } from "../../../src/documents/register/records.ts";
import type { DocId } from "../../../src/domain/ids.ts";

// A record id as it stands in the register.
const ID = "0".repeat(32) as DocId;

function registerOf(client: number, base?: Y.Doc): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  if (base) Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
  return doc;
}

const listed = (() => {
  const doc = registerOf(1);
  listDocument(doc, { id: ID, title: "Draft", reference: "", lang: "en", createdAt: 1, isArchived: false });
  return doc;
})();

const read = (doc: Y.Doc) => {
  const [entry] = readDocuments(doc);
  return entry && propertiesOf(entry);
};

const NOTHING = { reference: "", statusNote: "", reading: null, procedure: null, circulation: null };

describe("what is said of a draft", () => {
  test("is kept field by field, and taken back", () => {
    const doc = registerOf(2, listed);
    expect(read(doc)).toEqual(NOTHING);
    describeDocument(doc, ID, { reference: "GT-ADI-INT(2021)2", reading: "first" });
    describeDocument(doc, ID, { statusNote: "For discussion" });
    expect(read(doc)).toEqual({
      ...NOTHING,
      reference: "GT-ADI-INT(2021)2",
      reading: "first",
      statusNote: "For discussion",
    });
    describeDocument(doc, ID, { reading: null, statusNote: "" });
    expect(read(doc)).toEqual({ ...NOTHING, reference: "GT-ADI-INT(2021)2" });
  });

  test("by two who change different fields while apart is both", () => {
    const [ann, ben] = [registerOf(2, listed), registerOf(3, listed)];
    describeDocument(ann, ID, { reading: "second", circulation: "restricted" });
    describeDocument(ben, ID, { procedure: "silence" });
    Y.applyUpdate(ann, Y.encodeStateAsUpdate(ben));
    Y.applyUpdate(ben, Y.encodeStateAsUpdate(ann));
    for (const doc of [ann, ben]) {
      expect(read(doc)).toEqual({ ...NOTHING, reading: "second", circulation: "restricted", procedure: "silence" });
    }
  });

  test("in words that nobody knows is as if nothing were said, and the draft is listed all the same", () => {
    const doc = registerOf(2, listed);
    putRecord(doc, ID, { reading: "ninth", procedure: 7, circulation: "secret", statusNote: "x".repeat(500) });
    expect(read(doc)).toEqual(NOTHING);
  });
});
