import { type ICommentOptions, Paragraph, TextRun } from "docx";
import type { PaperComment, PaperRemark } from "../../paper.ts";
import { writable } from "../../tags.ts";
import { authorName } from "./changes.ts";

export type CommentPart = {
  readonly options: readonly ICommentOptions[];
  /** The numbers under which Word knows a comment and its replies. */
  readonly idsOf: (id: string) => readonly number[];
};

/** `now`: milliseconds since 1970, for what has no day. */
export function commentOptions(comments: readonly PaperComment[], now: number): CommentPart {
  const ids = new Map<string, readonly number[]>();
  const options: ICommentOptions[] = [];
  for (const comment of comments) {
    const first = options.length;
    const { isResolved, replies } = comment;
    options.push({ ...remarkOf(first, comment, now), resolved: isResolved });
    for (const reply of replies) options.push({ ...remarkOf(options.length, reply, now), parentId: first });
    ids.set(
      comment.id,
      Array.from({ length: replies.length + 1 }, (_, i) => first + i),
    );
  }
  return { options, idsOf: (id) => ids.get(id) ?? [] };
}

const remarkOf = (id: number, { author, initials, at, text }: PaperRemark, now: number): ICommentOptions => ({
  id,
  author: authorName(author),
  initials: writable(initials),
  date: new Date(at ?? now),
  children: text.split("\n").map((line) => new Paragraph({ children: [new TextRun(writable(line))] })),
});
