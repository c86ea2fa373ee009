import type { Comment, Discussion } from "../discussion/readDiscussion.ts";
import type { CommentMark } from "../text/binding/commentsPlugin.ts";
import type { TextModel } from "../text/model/createText.ts";
import { passageFinderOf } from "../text/passage/passageFinderOf.ts";
import type { FoundPassage } from "../text/passage/passage.ts";

export type CommentStyle = Pick<CommentMark, "className" | "title">;

type Made = { readonly comment: Comment; readonly found: FoundPassage; readonly mark: CommentMark };

/**
 * The comments that are not resolved and whose words are still in the text. What it is asked for again it gives as the same object.
 */
export function createCommentMarks(
  model: TextModel,
  styleOf: (comment: Comment) => CommentStyle,
): (discussion: Discussion) => readonly CommentMark[] {
  const find = passageFinderOf(model);
  let made = new Map<string, Made>();
  const make = (comment: Comment): Made | null => {
    const found = comment.isResolved ? null : find(comment.passage);
    if (found === null) return null;
    const before = made.get(comment.id);
    if (before?.comment === comment && before.found === found) return before;
    const { block, from, to } = found;
    return { comment, found, mark: { id: comment.id, block, pieces: [{ from, to }], ...styleOf(comment) } };
  };
  return ({ comments }) => {
    const all = comments.flatMap((comment) => make(comment) ?? []);
    made = new Map(all.map((one) => [one.comment.id, one]));
    return all.map(({ mark }) => mark);
  };
}
