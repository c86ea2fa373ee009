import type { FileWords } from "../fileWords.ts";
import { formatDay } from "../formatDay.ts";
import type { PaperComment, PaperRemark } from "../paper.ts";
import { element, escaped } from "../tags.ts";

/** Behind the text: what was remarked on it, by the numbers that stand in it. */
export function commentsSection(comments: readonly PaperComment[], words: FileWords): string {
  if (comments.length === 0) return "";
  const drawn = comments.map((comment, index) => {
    const number = index + 1;
    const back = element("a", { href: `#comment-${number}-at` }, `[${number}]`);
    const replies = comment.replies.map((reply) => element("li", {}, remarkOf(reply, words)));
    const below = replies.length > 0 ? element("ul", {}, replies.join("")) : "";
    return element("li", { id: `comment-${number}` }, `${back} ${remarkOf(comment, words)}${below}`);
  });
  const heading = element("h2", {}, escaped(words.comments));
  return element(
    "section",
    { class: "comments", lang: words.locale },
    `${heading}\n${element("ul", {}, drawn.join("\n"))}`,
  );
}

function remarkOf({ author, at, text }: PaperRemark, { locale }: FileWords): string {
  const when =
    at === null ? "" : `, ${element("time", { datetime: new Date(at).toISOString() }, escaped(formatDay(at, locale)))}`;
  const lines = text.split("\n").map((line) => element("p", { dir: "auto" }, escaped(line)));
  return `${element("b", {}, escaped(author))}${when}${lines.join("")}`;
}
