import type { Amendment, Comment, Remark, SubAmendment } from "../discussion/readDiscussion.ts";
import { isOpen } from "../discussion/standing.ts";
import type { OnBehalf } from "../discussion/statement.ts";
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
};

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
  replies: repliesOf(comment.replies, voices),
  isResolved: comment.isResolved,
});

/**
 * What is said of an amendment beside its words: reason, support, changes proposed to it, answers. Null where that is nothing. One that
 * stands aside says its words here too.
 */
export function commentOnAmendment(amendment: Amendment, isAside: boolean, voices: Voices): PaperComment | null {
  const { supporters, subAmendments, replies } = amendment;
  const lines = [
    ...(isAside ? [voices.proposes(amendment.wording)] : []),
    ...(amendment.reason === "" ? [] : [amendment.reason]),
    ...(supporters.length === 0 ? [] : [voices.supportedBy(supporters.map((one) => voices.of(one).author))]),
  ];
  const answers = [
    ...subAmendments.filter(isOpen).map((one) => remarkOf(one, wordsOfSub(one, voices), voices)),
    ...repliesOf(replies, voices),
  ];
  const [first, ...others] = lines.length > 0 ? [remarkOf(amendment, lines.join("\n"), voices), ...answers] : answers;
  return first ? { ...first, id: amendment.id, replies: others, isResolved: false } : null;
}

const wordsOfSub = ({ proposed, reason }: SubAmendment, voices: Voices): string =>
  [voices.proposes(proposed), ...(reason === "" ? [] : [reason])].join("\n");
