import { expect, test } from "vitest";
import * as Y from "yjs";
import { fileName, listFile, readFiles, removeFile } from "../../../src/documents/register/attachedFiles.ts";
import { readDocuments } from "../../../src/documents/register/documentList.ts";
import { putRecord } from "../../../src/documents/register/records.ts";
import { MAX_ASSET_BYTES } from "../../../src/domain/asset.ts";
import { someDoc, someHash } from "../../support/ledgerIds.ts";
import { createRandom } from "../../support/random.ts";

const doc = someDoc();
const FILE = {
  asset: someHash("table"),
  sizeBytes: 1_234,
  name: "Projet de recommandation.docx",
  at: 1_700_000_000_000,
};

test("a file is listed under its draft with who wrote the record, and is no draft itself", () => {
  const register = new Y.Doc();
  const id = listFile(register, doc, FILE, createRandom(1).bytes);
  expect(readFiles(register)).toEqual([{ ...FILE, id, doc, client: register.clientID, isRemoved: false }]);
  expect(readDocuments(register)).toEqual([]);
});

test("two who remove a file and put it back while apart agree, and its description is never mixed", () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()];
  const id = listFile(a, doc, FILE, createRandom(1).bytes);
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  removeFile(a, id, true);
  removeFile(b, id, true);
  removeFile(b, id, false);
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  expect(readFiles(a)).toEqual(readFiles(b));
  expect(readFiles(a)[0]).toMatchObject(FILE);
});

const described = (part: object): string => JSON.stringify({ ...FILE, ...part });
test.each([
  ["a file larger than any may be", described({ sizeBytes: MAX_ASSET_BYTES + 1 })],
  ["a size that is none", described({ sizeBytes: -1 })],
  ["half a byte", described({ sizeBytes: 0.5 })],
  ["an asset that is no hash", described({ asset: "../../vault/keys" })],
  ["a name that turns its direction", described({ name: "paper\u202exod.exe" })],
  ["a name with a line end", described({ name: "a\nb" })],
  ["a name beyond all measure", described({ name: "a".repeat(251) })],
  ["no JSON", "{"],
  ["more than a description", `${described({})}${" ".repeat(2_000)}`],
])("a record with %s is passed over, and the others are read", (_what, file) => {
  const register = new Y.Doc();
  const id = listFile(register, doc, FILE, createRandom(1).bytes);
  putRecord(register, "file-aaaaaaaaaaaaaaaaaaaa", { of: doc, file });
  putRecord(register, "file-short", { of: doc, file: described({}) });
  putRecord(register, "file-bbbbbbbbbbbbbbbbbbbb", { of: "elsewhere", file: described({}) });
  expect(readFiles(register).map((one) => one.id)).toEqual([id]);
});

test("a name keeps its ending, and loses what cannot be seen in it", () => {
  expect(fileName(`${"a".repeat(300)}.docx`)).toMatch(/^a{245}\.docx$/);
  expect(fileName("paper\u202efdp.exe\u0000")).toBe("paperfdp.exe");
  expect(fileName(" \u200f")).toBe("-");
});
