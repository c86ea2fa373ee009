import { expect, it } from "vitest";
import * as Y from "yjs";
import { familyOf } from "../../../src/documents/languages/family.ts";
import {
  archiveDocument,
  chooseSourceDraft,
  type DocumentEntry,
  listDocument,
  readDocuments,
} from "../../../src/documents/register/documentList.ts";
import { putRecord } from "../../../src/documents/register/records.ts";
import type { DocId } from "../../../src/domain/ids.ts";
import { someDoc } from "../../support/ledgerIds.ts";

const [en, fr, pl, lone] = ["en", "fr", "pl", "lone"].map((name) => someDoc("body", name)) as [
  DocId,
  DocId,
  DocId,
  DocId,
];

function register(): Y.Doc {
  const doc = new Y.Doc();
  const list = (id: DocId, lang: string, original?: DocId) =>
    listDocument(doc, {
      id,
      title: lang,
      reference: "",
      lang,
      createdAt: 1,
      isArchived: false,
      ...(original && { original }),
    });
  list(pl, "pl", en);
  list(en, "en");
  list(fr, "fr", en);
  list(lone, "en");
  return doc;
}

const familyIn = (doc: Y.Doc, id: DocId) => {
  const documents: Record<DocId, DocumentEntry> = Object.fromEntries(
    readDocuments(doc).map((entry) => [entry.id, entry]),
  );
  return familyOf(documents, id);
};
const idsIn = (doc: Y.Doc, id: DocId) => familyIn(doc, id)?.members.map((entry) => entry.id);

it("a draft and its translations are one family from wherever one looks, the language of reference first", () => {
  for (const id of [en, fr, pl]) {
    expect(idsIn(register(), id)).toEqual([en, fr, pl]);
    expect(familyIn(register(), id)?.source.id).toBe(en);
  }
  expect(idsIn(register(), lone)).toEqual([lone]);
  expect(familyIn(register(), someDoc("body", "unlisted"))).toBeNull();
});

it("the language of reference is what was chosen, and the original's again where that is taken off the list", () => {
  const doc = register();
  chooseSourceDraft(doc, en, fr);
  expect(idsIn(doc, pl)).toEqual([fr, en, pl]);
  archiveDocument(doc, fr, true);
  expect(idsIn(doc, pl)).toEqual([en, pl]);
  archiveDocument(doc, fr, false);
  chooseSourceDraft(doc, en, null);
  expect(familyIn(doc, fr)?.source.id).toBe(en);
});

it("junk in the register makes no family and loses none", () => {
  const doc = register();
  putRecord(doc, fr, { original: "junk" });
  putRecord(doc, en, { sourceDraft: lone });
  expect(idsIn(doc, en)).toEqual([en, pl]);
  expect(idsIn(doc, fr)).toEqual([fr]);
});
