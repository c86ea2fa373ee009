import * as v from "valibot";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { readRecord } from "../../../src/documents/meeting/readRecord.ts";
import { RECORD, SAID } from "../../../src/documents/meeting/roots.ts";
import { record, speak } from "../../../src/documents/meeting/speak.ts";
import { readStatements } from "../../../src/documents/statements/readStatements.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { createRandom, type Random } from "../../support/random.ts";

const NAMES = ["lublin", "wroclaw", "secretary"];
const idBy = (name: string, at: number): string => `${speakerOf(someDevice(name))}.${String(at).padStart(14, "0")}`;

/** What a machine reads that has never read it before. */
function readAnew(doc: Y.Doc) {
  const other = new Y.Doc({ gc: false });
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return readRecord(other);
}

/** One act of somebody: what is rightly said, and what only a forger writes. */
function act(doc: Y.Doc, random: Random, step: number): void {
  const name = NAMES[random.below(NAMES.length)] ?? "";
  const by = { device: someDevice(name), now: 1_000 + step, random: random.bytes };
  const [said, entries] = [doc.getMap<unknown>(SAID), doc.getMap<unknown>(RECORD)];
  const keys = [...said.keys()];
  const known = keys[random.below(Math.max(1, keys.length))];
  const acts = [
    () => speak(doc, { type: "here", seat: "seat-1", mode: "inRoom", name: "" }, by),
    () => speak(doc, { type: "askFloor", seat: "seat-1", item: "item-1", kind: "reply" }, by),
    () => record(doc, { type: "item", item: "item-1", state: "opened", over: [] }, by),
    () => record(doc, { type: "show", item: "item-1", paper: null }, by),
    // A turn beyond all that was said, something that nobody can read, and something under no speaker's id.
    () => said.set(idBy(name, step), { type: "withdraw", on: "a", at: 1, turn: 1_000_000 - step }),
    () => said.set(idBy(name, step), { type: "of a newer version", at: 1, turn: step }),
    () => entries.set(`nobody${step}`, { type: "show", item: "item-1", paper: null, at: 1, turn: step }),
    () => known && said.set(known, { type: "withdraw", on: "over", at: 2, turn: step }),
    () => known && said.delete(known),
  ];
  acts[random.below(acts.length)]?.();
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "what is read statement by statement is what is read of the whole (seed %i)",
  (seed) => {
    const random = createRandom(seed);
    const [here, there] = [new Y.Doc({ gc: false }), new Y.Doc({ gc: false })];
    for (let step = 0; step < 150; step++) {
      act(random.below(3) === 0 ? there : here, random, step);
      if (random.below(8) === 0) {
        Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
        Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
      }
      expect(readRecord(here)).toEqual(readAnew(here));
    }
  },
);

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
