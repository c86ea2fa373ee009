// @vitest-environment jsdom
import "../../support/nodeBytes.ts";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { generateMeeting, generateTrace } from "./traces/generateTrace.ts";
import { plainReplay } from "./traces/plainReplay.ts";
import { readTrace, type Trace } from "./traces/readTrace.ts";
import { replayTrace } from "./traces/replayTrace.ts";

const packed = (value: unknown): Uint8Array => gzipSync(JSON.stringify(value));
const inJson = ({ agents, ...rest }: Trace) => packed({ ...rest, numAgents: agents });
const one = { endContent: "a", txns: [{ patches: [[0, 0, "a"]] }] };

test.each([
  ["one author", generateTrace(1, 150)],
  ["two at once", generateMeeting(2, 25)],
])("a recorded session of %s, typed into the editor, ends as it was recorded", async (_name, made) => {
  const trace = readTrace("made.json.gz", inJson(made));
  const { texts, shown, failures } = await replayTrace(trace);
  expect(plainReplay(trace).text).toBe(trace.endContent);
  expect(failures).toEqual([]);
  expect(texts).toEqual(texts.map(() => trace.endContent));
  expect(shown).toEqual(texts);
});

test.each([
  ["no gzip", new Uint8Array([1, 2, 3]), "incorrect header check"],
  ["no JSON", gzipSync("{"), "JSON"],
  ["no end", packed({ txns: [] }), "endContent"],
  ["a negative position", packed({ ...one, txns: [{ patches: [[-1, 0, "a"]] }] }), "txns.0.patches.0.0"],
  ["an author too many", packed({ ...one, txns: [{ agent: 1, patches: [] }] }), "transaction 0 is by author 1 of 1"],
  ["a parent to come", packed({ ...one, txns: [{ parents: [0], patches: [] }] }), "transaction 0 comes after 0"],
  ["no parents", packed({ ...one, numAgents: 2 }), "names no parents"],
])("a trace with %s is refused by name", (_what, bytes, words) => {
  expect(() => readTrace("strange.json.gz", bytes)).toThrow("strange.json.gz is no editing trace");
  expect(() => readTrace("strange.json.gz", bytes)).toThrow(words);
});

test("a trace in which one person did not see the own words is refused", () => {
  const patches = [[0, 0, "a"]];
  const txns = [
    { parents: [], patches },
    { parents: [], patches },
  ];
  expect(() => plainReplay(readTrace("apart.json.gz", packed({ ...one, txns })))).toThrow("author 0 wrote 1 before it");
});

test("a position behind the end is refused", async () => {
  const trace = readTrace("long.json.gz", packed({ ...one, txns: [{ patches: [[5, 0, "a"]] }] }));
  await expect(replayTrace(trace)).rejects.toThrow("Position 5 is behind the end of the text");
});
