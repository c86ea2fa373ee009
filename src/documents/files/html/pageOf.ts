import { element, escaped } from "../tags.ts";
import { STYLE } from "./style.ts";

/** Whoever opens the file opens nothing else with it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** One page that stands alone: no script, no picture, no address that is loaded. `body`: HTML, a part a line. */
export function pageOf(title: string, lang: string, body: readonly string[]): string {
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}">`,
    '<meta name="viewport" content="width=device-width">',
    element("title", {}, escaped(title)),
    `<style>${STYLE}</style>`,
  ];
  const page = `${element("head", {}, `\n${head.join("\n")}\n`)}\n${element("body", {}, `\n${body.join("\n")}\n`)}`;
  return `<!doctype html>\n${element("html", { lang }, `\n${page}\n`)}\n`;
}

/** What stands over a paper: its reference and its title, a line each. */
export const headOf = (lines: readonly string[]): string =>
  element("header", { class: "paper" }, lines.filter(Boolean).map(lineOf).join(""));

const lineOf = (text: string): string => element("p", { dir: "auto" }, escaped(text));
