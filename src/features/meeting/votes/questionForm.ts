import type { RecordSaying } from "../../../documents/meeting/speak.ts";
import { MOST_NAME, MOST_OPTIONS, STANCES } from "../../../documents/meeting/statement.ts";
import { isSameQuestion } from "../../../documents/meeting/votes/sameQuestion.ts";
import type { VoteView } from "../../../documents/meeting/votes/votesOf.ts";
import { ABSTENTION, type Majority, MOTION_OPTIONS } from "../../../domain/meetingRules.ts";
import type { DocId } from "../../../domain/ids.ts";
import { err, ok, type Result } from "../../../domain/result.ts";

export type PutWay = "consensus" | "hands" | "rollCall" | "secret" | "paper";
export const PUT_WAYS: readonly PutWay[] = ["consensus", "hands", "rollCall", "secret", "paper"];

/** A question as it is typed. */
export interface QuestionForm {
  /** By language. */
  readonly question: Readonly<Record<string, string>>;
  readonly target: { readonly doc: DocId; readonly said: string } | null;
  readonly way: PutWay;
  readonly majority: Majority;
  readonly isElection: boolean;
  /** A name a line. */
  readonly candidates: string;
  /** All seats that are filled, or those that are there. */
  readonly who: "filled" | "present";
  readonly tellers: readonly [string | null, string | null];
}

export type QuestionFault = "question" | "candidates" | "seats" | "tellers";
type Put = Extract<RecordSaying, { type: "vote" }>;

/** What is put; `samePerson`: two tellers who are one would see everything. */
export function questionOf(
  form: QuestionForm,
  {
    item,
    seats,
    votes,
  }: { readonly item: string; readonly seats: readonly string[]; readonly votes: readonly VoteView[] },
  samePerson: (a: string, b: string) => boolean,
): Result<Put, QuestionFault> {
  const question = Object.fromEntries(
    Object.entries(form.question).flatMap(([lang, words]) => (words.trim() === "" ? [] : [[lang, words.trim()]])),
  );
  if (Object.keys(question).length === 0) return err("question");
  const options = optionsOf(form);
  if (!options) return err("candidates");
  if (seats.length === 0) return err("seats");
  const tellers = form.way === "secret" ? form.tellers.flatMap((one) => one ?? []) : [];
  const [first, second] = tellers;
  if (form.way === "secret" && (!first || !second || samePerson(first, second))) return err("tellers");
  const { target, majority } = form;
  const put = {
    item,
    question,
    target,
    majority,
    options,
    seats,
    tellers,
    way: form.way === "paper" ? "secret" : form.way,
  } as const;
  // What was put on it before is put again knowingly.
  const over = votes.filter(({ vote }) => isSameQuestion(vote, put)).map(({ vote }) => vote.id);
  return ok({ type: "vote", ...put, over });
}

function optionsOf({ way, isElection, candidates }: QuestionForm): readonly string[] | null {
  if (way === "consensus") return STANCES;
  if (!isElection) return MOTION_OPTIONS;
  const names = [...new Set(candidates.split("\n").map((one) => one.trim().slice(0, MOST_NAME)))].filter(
    (one) => one !== "" && one !== ABSTENTION,
  );
  return names.length === 0 || names.length >= MOST_OPTIONS ? null : [...names, ABSTENTION];
}
