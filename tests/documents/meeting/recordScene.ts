import * as Y from "yjs";
import { readRecord } from "../../../src/documents/meeting/readRecord.ts";
import { type MeetingSaying, type RecordSaying, record, speak } from "../../../src/documents/meeting/speak.ts";
import type { EntryOf, StatementOf } from "../../../src/documents/meeting/statement.ts";
import type { DeviceId } from "../../../src/domain/ids.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { mulberry32, randomBytes } from "../../support/random.ts";

/** One machine's copy of a meeting, with a clock of its own (ms) that can be set. */
export function recordScene(name = "secretariat") {
  const doc = new Y.Doc({ gc: false });
  const own = someDevice(name);
  const next = mulberry32(Number.parseInt(own.slice(0, 8), 16));
  const random = (length: number) => randomBytes(next, length);
  const scene = {
    doc,
    clock: 1_000,
    record: (saying: RecordSaying, device: DeviceId = own) =>
      record(doc, saying, { device, now: scene.clock++, random }),
    speak: (saying: MeetingSaying, device: DeviceId = own) =>
      speak(doc, saying, { device, now: scene.clock++, random }),
    read: () => readRecord(doc),
    decide: (more: Partial<Unsaid<"decision">> = {}) => scene.record({ ...DECISION, ...more }),
    answer: (more: Partial<Answering> = {}, device: DeviceId = own) => scene.speak({ ...ANSWER, ...more }, device),
  };
  return scene;
}
export type RecordScene = ReturnType<typeof recordScene>;

type Unsaid<Type extends "decision" | "procedure"> = Omit<EntryOf<Type>, "at" | "turn">;
type Answering = Omit<StatementOf<"answer">, "at" | "turn">;

export const DECISION: Unsaid<"decision"> = {
  ...{ type: "decision", item: "item-1", number: 1, verb: "tookNote", words: { en: "The Group took note of it." } },
  ...{ by: "consensus", vote: "", target: null, addressee: "", due: null, isForParent: false, on: "", over: [] },
};
export const ANSWER: Answering = {
  type: "answer",
  procedure: "",
  seat: "seat-a",
  answer: "object",
  text: "",
  over: [],
};
export const PROCEDURE: Unsaid<"procedure"> = {
  ...{ type: "procedure", kind: "silence", item: "", paper: null, question: { en: "To adopt the report." } },
  ...{ deadline: { at: 10_000, zone: "Europe/Paris", asPrinted: "noon" }, seats: ["seat-a", "seat-b", "seat-c"] },
};

/** Both have what the other had. */
export function meet(...scenes: readonly { readonly doc: Y.Doc }[]): void {
  const all = Y.mergeUpdates(scenes.map(({ doc }) => Y.encodeStateAsUpdate(doc)));
  for (const { doc } of scenes) Y.applyUpdate(doc, all);
}
