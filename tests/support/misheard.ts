import { readSpokenLine } from "../../src/ledger/spokenLine.ts";

/** The line with its first word heard as another, one by which it is told that it is wrong. */
export function misheard(line: string): string {
  const [, ...rest] = line.split(" ");
  const heard = ["abandon", "zoo", "cinema", "harbor"].map((word) => [word, ...rest].join(" "));
  return heard.find((text) => text !== line && readSpokenLine(text) === null) ?? "";
}
