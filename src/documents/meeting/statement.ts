import * as v from "valibot";
import { type DocId, isDocId, isHash, type Hash } from "../../domain/ids.ts";
import { MAJORITIES, VOTE_WAYS } from "../../domain/meetingRules.ts";

/** Letters (UTF-16 code units) in a name, in a sentence, and in what somebody says at length. */
export const MOST_NAME = 200;
export const MOST_SENTENCE = 4_000;
export const MOST_SPEECH = 20_000;
/** Seats, options of a vote, and statements ruled over. */
export const MOST_SEATS = 500;
export const MOST_OPTIONS = 50;
/** Of a report in one statement; a longer one is told in several. */
export const MOST_SENTENCES = 500;
/** Beyond it (ms) there is no date to show. */
const LAST_DATE = 8.64e15;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
/** "" for none. */
const itemOrNone = v.pipe(v.string(), v.maxLength(64));
const name = v.pipe(v.string(), v.maxLength(MOST_NAME));
const sentence = v.pipe(v.string(), v.maxLength(MOST_SENTENCE));
const speech = v.pipe(v.string(), v.maxLength(MOST_SPEECH));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
/** Milliseconds since 1970. */
const instant = v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_DATE));
const doc = v.custom<DocId>(isDocId);
const hash = v.custom<Hash>(isHash);
const lang = v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/));
/** Words by language (BCP 47). */
const words = v.pipe(
  v.record(lang, sentence),
  v.check((all) => Object.keys(all).length <= 20),
);
export type WordsByLanguage = v.InferOutput<typeof words>;

/** `at`: by the speaker's clock, which may be wrong. `turn`: what orders statements (../statements). */
const said = { at: instant, turn: count };
/** Ids of the statements on the same thing that the speaker had seen: what nobody has said over stands. */
const over = v.pipe(v.array(id), v.maxLength(MOST_SEATS), v.readonly());
const seats = v.pipe(v.array(id), v.maxLength(MOST_SEATS), v.readonly());

/** In the room, or over a line from elsewhere. */
export const PRESENCES = ["inRoom", "online"] as const;
export const ATTENDANCES = [...PRESENCES, "absent", "left"] as const;
export type Attendance = (typeof ATTENDANCES)[number];
export const FLOOR_KINDS = ["intervention", "pointOfOrder", "reply"] as const;
export type FloorKind = (typeof FLOOR_KINDS)[number];
export const STANCES = ["joins", "reserves", "objects"] as const;
export type Stance = (typeof STANCES)[number];
export const ANSWERS = ["agree", "agreeWithComment", "object", "scrutiny", "abstain"] as const;
export type Answer = (typeof ANSWERS)[number];

/** An instant with the zone (IANA) it was set in and the label as it is printed, which may say another one. */
const deadline = v.object({ at: instant, zone: v.pipe(v.string(), v.maxLength(60)), asPrinted: name });
export type Deadline = v.InferOutput<typeof deadline>;

/**
 * What everyone who sits may say. `seat`: for which they speak; whether they may is for who reads to judge (by the mandates of the
 * ledger). `item`: of the agenda, "" for none.
 */
export const statement = v.variant("type", [
  /** Comes to the meeting, or does not; `name`: who comes in the member's place, "" for nobody. */
  v.object({
    type: v.literal("register"),
    ...said,
    seat: id,
    mode: v.picklist([...PRESENCES, "absent"]),
    name,
    note: sentence,
  }),
  /** Is here now, or has gone. */
  v.object({ type: v.literal("here"), ...said, seat: id, mode: v.picklist(["inRoom", "online", "left"]), name }),
  v.object({ type: v.literal("askFloor"), ...said, seat: id, item: itemOrNone, kind: v.picklist(FLOOR_KINDS) }),
  /** Takes back what the speaker asked for or said. */
  v.object({ type: v.literal("withdraw"), ...said, on: id }),
  /** An intervention in writing. */
  v.object({ type: v.literal("intervention"), ...said, seat: id, item: itemOrNone, text: speech }),
  /** To a question that is put for consensus. */
  v.object({
    type: v.literal("position"),
    ...said,
    vote: id,
    seat: id,
    stance: v.picklist(STANCES),
    text: sentence,
    over,
  }),
  /** `choice`: place in the options of the vote, from 0. */
  v.object({ type: v.literal("ballot"), ...said, vote: id, seat: id, choice: count, over }),
  /** A ballot that only the tellers of the vote can open, each one layer of it (base64). */
  v.object({
    type: v.literal("sealedBallot"),
    ...said,
    vote: id,
    seat: id,
    box: v.pipe(v.string(), v.maxLength(4_000)),
    over,
  }),
  /**
   * The first teller has taken the outer layer off the sealed ballots that the closing names: `boxes` are what was in them (base64),
   * sorted by their letters, so that their order says nothing. `unreadable`: those ballots that are not for this vote and seat.
   */
  v.object({
    type: v.literal("handedOn"),
    ...said,
    vote: id,
    ballots: over,
    unreadable: over,
    boxes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(4_000))), v.maxLength(MOST_SEATS), v.readonly()),
  }),
  /** The second teller has opened the boxes of `on`: each choice with the code that its voter knows, sorted by code. */
  v.object({
    type: v.literal("opened"),
    ...said,
    vote: id,
    on: id,
    choices: v.pipe(
      v.array(v.object({ code: v.pipe(v.string(), v.maxLength(16)), choice: count })),
      v.maxLength(MOST_SEATS),
      v.readonly(),
    ),
    unreadable: count,
  }),
  /** To a written or silence procedure. */
  v.object({
    type: v.literal("answer"),
    ...said,
    procedure: id,
    seat: id,
    answer: v.picklist(ANSWERS),
    text: sentence,
    over,
  }),
  /** To a report while it is open to those present. */
  v.object({
    type: v.literal("correction"),
    ...said,
    seat: id,
    report: doc,
    block: v.pipe(v.string(), v.maxLength(64)),
    text: sentence,
  }),
]);
export type Statement = v.InferOutput<typeof statement>;
export type StatementOf<Type extends Statement["type"]> = Extract<Statement, { readonly type: Type }>;

export const SITTINGS = ["opened", "suspended", "resumed", "closed"] as const;
export const ITEM_STATES = ["opened", "closed", "postponed"] as const;
/** The verbs of the house: what a sentence of a decision begins with. */
export const VERBS = [
  ...["tookNote", "adopted", "adoptedAsAmended", "decided", "agreed", "invited", "instructed", "elected"],
  ...["appointed", "endorsed", "exchangedViews", "postponed", "rejected"],
] as const;
export const DECIDED_BY = ["consensus", "vote", "silence", "written"] as const;
export const ACTION_STATES = ["open", "inProgress", "done", "dropped"] as const;
export const OUTCOMES = ["adopted", "broken", "failed", "extended", "withdrawn"] as const;
export const REPORT_PHASES = ["live", "secretariat", "corrections", "adopted"] as const;

/** What is made from the record: the list of decisions, what the parent body is told, and all of the meeting. */
export const REPORT_KINDS = ["decisions", "abridged", "full"] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** A paper, or what is proposed on one: `content` is the hash of an issued revision, null for the text as it stands. */
const paper = v.object({ doc, content: v.nullable(hash), block: v.pipe(v.string(), v.maxLength(64)) });
export type PaperPlace = v.InferOutput<typeof paper>;
const madeSentence = v.object({
  block: v.pipe(v.string(), v.maxLength(64)),
  source: v.pipe(v.string(), v.maxLength(120)),
  version: v.pipe(v.string(), v.maxLength(64)),
  item: v.pipe(v.string(), v.maxLength(64)),
});
/** What a vote or a decision is about: an amendment or another statement `said` in the discussion of a draft, or the draft itself. */
const target = v.object({ doc, said: v.pipe(v.string(), v.maxLength(64)) });

/** What only chair and secretariat say. */
export const entry = v.variant("type", [
  v.object({ type: v.literal("sitting"), ...said, state: v.picklist(SITTINGS), until: v.nullable(instant), over }),
  /** Who leads from now on: the seat or the name, "" where it is said by the other. */
  v.object({
    type: v.literal("chair"),
    ...said,
    seat: v.pipe(v.string(), v.maxLength(64)),
    name,
    reason: sentence,
    over,
  }),
  /** A roll call's answer for a seat: it stands over what the seat said of itself. */
  v.object({ type: v.literal("attend"), ...said, seat: id, mode: v.picklist(ATTENDANCES), name, over }),
  v.object({ type: v.literal("item"), ...said, item: id, state: v.picklist(ITEM_STATES), over }),
  /**
   * What those who follow the chair look at: an item, and a paper of it at a paragraph ("" for its beginning). `amendment`: the one to that
   * paragraph which is spoken about, none where it is left out.
   */
  v.object({
    type: v.literal("show"),
    ...said,
    item: itemOrNone,
    paper: v.nullable(paper),
    amendment: v.optional(v.pipe(v.string(), v.maxLength(64))),
  }),
  /** `on`: what asked for it, "" when it is given to somebody who did not; `seconds`: as long as they may, 0 for no limit. */
  v.object({
    type: v.literal("giveFloor"),
    ...said,
    on: v.pipe(v.string(), v.maxLength(64)),
    seat: v.pipe(v.string(), v.maxLength(64)),
    name,
    item: itemOrNone,
    kind: v.picklist(FLOOR_KINDS),
    seconds: count,
  }),
  v.object({ type: v.literal("endFloor"), ...said, on: id }),
  /** Somebody stands in the election of an item; `seat`: whose member they are, "" for none. A `strike` takes the name off again. */
  v.object({
    type: v.literal("candidate"),
    ...said,
    item: id,
    name: v.pipe(name, v.minLength(1)),
    seat: v.pipe(v.string(), v.maxLength(64)),
  }),
  /**
   * A question is put. `seats`: who may vote; `options`: what for, the keys of src/domain/meetingRules or the names of candidates;
   * `tellers`: the two speakers who open a secret ballot one after the other, none where it is on paper; `over`: the votes on the same
   * question that the speaker had seen.
   */
  v.object({
    type: v.literal("vote"),
    ...said,
    item: id,
    question: words,
    target: v.nullable(target),
    way: v.picklist(VOTE_WAYS),
    majority: v.picklist(MAJORITIES),
    options: v.pipe(v.array(name), v.minLength(1), v.maxLength(MOST_OPTIONS), v.readonly()),
    seats,
    tellers: v.pipe(v.array(id), v.maxLength(2), v.readonly()),
    over,
  }),
  /** Called out in the room and entered for the seat. */
  v.object({ type: v.literal("castFor"), ...said, vote: id, seat: id, choice: count, over }),
  /**
   * `ballots`: what of the vote was said and counts, as the speaker saw it: what is said or arrives later changes no result any more.
   * `counted`: votes by option where they were counted otherwise than here (hands, paper), null where the ballots say it.
   */
  v.object({
    type: v.literal("closeVote"),
    ...said,
    vote: id,
    ballots: over,
    counted: v.nullable(v.pipe(v.array(count), v.maxLength(MOST_OPTIONS), v.readonly())),
    over,
  }),
  /** `number`: as the speaker saw it; two that were given while apart are told apart when read. `on`: the decision it takes the place of. */
  v.object({
    type: v.literal("decision"),
    ...said,
    item: id,
    number: count,
    verb: v.picklist(VERBS),
    words,
    by: v.picklist(DECIDED_BY),
    vote: v.pipe(v.string(), v.maxLength(64)),
    target: v.nullable(target),
    addressee: name,
    due: v.nullable(instant),
    isForParent: v.boolean(),
    on: v.pipe(v.string(), v.maxLength(64)),
    over,
  }),
  /** A decision that was entered by mistake, a vote that is set aside, a candidate who does not stand; or it is back. */
  v.object({ type: v.literal("strike"), ...said, on: id, isStruck: v.boolean(), over }),
  v.object({
    type: v.literal("action"),
    ...said,
    item: id,
    words,
    seat: v.pipe(v.string(), v.maxLength(64)),
    name,
    due: v.nullable(instant),
    decision: v.pipe(v.string(), v.maxLength(64)),
  }),
  v.object({ type: v.literal("actionState"), ...said, on: id, state: v.picklist(ACTION_STATES), note: sentence, over }),
  /** A draft is put to the seats between meetings. */
  v.object({
    type: v.literal("procedure"),
    ...said,
    kind: v.picklist(["written", "silence"]),
    item: v.pipe(v.string(), v.maxLength(64)),
    paper: v.nullable(paper),
    question: words,
    deadline,
    seats,
  }),
  /** An answer that came late counts, or does not. */
  v.object({ type: v.literal("late"), ...said, on: id, counts: v.boolean(), reason: sentence, over }),
  v.object({
    type: v.literal("endProcedure"),
    ...said,
    on: id,
    outcome: v.picklist(OUTCOMES),
    deadline: v.nullable(deadline),
    over,
  }),
  /**
   * A report was made from the record, or more of it was. `sentences`: which block of its text came from what (`source`, with the
   * `version` of that), under which item of the agenda ("" for none).
   */
  v.object({
    type: v.literal("reportMade"),
    ...said,
    report: doc,
    kind: v.picklist(REPORT_KINDS),
    lang,
    sentences: v.pipe(v.array(madeSentence), v.maxLength(MOST_SENTENCES), v.readonly()),
  }),
  v.object({
    type: v.literal("reportPhase"),
    ...said,
    report: doc,
    phase: v.picklist(REPORT_PHASES),
    deadline: v.nullable(deadline),
    over,
  }),
]);
export type Entry = v.InferOutput<typeof entry>;
export type EntryOf<Type extends Entry["type"]> = Extract<Entry, { readonly type: Type }>;
