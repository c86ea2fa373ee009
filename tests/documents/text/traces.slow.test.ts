// @vitest-environment jsdom
import "../../support/nodeBytes.ts";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { generateMeeting, generateTrace } from "./traces/generateTrace.ts";
import { plainReplay } from "./traces/plainReplay.ts";
import { rankAuthors } from "./traces/rankAuthors.ts";
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

test("where two wrote at one place, the authors are ranked as the recording has them", async () => {
  const txns = [
    { agent: 0, parents: [], patches: [[1, 0, "zero"]] },
    { agent: 1, parents: [], patches: [[1, 0, "one"]] },
    { agent: 0, parents: [0, 1], patches: [[4, 0, "-"]] },
  ];
  const made = (endContent: string) =>
    readTrace("met.json.gz", packed({ startContent: "()", endContent, numAgents: 2, txns }));
  const trace = made("(one-zero)");
  const found = rankAuthors(trace);
  expect(found?.ranks).toEqual([1, 0]);
  const { texts, shown } = await replayTrace(trace, found?.ranks);
  expect([...texts, ...shown]).toEqual(Array.from({ length: 4 }, () => trace.endContent));
  expect(rankAuthors(made("(neither)"))).toBeNull();
});

test("a trace is read gzipped or bare", () => {
  const bare = new TextEncoder().encode(JSON.stringify(one));
  expect(readTrace("bare.json", bare)).toEqual(readTrace("packed.json.gz", packed(one)));
});

test.each([
  ["neither gzip nor text", new Uint8Array([0xff, 2, 3]), "not valid"],
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
