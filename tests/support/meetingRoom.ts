import * as Y from "yjs";
import type { MaySpeakFor } from "../../src/documents/meeting/maySpeakFor.ts";
import { readRecord } from "../../src/documents/meeting/readRecord.ts";
import { type MeetingSaying, type RecordSaying, record, speak } from "../../src/documents/meeting/speak.ts";
import { type VoteView, votesOf } from "../../src/documents/meeting/votes/votesOf.ts";
import { speakerOf } from "../../src/domain/statementId.ts";
import { someDevice } from "./ledgerIds.ts";
import { createRandom, type Random } from "./random.ts";

/** One person's copy of a meeting, without ledger. Whose seats: "seat-x" is spoken for by "x" and by "x-alternate". */
export interface Attendee {
  readonly doc: Y.Doc;
  readonly speaker: string;
  speak(saying: MeetingSaying): string;
  record(saying: RecordSaying): string;
  votes(): readonly VoteView[];
  /** The only vote, or the one that is named. */
  vote(id?: string): VoteView;
}

export const seatOf = (name: string): string => `seat-${name.replace("-alternate", "")}`;

/** People in one room; `meet` makes some of them equal. Everything is drawn from `random`. */
export function meetingRoom(names: readonly string[], random: Random = createRandom(1)) {
  const seats = new Map(names.map((name) => [speakerOf(someDevice(name)), seatOf(name)]));
  const maySpeakFor: MaySpeakFor = ({ speaker, seat }) => seats.get(speaker) === seat;
  const attendee = (name: string): Attendee => {
    const [doc, device] = [new Y.Doc({ gc: false }), someDevice(name)];
    const by = () => ({ device, now: 1, random: random.bytes });
    const votes = () => votesOf(readRecord(doc), maySpeakFor);
    return {
      doc,
      speaker: speakerOf(device),
      speak: (saying) => speak(doc, saying, by()),
      record: (saying) => record(doc, saying, by()),
      votes,
      vote(id) {
        const found = votes().find((one) => id === undefined || one.vote.id === id);
        if (!found) throw new Error("no such vote");
        return found;
      },
    };
  };
  const people = new Map(names.map((name) => [name, attendee(name)]));
  const of = (name: string): Attendee => {
    const found = people.get(name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  return {
    of,
    maySpeakFor,
    meet(group: readonly string[] = names): void {
      const whole = Y.mergeUpdates(group.map((name) => Y.encodeStateAsUpdate(of(name).doc)));
      for (const name of group) Y.applyUpdate(of(name).doc, whole);
    },
  };
}

type Put = Extract<RecordSaying, { type: "vote" }>;

/** A motion for three seats by roll call; `wish` says it otherwise. */
export const aMotion = (wish: Partial<Put> = {}): Put => ({
  type: "vote",
  item: "item-1",
  question: { en: "Shall paragraph 12 stand?" },
  target: null,
  way: "rollCall",
  majority: "simple",
  options: ["for", "against", "abstain"],
  seats: ["seat-a", "seat-b", "seat-c"],
  tellers: [],
  over: [],
  ...wish,
});
