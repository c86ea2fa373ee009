import * as Y from "yjs";
import { type KnownMandate, type MandateFacts, mandatesOf } from "../../../src/documents/meeting/mandates.ts";
import { readRecord } from "../../../src/documents/meeting/readRecord.ts";
import { type MeetingSaying, type RecordSaying, record, speak } from "../../../src/documents/meeting/speak.ts";
import { type DeviceId, isMemberId, type MemberId } from "../../../src/domain/ids.ts";
import { idOf } from "../../../src/ledger/idOf.ts";
import { someDevice } from "../../support/ledgerIds.ts";
import { createRandom } from "../../support/random.ts";

export const memberOf = (name: string): MemberId => idOf(isMemberId, someDevice(name).slice(0, 32));

const seat = (name: string, facts: Partial<MandateFacts> = {}): KnownMandate => ({
  seat: `seat-${name}`,
  mandate: {
    ...({ kind: "seat", number: 1, delegation: name, office: "", to: 0, alternateOf: null } as const),
    holder: memberOf(name),
    ...facts,
  },
  steps: [],
});

/** Four seats, of which Kyiv's is vacant; Lublin's has an alternate. The secretary sits on none. */
export const SEATS: readonly KnownMandate[] = [
  seat("kyiv", { number: 4, holder: null }),
  seat("lublin"),
  seat("wroclaw", { number: 2 }),
  seat("neuchatel", { number: 3 }),
  seat("stand-in", { kind: "alternate", number: 5, alternateOf: "seat-lublin" }),
];
const PEOPLE = ["lublin", "wroclaw", "neuchatel", "stand-in", "secretary", "chair"];
export const MEMBERS = PEOPLE.map((name) => ({ device: someDevice(name), member: memberOf(name) }));
export const MANDATES = mandatesOf(SEATS, MEMBERS, 1_000);

/** One copy of what is said and recorded in a meeting. Every act is a second later by everybody's clock. */
export function someRoom(doc = new Y.Doc(), begin = 1_000_000) {
  let now = begin;
  const by = (name: string) => {
    now += 1_000;
    return { device: someDevice(name) satisfies DeviceId, now, random };
  };
  return {
    doc,
    say: (name: string, saying: MeetingSaying): string => speak(doc, saying, by(name)),
    record: (name: string, saying: RecordSaying): string => record(doc, saying, by(name)),
    read: () => readRecord(doc),
    wait: (ms: number): void => {
      now += ms;
    },
    /** Somebody who has it all so far, and goes on alone. */
    apart: () => {
      const other = new Y.Doc();
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
      return someRoom(other, now);
    },
    meet(other: { readonly doc: Y.Doc }): void {
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(other.doc));
      Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(doc));
    },
  };
}

const random = createRandom(7).bytes;
