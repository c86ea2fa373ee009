// @vitest-environment jsdom
import "../support/nodeBytes.ts";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { generateMeeting, generateTrace } from "../documents/text/traces/generateTrace.ts";
import { rankAuthors } from "../documents/text/traces/rankAuthors.ts";
import { readTrace, type Trace } from "../documents/text/traces/readTrace.ts";
import { replayTrace } from "../documents/text/traces/replayTrace.ts";

const FOLDER = process.env.TRACES;

test.each(traces())("%s: the text ends as it was recorded", async (name, load) => {
  const trace = load();
  const found = rankAuthors(trace);
  const { texts, shown, failures, ...ours } = await replayTrace(trace, found?.ranks);
  const { text = null, ...bare } = found?.plain ?? {};
  const told = { transactions: trace.txns.length, authors: trace.agents, letters: texts[0]?.length, ours, bare };
  process.stdout.write(`${name}: ${JSON.stringify(told)}\n`);
  if (text === null) {
    process.stdout.write(`${name}: plain Yjs ends otherwise too, whoever comes first: all copies are to be equal.\n`);
  }
  expect(failures).toEqual([]);
  for (const held of [...texts, ...shown]) expect(held === (text ?? texts[0])).toBe(true);
});

/** Every `.json` and `.json.gz` of the folder that TRACES names. */
function traces(): [name: string, load: () => Trace][] {
  if (FOLDER === undefined) {
    process.stdout.write("No recorded traces: TRACES names no folder. Generated sessions are replayed instead.\n");
    return [
      ["generated, one author", () => generateTrace(20_261_126, 5000)],
      ["generated, two at once", () => generateMeeting(20_261_126, 500)],
    ];
  }
  const names = readdirSync(FOLDER).filter((name) => /\.json(\.gz)?$/.test(name));
  if (names.length === 0) throw new Error(`TRACES=${FOLDER} holds no .json and no .json.gz`);
  return names.map((name) => [name, () => readTrace(name, readFileSync(join(FOLDER, name)))]);
}
