import { describe, expect, test } from "vitest";
import { readRecord } from "../../src/documents/meeting/readRecord.ts";
import { type RecordSaying, record, speak } from "../../src/documents/meeting/speak.ts";
import { ROLES, type Role } from "../../src/domain/role.ts";
import { speakerOf } from "../../src/domain/statementId.ts";
import { createDocumentPeer, type DocumentPeer } from "../support/documentPeer.ts";
import { DECISION } from "../documents/meeting/recordScene.ts";
import { someDevice, someDoc, someSpace } from "../support/ledgerIds.ts";

const HERE = { type: "here", seat: "seat-1", mode: "inRoom", name: "" } as const;
const OPENED = { type: "sitting", state: "opened", until: null, over: [] } as const;

/** The chair has opened the sitting and a delegate is here; `role` is somebody else, who has read it or not. */
function opened(role: Role, { hasRead = true } = {}) {
  const [chair, delegate, other] = [someDevice("chair"), someDevice("delegate"), someDevice("other")];
  const roleOf = (device: string): Role => (device === chair ? "chair" : device === other ? role : "delegate");
  const at = { space: someSpace(), doc: someDoc("meeting"), roleOf };
  const victim = createDocumentPeer({ ...at, device: chair });
  const member = createDocumentPeer({ ...at, device: delegate });
  const attacker = createDocumentPeer({ ...at, device: other });
  let [sitting, presence] = ["", ""];
  const first = victim.edit((doc) => {
    sitting = record(doc, OPENED, { device: chair, now: 1 });
  });
  member.receive(first);
  const second = member.edit((doc) => {
    presence = speak(doc, HERE, { device: delegate, now: 2 });
  });
  victim.receive(second);
  if (hasRead) for (const envelope of [first, second]) attacker.receive(envelope);
  return { victim, attacker, sitting, presence };
}

const tryIt = (victim: DocumentPeer, attacker: DocumentPeer, change: Parameters<DocumentPeer["edit"]>[0]) =>
  victim.receive(attacker.edit(change));
const isLeader = (role: Role) => role === "chair" || role === "secretariat";

describe.each(ROLES.filter((role) => role !== "observer"))("one who is %s", (role) => {
  test.each(["said", "record"])("takes nothing out of what was %s", (root) => {
    const { victim, attacker, sitting, presence } = opened(role);
    const before = readRecord(victim.doc);
    const judged = tryIt(victim, attacker, (doc) => doc.getMap(root).delete(root === "said" ? presence : sitting));
    expect(judged).toMatchObject({ verdict: "refuse", reason: { code: "foreignDelete" } });
    expect(readRecord(victim.doc)).toEqual(before);
  });

  test("takes nothing back of what it said itself, and says nothing over it", () => {
    for (const again of [false, true]) {
      const { victim, attacker } = opened(role);
      let id = "";
      const said = tryIt(victim, attacker, (doc) => {
        id = speak(doc, HERE, { device: attacker.device, now: 3 });
      });
      expect(said.verdict).toBe("accept");
      const judged = tryIt(victim, attacker, (doc) => {
        if (again) doc.getMap("said").set(id, { ...HERE, mode: "left", at: 4, turn: 4 });
        else doc.getMap("said").delete(id);
      });
      expect(judged.verdict).toBe("refuse");
      expect(readRecord(victim.doc).statements.map((one) => one.id)).toContain(id);
    }
  });

  test.each(["said", "record"])("puts no words into another's mouth in what was %s", (root) => {
    for (const hasRead of [true, false]) {
      const { victim, attacker, sitting, presence } = opened(role, { hasRead });
      for (const key of [presence, sitting, `${speakerOf(victim.device)}.new`, "nobody"]) {
        const judged = tryIt(victim, attacker, (doc) => void doc.getMap(root).set(key, { ...HERE, at: 1, turn: 1 }));
        expect(judged.verdict).toBe("refuse");
      }
    }
  });

  test(`${isLeader(role) ? "may" : "may not"} record that the sitting is closed`, () => {
    const { victim, attacker, sitting } = opened(role);
    const judged = tryIt(victim, attacker, (doc) => {
      record(doc, { ...OPENED, state: "closed", over: [sitting] }, { device: attacker.device, now: 3 });
    });
    expect(judged.verdict).toBe(isLeader(role) ? "accept" : "refuse");
    expect(readRecord(victim.doc).entries.length).toBe(isLeader(role) ? 2 : 1);
  });
});

test.each<RecordSaying>([
  { ...DECISION, number: 1 },
  { type: "strike", on: "x", isStruck: true, over: [] },
  { type: "late", on: "x", counts: true, reason: "", over: [] },
  { type: "endProcedure", on: "x", outcome: "adopted", deadline: null, over: [] },
  { type: "reportMade", report: someDoc("body"), kind: "decisions", lang: "en", sentences: [] },
  { type: "reportPhase", report: someDoc("body"), phase: "adopted", deadline: null, over: [] },
])("a delegate and an editor record nothing: $type", (saying) => {
  for (const role of ["delegate", "editor"] as const) {
    const { victim, attacker } = opened(role);
    const judged = tryIt(victim, attacker, (doc) => void record(doc, saying, { device: attacker.device, now: 3 }));
    expect(judged.verdict).toBe("refuse");
    expect(readRecord(victim.doc).entries).toHaveLength(1);
  }
});

test("an observer says nothing in a meeting", () => {
  const { victim, attacker } = opened("observer");
  const judged = tryIt(victim, attacker, (doc) => void speak(doc, HERE, { device: attacker.device, now: 3 }));
  expect(judged).toMatchObject({ verdict: "refuse", reason: { code: "role" } });
});

test("what cannot be read stays, is counted, and throws at nobody", () => {
  const { victim } = opened("delegate");
  const own = speakerOf(victim.device);
  for (const [key, value] of [
    [`${own}.a`, null],
    [`${own}.b`, { type: "later", at: 1, turn: 1 }],
    [`${own}.c`, { ...HERE, at: -1, turn: 1 }],
    [`${own}.d`, { ...HERE, seat: "x".repeat(65), at: 1, turn: 1 }],
  ] as const)
    victim.edit((doc) => void doc.getMap("said").set(key, value));
  expect(readRecord(victim.doc)).toMatchObject({ unread: 4 });
});
