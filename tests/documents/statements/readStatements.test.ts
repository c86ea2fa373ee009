import * as v from "valibot";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { readStatements } from "../../../src/documents/statements/readStatements.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { someDevice } from "../../support/ledgerIds.ts";

const idBy = (name: string, at: number): string => `${speakerOf(someDevice(name))}.${String(at).padStart(14, "0")}`;

test("a statement that was read is not checked again when another one is said, and what is written over it is", () => {
  let checks = 0;
  const schema = v.pipe(
    v.object({ at: v.number(), turn: v.number(), words: v.string() }),
    v.check(() => {
      checks += 1;
      return true;
    }),
  );
  const doc = new Y.Doc();
  const said = doc.getMap<unknown>("said");
  for (let at = 0; at < 100; at++) said.set(idBy("lublin", at), { at, turn: at, words: "Yes." });
  expect(readStatements(said, schema, 200)).toHaveLength(100);
  said.set(idBy("lublin", 100), { at: 100, turn: 100, words: "No." });
  expect(readStatements(said, schema, 200)).toHaveLength(101);
  expect(checks).toBe(101);
  said.set(idBy("lublin", 100), { at: 100, turn: 100, words: "Perhaps." });
  expect(readStatements(said, schema, 200).at(-1)?.words).toBe("Perhaps.");
  expect(checks).toBe(102);
});
