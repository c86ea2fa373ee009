import type { Bracket, Reservation } from "../discussion/readBrackets.ts";
import type { Amendment, Comment, Remark, SubAmendment } from "../discussion/readDiscussion.ts";
import { isOpen } from "../discussion/standing.ts";
import type { OnBehalf, ReservationKind } from "../discussion/statement.ts";
import { delegationCode } from "../../domain/delegationCode.ts";
import type { PaperComment, PaperRemark } from "./paper.ts";

/** Who speaks in a discussion, and the words in which a file says what a change of words cannot. */
export type Voices = {
  /** Of a device, by what statements call it. */
  readonly of: (speaker: string) => { readonly author: string; readonly initials: string };
  /** "Proposes instead: …"; of no words "Proposes to delete this." */
  readonly proposes: (wording: string) => string;
  /** "Supported by Wrocław and Neuchâtel". */
  readonly supportedBy: (authors: readonly string[]) => string;
  /** "Not agreed. Other wordings: [promote] [foster]"; of none "Not agreed." */
  readonly brackets: (alternatives: readonly string[]) => string;
  /** "Scrutiny reservation"; `on`: to the whole text, or the words that it was made on where these are gone. */
  readonly reserves: (kind: ReservationKind, on: ReservedOn) => string;
};

export type ReservedOn = "theseWords" | "wholeText" | { readonly goneWords: string };

type Told = { readonly speaker: string; readonly at: number; readonly onBehalf?: OnBehalf };

/** Whose words something is in a file, and when they were said: of words that came from one, what that one told. */
export const saidBy = ({ speaker, at, onBehalf }: Told, voices: Voices): Omit<PaperRemark, "text"> =>
  onBehalf
    ? { author: onBehalf.name, initials: delegationCode(onBehalf.name), at: onBehalf.date }
    : { ...voices.of(speaker), at };

const remarkOf = (told: Told, text: string, voices: Voices): PaperRemark => ({ ...saidBy(told, voices), text });

const repliesOf = (replies: readonly Remark[], voices: Voices): readonly PaperRemark[] =>
  replies.map((reply) => remarkOf(reply, reply.text, voices));

export const commentOf = (comment: Comment, voices: Voices): PaperComment => ({
  ...remarkOf(comment, comment.text, voices),
  id: comment.id,
  kind: "remark",
  replies: repliesOf(comment.replies, voices),
  isResolved: comment.isResolved,
});

/** Who asked for square brackets, why, and which other wordings are on the table. */
export const commentOnBracket = (bracket: Bracket, voices: Voices): PaperComment => ({
  ...remarkOf(bracket, withReason(voices.brackets(bracket.alternatives), bracket), voices),
  id: bracket.id,
  kind: "bracket",
  replies: [],
  isResolved: false,
});

export const commentOnReservation = (reservation: Reservation, on: ReservedOn, voices: Voices): PaperComment => ({
  ...remarkOf(reservation, withReason(voices.reserves(reservation.kind, on), reservation), voices),
  id: reservation.id,
  kind: "reservation",
  replies: [],
  isResolved: false,
});

const withReason = (words: string, { reason }: { readonly reason: string }): string =>
  reason === "" ? words : `${words}\n${reason}`;

/**
 * What is said of an amendment beside its words: reason, support, changes proposed to it, answers. Null where that is nothing. One that
 * stands aside says here which wording it proposes; `wording` is null for any other.
 */
export function commentOnAmendment(amendment: Amendment, wording: string | null, voices: Voices): PaperComment | null {
  const { supporters, subAmendments, replies } = amendment;
  const lines = [
    ...(wording === null ? [] : [voices.proposes(wording)]),
    ...(amendment.reason === "" ? [] : [amendment.reason]),
    ...(supporters.length === 0 ? [] : [voices.supportedBy(supporters.map((one) => voices.of(one).author))]),
  ];
  const answers = [
    ...subAmendments.filter(isOpen).map((one) => remarkOf(one, wordsOfSub(one, voices), voices)),
    ...repliesOf(replies, voices),
  ];
  const [first, ...others] = lines.length > 0 ? [remarkOf(amendment, lines.join("\n"), voices), ...answers] : answers;
  return first ? { ...first, id: amendment.id, kind: "remark", replies: others, isResolved: false } : null;
}

const wordsOfSub = ({ proposed, reason }: SubAmendment, voices: Voices): string =>
  withReason(voices.proposes(proposed), { reason });
