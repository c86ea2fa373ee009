import * as Y from "yjs";
import { actionsOf } from "../../../src/documents/meeting/actionsOf.ts";
import { chairOf } from "../../../src/documents/meeting/chairOf.ts";
import { decisionsOf } from "../../../src/documents/meeting/decisionsOf.ts";
import { floorOf } from "../../../src/documents/meeting/floorOf.ts";
import { itemsOf } from "../../../src/documents/meeting/itemsOf.ts";
import { mandatesOf } from "../../../src/documents/meeting/mandates.ts";
import { proceduresOf } from "../../../src/documents/meeting/proceduresOf.ts";
import { quorumOf } from "../../../src/documents/meeting/quorumOf.ts";
import { readRecord } from "../../../src/documents/meeting/readRecord.ts";
import { reportsOf } from "../../../src/documents/meeting/reportsOf.ts";
import { rollOf } from "../../../src/documents/meeting/rollOf.ts";
import { shownOf } from "../../../src/documents/meeting/shownOf.ts";
import { sittingOf } from "../../../src/documents/meeting/sittingOf.ts";
import { record, speak } from "../../../src/documents/meeting/speak.ts";
import { votesOf } from "../../../src/documents/meeting/votes/votesOf.ts";
import { speakerOf } from "../../../src/domain/statementId.ts";

const SEATS = 20;
/** @param {number} at */
const deviceOf = (at) =>
  /** @type {import("../../../src/domain/ids.ts").DeviceId} */ (at.toString(16).padStart(64, "a"));
/** @param {number} at */
const memberOf = (at) =>
  /** @type {import("../../../src/domain/ids.ts").MemberId} */ (at.toString(16).padStart(32, "b"));
const CHAIR = deviceOf(SEATS);
const seats = Array.from({ length: SEATS }, (_, at) => `seat-${at}`);
const mandates = mandatesOf(
  seats.map((seat, at) => ({
    seat,
    mandate: {
      kind: "seat",
      number: at + 1,
      delegation: seat,
      office: "",
      to: 0,
      alternateOf: null,
      holder: memberOf(at),
    },
  })),
  Array.from({ length: SEATS + 1 }, (_, at) => ({ device: deviceOf(at), member: memberOf(at) })),
  1,
);
/** @type {import("../../../src/domain/meetingRules.ts").QuorumRule} */
const RULE = { basis: "seats", share: "half" };

/**
 * A meeting of two days as it is lived: a roll again and again, the floor asked for, given and ended, roll calls, interventions in
 * writing, decisions. The order of it is fixed, so that each run says the same.
 */
export function createLongMeeting() {
  const doc = new Y.Doc({ gc: false });
  let now = 1_000_000;
  let count = 0;
  let vote = "";
  let asked = "";
  let given = "";
  let number = 0;
  /** @param {import("../../../src/documents/meeting/speak.ts").RecordSaying} saying */
  const chair = (saying) => record(doc, saying, { device: CHAIR, now });
  /** @param {number} at @param {import("../../../src/documents/meeting/speak.ts").MeetingSaying} saying */
  const member = (at, saying) => speak(doc, saying, { device: deviceOf(at), now });
  const acts = [
    () => {
      const seat = seats[count % SEATS] ?? "";
      return member(count % SEATS, { type: "here", seat, mode: "inRoom", name: "" });
    },
    () => {
      const seat = seats[count % SEATS] ?? "";
      asked = member(count % SEATS, { type: "askFloor", seat, item: "item-1", kind: "intervention" });
    },
    () => {
      given = chair({
        type: "giveFloor",
        on: asked,
        seat: "seat-1",
        name: "",
        item: "item-1",
        kind: "intervention",
        seconds: 180,
      });
    },
    () => chair({ type: "endFloor", on: given }),
    () => {
      const seat = seats[count % SEATS] ?? "";
      return member(count % SEATS, {
        type: "intervention",
        seat,
        item: "item-1",
        text: "We can support this paragraph.",
      });
    },
    () => chair({ type: "attend", seat: seats[count % SEATS] ?? "", mode: "inRoom", name: "", over: [] }),
    () => {
      if (count % 200 < 10) {
        const options = ["for", "against", "abstention"];
        vote = chair({
          ...{ type: "vote", item: "item-1", question: { en: "To adopt it?" }, target: null, way: "rollCall" },
          ...{ majority: "simple", options, seats, tellers: [], over: [] },
        });
      } else {
        const at = count % SEATS;
        member(at, { type: "ballot", vote: vote || "none", seat: seats[at] ?? "", choice: count % 3, over: [] });
      }
    },
    () => chair({ type: "show", item: "item-1", paper: null }),
    () => {
      number += 1;
      return chair({
        ...{ type: "decision", item: "item-1", number, verb: "tookNote", words: { en: "The Group took note." } },
        ...{ by: "consensus", vote: "", target: null, addressee: "", due: null, isForParent: false, on: "", over: [] },
      });
    },
    () => chair({ type: "item", item: `item-${count % 20}`, state: "opened", over: [] }),
  ];
  return {
    doc,
    /** One more statement, from whoever's turn it is. */
    add() {
      now += 1_000;
      count += 1;
      acts[count % acts.length]?.();
    },
  };
}

/** All that the page of a meeting reads after each statement. @param {Y.Doc} doc */
export function readForPage(doc) {
  const recorded = readRecord(doc);
  const { maySpeakFor } = mandates;
  const roll = rollOf(recorded, mandates);
  return {
    ...{ roll, quorum: quorumOf(roll, RULE), sitting: sittingOf(recorded), chairs: chairOf(recorded) },
    ...{ items: itemsOf(recorded), floor: floorOf(recorded, mandates), shown: shownOf(recorded) },
    ...{ decisions: decisionsOf(recorded), actions: actionsOf(recorded), reports: reportsOf(recorded) },
    ...{ procedures: proceduresOf(recorded, maySpeakFor), votes: votesOf(recorded, maySpeakFor) },
    own: mandates.seatsOf(speakerOf(CHAIR)),
  };
}

/**
 * Processor time (ms) of each statement beyond `count`: saying it, and reading all that the page shows of it, over `samples` of them.
 *
 * @param {number} count @param {number} samples
 */
export function addedStatementMs(count, samples) {
  const meeting = createLongMeeting();
  for (let at = 0; at < count; at++) meeting.add();
  // The first reading is that of who opens the page.
  for (let at = 0; at < samples; at++) readForPage(meeting.doc);
  let [said, read] = [0, 0];
  for (let at = 0; at < samples; at++) {
    said += workedMs(() => meeting.add());
    read += workedMs(() => readForPage(meeting.doc));
  }
  return { saidMs: said / samples, readMs: read / samples, bothMs: (said + read) / samples };
}

/** @param {() => unknown} work */
function workedMs(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
