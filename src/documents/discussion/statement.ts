import * as v from "valibot";
import { type DocId, isDocId } from "../../domain/ids.ts";

/** Letters (UTF-16 code units) in a wording, and in a reason or remark. */
export const MOST_WORDS = 40_000;
export const MOST_REMARK = 8_000;
/** Letters in the name of somebody who is no member. */
export const MOST_NAME = 200;
/** Other wordings for one bracket. */
export const MOST_ALTERNATIVES = 20;
/** Members called upon in one remark. */
export const MOST_MENTIONS = 50;
/** Beyond it (ms) there is no date to show. */
const LAST_DATE = 8.64e15;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const words = v.pipe(v.string(), v.maxLength(MOST_WORDS));
const remark = v.pipe(v.string(), v.maxLength(MOST_REMARK));
const caret = v.pipe(v.string(), v.maxLength(200));
/** A SHA-256 in hex. */
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));

/**
 * What every statement says of itself. `at`: milliseconds since 1970 by the speaker's clock, which may be wrong. `turn`: one
 * more than the greatest that the speaker had seen in this discussion; what orders statements, whatever the clocks say.
 */
const said = { at: v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_DATE)), turn: count };

/** The letters of one paragraph that a statement is about, by the letters themselves (text/passage). */
export const passage = v.object({ block: id, start: caret, end: caret });
export type PassageFields = v.InferOutput<typeof passage>;

/**
 * Whose words these are when whoever entered them took them from a file: `date` in milliseconds since 1970 as the file tells it, null
 * where it does not. Nobody vouches for either but the speaker.
 */
export const onBehalf = v.object({
  name: v.pipe(v.string(), v.maxLength(MOST_NAME)),
  date: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(LAST_DATE))),
});
export type OnBehalf = v.InferOutput<typeof onBehalf>;
const entered = { onBehalf: v.exactOptional(onBehalf) };

/** Speakers who are called upon by name in a remark (`speakerOf`). */
const mentions = v.pipe(v.array(id), v.maxLength(MOST_MENTIONS), v.readonly());

/** What a file held that the draft does not hold as it was. A newer version may name kinds that this one does not know. */
export const importFinding = v.object({
  kind: v.pipe(v.string(), v.maxLength(40)),
  count,
  words: v.pipe(v.array(v.pipe(v.string(), v.maxLength(400))), v.maxLength(20), v.readonly()),
});
export type ImportFinding = v.InferOutput<typeof importFinding>;

/** To be looked at at home; on what it says; on how it says it in one language. */
export const RESERVATIONS = ["scrutiny", "substance", "language"] as const;
export type ReservationKind = (typeof RESERVATIONS)[number];

/**
 * What a member may say. Each is written once, under a key of its own, and never changed: to say something else is another
 * statement. `on`: the statement it is about.
 */
export const statement = v.variant("type", [
  /** Another wording for a passage. `base`: its words when this was tabled; line breaks in `proposed` begin paragraphs. */
  v.object({
    type: v.literal("amendment"),
    ...said,
    ...entered,
    passage,
    base: words,
    proposed: words,
    reason: remark,
    /** The paragraph stays where nothing is left in it: somebody else proposes words in it. */
    keepsParagraph: v.exactOptional(v.literal(true)),
  }),
  /** Another wording for what an amendment proposes. */
  v.object({
    type: v.literal("subAmendment"),
    ...said,
    ...entered,
    on: id,
    base: words,
    proposed: words,
    reason: remark,
  }),
  v.object({ type: v.literal("withdraw"), ...said, on: id, isWithdrawn: v.boolean() }),
  /** The speaker's delegation is a co-sponsor, or no longer. */
  v.object({ type: v.literal("support"), ...said, on: id, isSupported: v.boolean() }),
  /** The passage of an amendment is elsewhere now. */
  v.object({ type: v.literal("reanchor"), ...said, on: id, passage, base: words }),
  /** The passage is not agreed. `alternatives`: other wordings for it; `reason`: why it was asked for. */
  v.object({
    type: v.literal("bracket"),
    ...said,
    passage,
    quote: words,
    alternatives: v.pipe(v.array(words), v.maxLength(MOST_ALTERNATIVES), v.readonly()),
    reason: remark,
  }),
  /** The speaker's delegation does not yet agree, to a passage or (null) to the whole text. */
  v.object({
    type: v.literal("reservation"),
    ...said,
    kind: v.picklist(RESERVATIONS),
    passage: v.nullable(passage),
    quote: words,
    reason: remark,
  }),
  v.object({
    type: v.literal("comment"),
    ...said,
    ...entered,
    passage,
    quote: words,
    text: remark,
    mentions: v.exactOptional(mentions),
  }),
  v.object({
    type: v.literal("reply"),
    ...said,
    ...entered,
    on: id,
    text: remark,
    mentions: v.exactOptional(mentions),
  }),
  v.object({ type: v.literal("resolve"), ...said, on: id, isResolved: v.boolean() }),
  /**
   * A paragraph of this draft, a translation, says what its pair in the draft `source` said: `words` then, as far as they go, and the
   * `hash` of all of it (documents/languages). `over`: the checks of it that the speaker had seen.
   */
  v.object({
    type: v.literal("checked"),
    ...said,
    source: v.custom<DocId>(isDocId),
    pair: id,
    hash,
    words,
    over: v.pipe(v.array(id), v.maxLength(200), v.readonly()),
  }),
  /** The draft began as this file (its name, without a path). */
  v.object({
    type: v.literal("import"),
    ...said,
    file: v.pipe(v.string(), v.maxLength(255)),
    findings: v.pipe(v.array(importFinding), v.maxLength(100), v.readonly()),
  }),
]);
export type Statement = v.InferOutput<typeof statement>;
export type StatementOf<Type extends Statement["type"]> = Extract<Statement, { readonly type: Type }>;

export const VERDICTS = ["agreed", "agreedAsAmended", "rejected", "keptOpen", "reopened"] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * What only chair and secretariat may say. `over`: the rulings on the same thing that the speaker had seen; what nobody has ruled
 * over stands. `fells`: amendments that have nothing left to amend. `wording`: the agreed one where it is not the proposal's.
 */
export const ruling = v.variant("type", [
  v.object({
    type: v.literal("verdict"),
    ...said,
    on: id,
    verdict: v.picklist(VERDICTS),
    wording: v.nullable(words),
    /** Why: what those who proposed it are owed when it is not taken. */
    reason: v.exactOptional(remark),
    fells: v.pipe(v.array(id), v.maxLength(200), v.readonly()),
    over: v.pipe(v.array(id), v.maxLength(200), v.readonly()),
  }),
  /** A bracket is lifted, or stands again. `wording`: what the passage says from now on, null for what it says; `item`: of the agenda. */
  v.object({
    type: v.literal("lift"),
    ...said,
    on: id,
    isLifted: v.boolean(),
    wording: v.nullable(words),
    item: v.pipe(v.string(), v.maxLength(200)),
    over: v.pipe(v.array(id), v.maxLength(200), v.readonly()),
  }),
  /** A text is adopted: the one with this content, as a confirmed version names it. */
  v.object({ type: v.literal("adoption"), ...said, content: hash }),
  /** The text is put to the seats between meetings: where that is recorded, with its deadline, its answers and its end. */
  v.object({ type: v.literal("procedure"), ...said, meeting: v.custom<DocId>(isDocId), procedure: id }),
  /** In which order amendments are taken, where it is not the usual one. */
  v.object({ type: v.literal("order"), ...said, ids: v.pipe(v.array(id), v.maxLength(500), v.readonly()) }),
]);
export type Ruling = v.InferOutput<typeof ruling>;
export type RulingOf<Type extends Ruling["type"]> = Extract<Ruling, { readonly type: Type }>;
