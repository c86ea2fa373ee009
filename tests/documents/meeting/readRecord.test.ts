import { expect, test } from "vitest";
import * as Y from "yjs";
import { actionsOf } from "../../../src/documents/meeting/actionsOf.ts";
import { decisionsOf } from "../../../src/documents/meeting/decisionsOf.ts";
import { floorOf } from "../../../src/documents/meeting/floorOf.ts";
import { itemsOf } from "../../../src/documents/meeting/itemsOf.ts";
import { proceduresOf } from "../../../src/documents/meeting/proceduresOf.ts";
import { readRecord } from "../../../src/documents/meeting/readRecord.ts";
import { rollOf } from "../../../src/documents/meeting/rollOf.ts";
import { RECORD, SAID } from "../../../src/documents/meeting/roots.ts";
import { record, speak } from "../../../src/documents/meeting/speak.ts";
import { votesOf } from "../../../src/documents/meeting/votes/votesOf.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";
import { aMotion } from "../../support/meetingRoom.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { createRandom, type Random } from "../../support/random.ts";
import { ANSWER, DECISION, PROCEDURE } from "./recordScene.ts";
import { MANDATES } from "./someRoom.ts";

const NAMES = ["lublin", "wroclaw", "secretary"];
const idBy = (name: string, at: number): string => `${speakerOf(someDevice(name))}.${String(at).padStart(14, "0")}`;

/** All that the page of a meeting shows of what was said. */
function readAll(doc: Y.Doc) {
  const recorded = readRecord(doc);
  const { maySpeakFor } = MANDATES;
  return {
    recorded,
    ...{ roll: rollOf(recorded, MANDATES), floor: floorOf(recorded, MANDATES), items: itemsOf(recorded) },
    ...{ decisions: decisionsOf(recorded), actions: actionsOf(recorded) },
    ...{ votes: votesOf(recorded, maySpeakFor), procedures: proceduresOf(recorded, maySpeakFor) },
  };
}

/** What a machine reads that has never read it before. */
function readAnew(doc: Y.Doc) {
  const other = new Y.Doc({ gc: false });
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return readAll(other);
}

/** One act of somebody: what is rightly said, and what only a forger writes. */
function act(doc: Y.Doc, random: Random, step: number): void {
  const name = NAMES[random.below(NAMES.length)] ?? "";
  const by = { device: someDevice(name), now: 1_000 + step, random: random.bytes };
  const [said, entries] = [doc.getMap<unknown>(SAID), doc.getMap<unknown>(RECORD)];
  const one = (keys: readonly string[]): string => keys[random.below(Math.max(1, keys.length))] ?? "none";
  const [known, recorded] = [one([...said.keys()]), one([...entries.keys()])];
  const [seat, over] = ["seat-lublin", random.below(2) === 0 ? [] : [recorded]];
  const acts = [
    () => speak(doc, { type: "here", seat, mode: "inRoom", name: "" }, by),
    () => speak(doc, { type: "askFloor", seat, item: "item-1", kind: "reply" }, by),
    () => speak(doc, { type: "withdraw", on: known }, by),
    () => speak(doc, { type: "ballot", vote: recorded, seat, choice: random.below(3), over: [] }, by),
    () => speak(doc, { ...ANSWER, procedure: recorded, seat }, by),
    () => record(doc, { type: "attend", seat, mode: "absent", name: "", over }, by),
    () => record(doc, { type: "item", item: "item-1", state: "opened", over }, by),
    () => record(doc, { ...DECISION, number: random.below(4), on: recorded, over }, by),
    () => record(doc, { type: "strike", on: recorded, isStruck: random.below(2) === 0, over }, by),
    () => record(doc, aMotion({ seats: [seat] }), by),
    () => record(doc, { type: "castFor", vote: recorded, seat, choice: 0, over }, by),
    () => record(doc, { type: "closeVote", vote: recorded, ballots: [known], counted: null, over }, by),
    () => record(doc, { ...PROCEDURE, seats: [seat] }, by),
    // A turn beyond all that was said, something that nobody can read, something under no speaker's id, and what no peer lets in.
    () => said.set(idBy(name, step), { type: "withdraw", on: known, at: 1, turn: 1_000_000 - step }),
    () => said.set(idBy(name, step), { type: "of a newer version", at: 1, turn: step }),
    () => entries.set(`nobody${step}`, { type: "show", item: "item-1", paper: null, at: 1, turn: step }),
    () => known !== "none" && said.set(known, { type: "withdraw", on: known, at: 2, turn: step }),
    () => said.delete(known),
  ];
  acts[random.below(acts.length)]?.();
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "what is read statement by statement is what is read of the whole (seed %i)",
  (seed) => {
    const random = createRandom(seed);
    const [here, there] = [new Y.Doc({ gc: false }), new Y.Doc({ gc: false })];
    for (let step = 0; step < 120; step++) {
      act(random.below(3) === 0 ? there : here, random, step);
      if (random.below(8) === 0) {
        Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
        Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
      }
      expect(readAll(here)).toEqual(readAnew(here));
    }
  },
);

test("what nothing was added to is not worked out again", () => {
  const doc = new Y.Doc({ gc: false });
  const by = { device: someDevice("secretary"), now: 1 };
  record(doc, DECISION, by);
  record(doc, { type: "item", item: "item-1", state: "opened", over: [] }, by);
  const before = readAll(doc);
  record(doc, { type: "item", item: "item-2", state: "opened", over: [] }, by);
  const after = readAll(doc);
  expect(after.decisions).toBe(before.decisions);
  expect(after.roll).toBe(before.roll);
  expect(after.items).not.toBe(before.items);
});
