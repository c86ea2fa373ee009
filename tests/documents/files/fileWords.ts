import type { Paper } from "../../../src/documents/files/paper.ts";
import { paragraphsIn } from "../../../src/documents/files/reading.ts";

/** What a paper says when all that is proposed is accepted, or none of it; with or without the numbers. */
export function paperWords({ body }: Paper, isAccepted: boolean, hasNumbers: boolean): string {
  const isGone = (touch: { readonly inserted: string | null; readonly deleted: string | null }) =>
    isAccepted ? touch.deleted !== null : touch.inserted !== null;
  return [...paragraphsIn(body)]
    .map(({ number, runs, end }) => {
      const letters = runs.filter((run) => !isGone(run)).map(({ text }) => text);
      return `${hasNumbers && number !== null ? `${number} ` : ""}${letters.join("")}${isGone(end) ? "" : "\n"}`;
    })
    .join("");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&amp;": "&",
};

/** What a page says of the text itself with nothing accepted. */
export function htmlWords(html: string): string {
  const main = /<main>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
  return main
    .replaceAll(/<sup class="(?:by|comment)"[^>]*>.*?<\/sup>/g, "")
    .replaceAll(/<b class="bracket">.<\/b>/g, "")
    .replaceAll(/<ins[^>]*>.*?<\/ins>/g, "")
    .replaceAll("¶", "")
    .replaceAll(/<\/(?:p|li|h\d|blockquote|td|th|caption)>|<br>/g, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:lt|gt|quot|#39|amp);/g, (name) => ENTITIES[name] ?? name);
}

/** What Markdown says of the text itself with nothing accepted; words in it have no signs of their own. */
export const markdownWords = (markdown: string): string =>
  markdown
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replaceAll(/\{>>.*?<<\}/g, "")
    .replaceAll(/\{\+\+[\s\S]*?\+\+\}/g, "")
    .replaceAll(/\{--|--\}|¶/g, "")
    .replaceAll(/^\s*(?:#{1,6}|-|>)(?:\s|$)/gm, "")
    .replaceAll(/\\[[\]]|[\\*]/g, "");
