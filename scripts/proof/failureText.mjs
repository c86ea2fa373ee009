import { stripVTControlCharacters } from "node:util";

const LONGEST_LINES = 15;
const LONGEST_LINE = 200;

/** Where a runner's own code called the test's; it says nothing of the fault. */
const OF_THE_RUNNER = /^\s*at .*(node_modules|node:|new Promise \()/;

/**
 * What failed and, on indented lines below it, the beginning of why.
 *
 * @param {string} what
 * @param {readonly string[]} messages what the runner says of it, with or without colours
 * @param {string} [step] the step of the test in which it failed, if it has steps
 */
export function failureText(what, messages, step = "") {
  const said = messages
    .flatMap((message) => stripVTControlCharacters(message).split("\n"))
    .map((line) => line.trimEnd())
    .filter((line) => line !== "" && !OF_THE_RUNNER.test(line))
    .slice(0, LONGEST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE));
  const where = step === "" ? [] : [`in the step: ${step}`];
  return [what, ...[...where, ...said].map((line) => `        ${line}`)].join("\n");
}
