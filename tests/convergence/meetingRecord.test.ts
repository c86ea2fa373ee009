import { expect, test } from "vitest";
import * as Y from "yjs";
import { actionsOf } from "../../src/documents/meeting/actionsOf.ts";
import { decisionsOf, nextDecisionNumber } from "../../src/documents/meeting/decisionsOf.ts";
import { followUpOf } from "../../src/documents/meeting/followUp.ts";
import { proceduresOf } from "../../src/documents/meeting/proceduresOf.ts";
import { readRecord } from "../../src/documents/meeting/readRecord.ts";
import { reportsOf } from "../../src/documents/meeting/reportsOf.ts";
import { ANSWERS, OUTCOMES } from "../../src/documents/meeting/statement.ts";
import { DECISION, meet, PROCEDURE, type RecordScene, recordScene } from "../documents/meeting/recordScene.ts";
import { someDoc } from "../support/ledgerIds.ts";
import { mulberry32 } from "../support/random.ts";

const REPORT = someDoc("body", "report");
const DEADLINE = { at: 20_000, zone: "Europe/Paris", asPrinted: "Friday" };

const read = ({ doc }: { readonly doc: Y.Doc }) => {
  const recorded = readRecord(doc);
  return {
    decisions: decisionsOf(recorded),
    actions: actionsOf(recorded),
    procedures: proceduresOf(recorded, () => true),
    reports: reportsOf(recorded),
    left: followUpOf(recorded),
  };
};

/** What somebody does on what they see now. */
function act(scene: RecordScene, random: () => number): void {
  const pick = <One>(all: readonly One[]): One | undefined => all[Math.floor(random() * all.length)];
  const { decisions, actions, procedures, reports } = read(scene);
  const [decision, action, procedure] = [pick(decisions), pick(actions), pick(procedures)];
  const acts: readonly (() => unknown)[] = [
    () => scene.decide({ number: nextDecisionNumber(decisions), due: random() < 0.5 ? 5 : null }),
    () => decision && scene.decide({ on: decision.id, over: decision.over, words: { en: `worded ${random()}` } }),
    () =>
      decision &&
      scene.record({ type: "strike", on: decision.id, isStruck: random() < 0.5, over: decision.strikesOver }),
    () =>
      scene.record({
        ...{ type: "action", item: "item-1", words: DECISION.words, seat: "", name: "", due: null },
        decision: decision?.id ?? "",
      }),
    () =>
      action &&
      scene.record({
        type: "actionState",
        on: action.id,
        state: pick(["done", "dropped"] as const) ?? "open",
        note: "",
        over: action.over,
      }),
    () => procedures.length < 2 && scene.record(PROCEDURE),
    () =>
      procedure &&
      scene.answer({
        procedure: procedure.says.id,
        seat: pick(PROCEDURE.seats) ?? "",
        answer: pick(ANSWERS) ?? "agree",
        over: random() < 0.5 ? procedure.over : [],
      }),
    () => {
      const seen = procedure?.seats.flatMap(({ replies }) => replies.map(({ says }) => says.id)) ?? [];
      const [outcome = "adopted", over] = [pick(OUTCOMES), [...(procedure?.over ?? []), ...seen]];
      return (
        procedure && scene.record({ type: "endProcedure", on: procedure.says.id, outcome, deadline: DEADLINE, over })
      );
    },
    () => {
      const reply = pick(procedure?.seats.flatMap(({ replies }) => replies) ?? []);
      return (
        reply &&
        scene.record({
          type: "late",
          on: reply.says.id,
          counts: random() < 0.5,
          reason: "",
          over: reply.ruling?.over ?? [],
        })
      );
    },
    () => scene.record({ type: "reportMade", report: REPORT, kind: "decisions", lang: "en", sentences: [] }),
    () =>
      scene.record({
        type: "reportPhase",
        report: REPORT,
        phase: "corrections",
        deadline: DEADLINE,
        over: reports[0]?.over ?? [],
      }),
  ];
  scene.clock += Math.floor(random() * 2_000) - 500;
  scene.clock = Math.max(1, scene.clock);
  pick(acts)?.();
}

test.each([1, 2, 3, 4, 5, 6])(
  "three who record while apart read the same once they meet, in whichever order it comes; nothing is lost, and no number is given twice (seed %i)",
  (seed) => {
    const random = mulberry32(seed);
    const scenes = ["chair", "secretary", "co-secretary"].map((name) => recordScene(name));
    for (let round = 0; round < 5; round++) {
      for (const scene of scenes) for (let i = 0; i < 12; i++) act(scene, random);
      if (random() < 0.5) meet(...scenes.slice(0, 2));
    }
    const said = new Set(scenes.flatMap(({ doc }) => [...doc.getMap("record").keys(), ...doc.getMap("said").keys()]));
    const updates = scenes.map(({ doc }) => Y.encodeStateAsUpdate(doc));
    meet(...scenes);
    const reads = scenes.map(read);
    for (const order of [
      [0, 1, 2],
      [2, 0, 1],
      [1, 2, 0],
    ]) {
      const doc = new Y.Doc({ gc: false });
      for (const at of order) if (updates[at]) Y.applyUpdate(doc, updates[at]);
      reads.push(read({ doc }));
      const { statements, entries, unread } = readRecord(doc);
      expect([new Set([...statements, ...entries].map(({ id }) => id)), unread]).toEqual([said, 0]);
    }
    for (const one of reads) expect(one).toEqual(reads[0]);
    const numbers = reads[0]?.decisions.map(({ number }) => number) ?? [];
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(numbers.length).toBeGreaterThan(3);
  },
);
