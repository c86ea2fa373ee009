import type { FileWords } from "../fileWords.ts";
import { formatDay } from "../formatDay.ts";
import type { Paper, PaperComment, PaperRemark } from "../paper.ts";
import { element, escaped } from "../tags.ts";

/** In the order in which they are listed: what is not agreed comes first. */
const KINDS = ["bracket", "reservation", "remark"] as const;

const listed = (comments: readonly PaperComment[]): readonly PaperComment[] =>
  KINDS.flatMap((kind) => comments.filter((comment) => comment.kind === kind));

/** The number by which the text points to each. */
export const commentNumbers = ({ comments }: Pick<Paper, "comments">): ReadonlyMap<string, number> =>
  new Map(listed(comments).map(({ id }, i) => [id, i + 1]));

/** Behind the text: what was said of it, by the numbers that stand in it. Each kind under a heading of its own. */
export function commentsSection({ comments }: Pick<Paper, "comments">, words: FileWords): string {
  if (comments.length === 0) return "";
  const numbers = commentNumbers({ comments });
  const headings = { bracket: words.brackets, reservation: words.reservations, remark: words.comments };
  const parts = KINDS.flatMap((kind) => {
    const all = comments.filter((comment) => comment.kind === kind);
    if (all.length === 0) return [];
    const drawn = all.map((comment) => itemOf(comment, numbers.get(comment.id) ?? 0, words));
    return [element("h2", {}, escaped(headings[kind])), element("ul", {}, drawn.join("\n"))];
  });
  return element("section", { class: "comments", lang: words.locale }, parts.join("\n"));
}

function itemOf(comment: PaperComment, number: number, words: FileWords): string {
  const back = element("a", { href: `#comment-${number}-at` }, `[${number}]`);
  const replies = comment.replies.map((reply) => element("li", {}, remarkOf(reply, words)));
  const below = replies.length > 0 ? element("ul", {}, replies.join("")) : "";
  return element("li", { id: `comment-${number}` }, `${back} ${remarkOf(comment, words)}${below}`);
}

function remarkOf({ author, at, text }: PaperRemark, { locale }: FileWords): string {
  const when =
    at === null ? "" : `, ${element("time", { datetime: new Date(at).toISOString() }, escaped(formatDay(at, locale)))}`;
  const lines = text.split("\n").map((line) => element("p", { dir: "auto" }, escaped(line)));
  return `${element("b", {}, escaped(author))}${when}${lines.join("")}`;
}
