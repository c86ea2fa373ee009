import * as v from "valibot";
import type * as Y from "yjs";
import { type DocId, isDocId } from "../../domain/ids.ts";
import {
  ELECTION_WAYS,
  type ElectionRule,
  MAJORITIES,
  MEETING_MODES,
  type MeetingMode,
  QUORUM_BASES,
  QUORUM_SHARES,
  type QuorumRule,
} from "../../domain/meetingRules.ts";
import { putRecord, type RecordFields, readRecords } from "./records.ts";

export const LONGEST_MEETING_TITLE = 400;
/** Beyond it (ms) there is no date to show. */
const LAST_DATE = 8.64e15;

/** What nobody says, or only a newer version can read, is as if it were said so. */
const said = <Schema extends v.GenericSchema<string, string>>(schema: Schema, otherwise: v.InferOutput<Schema>) =>
  v.fallback(v.optional(schema, otherwise), otherwise);
const text = (longest: number) => said(v.pipe(v.string(), v.maxLength(longest)), "");
const instant = v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_DATE)), 0);
const flag = v.fallback(v.boolean(), false);

const fields = v.object({
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_MEETING_TITLE)),
  ordinal: text(20),
  from: v.optional(instant, 0),
  to: v.optional(instant, 0),
  zone: text(60),
  place: text(400),
  mode: said(v.picklist(MEETING_MODES), "inPerson"),
  registrationBy: v.optional(instant, 0),
  registrationAsPrinted: text(200),
  quorumBasis: said(v.picklist(QUORUM_BASES), "seats"),
  quorumShare: said(v.picklist(QUORUM_SHARES), "half"),
  electionWay: said(v.picklist(ELECTION_WAYS), "secret"),
  electionFirst: said(v.picklist(MAJORITIES), "simple"),
  electionFurther: said(v.picklist(MAJORITIES), "simple"),
  convocation: v.fallback(v.optional(v.nullable(v.custom<DocId>(isDocId)), null), null),
  isCancelled: v.optional(flag, false),
  isRemoved: v.optional(flag, false),
});

/** What is said of a meeting before it begins. Instants in ms since 1970, 0 where none is said; `zone` is an IANA name, "" for none. */
export interface MeetingFields {
  readonly title: string;
  /** "5" of "5th meeting", or "". */
  readonly ordinal: string;
  readonly from: number;
  readonly to: number;
  readonly zone: string;
  readonly place: string;
  readonly mode: MeetingMode;
  /** Until when one registers, and the label as it is printed. */
  readonly registrationBy: number;
  readonly registrationAsPrinted: string;
  readonly quorum: QuorumRule;
  readonly election: ElectionRule;
  /** The draft that is the letter of convocation. */
  readonly convocation: DocId | null;
  readonly isCancelled: boolean;
}
/** `id` is the document (of kind meeting) in which it is recorded. */
export interface Meeting extends MeetingFields {
  readonly id: DocId;
}

/** Lists a meeting, or writes those of its fields that are given; two who change different ones while apart keep both. */
export function putMeeting(doc: Y.Doc, id: DocId, { quorum, election, ...rest }: Partial<MeetingFields>): void {
  putRecord(doc, id, {
    ...rest,
    ...(quorum && { quorumBasis: quorum.basis, quorumShare: quorum.share }),
    ...(election && {
      electionWay: election.way,
      electionFirst: election.first,
      electionFurther: election.further,
    }),
  });
}

/** Takes a meeting off the list, or puts it back; nothing is deleted. */
export function removeMeeting(doc: Y.Doc, id: DocId, isRemoved: boolean): void {
  putRecord(doc, id, { isRemoved });
}

/** The meetings that can be read and are on the list, the earliest first. */
export function readMeetings(doc: Y.Doc): readonly Meeting[] {
  return [...readRecords(doc)]
    .flatMap(([id, record]) => meetingOf(id, record) ?? [])
    .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
}

function meetingOf(id: string, record: RecordFields): Meeting | null {
  const parsed = v.safeParse(fields, record);
  if (!isDocId(id) || !parsed.success || parsed.output.isRemoved) return null;
  const {
    isRemoved: _,
    quorumBasis,
    quorumShare,
    electionWay,
    electionFirst,
    electionFurther,
    ...rest
  } = parsed.output;
  return {
    id,
    ...rest,
    quorum: { basis: quorumBasis, share: quorumShare },
    election: { way: electionWay, first: electionFirst, further: electionFurther },
  };
}
