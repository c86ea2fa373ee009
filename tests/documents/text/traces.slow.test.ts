// @vitest-environment jsdom
import "../../support/nodeBytes.ts";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type CrowdOptions, generateCrowd } from "./traces/generateCrowd.ts";
import { generateMeeting, generateTrace } from "./traces/generateTrace.ts";
import { plainReplay } from "./traces/plainReplay.ts";
import { rankAuthors } from "./traces/rankAuthors.ts";
import { readTrace, type Trace } from "./traces/readTrace.ts";
import { seenBefore } from "./traces/seenBefore.ts";
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

const PLAIN_WORDS = ["miasto", "and ", "Київ", "\n", "two\nlines", "\n\n"];

test.each<[string, number, CrowdOptions]>([
  ["four authors who hear now of one, now of another", 3, { authors: 4, rounds: 120, words: PLAIN_WORDS }],
  [
    "two authors, line ends deleted and written with much around them",
    4,
    {
      authors: 2,
      rounds: 120,
      words: ["\n", "a\nb\nc", "\n\n", "x"],
      mostDeleted: 30,
      start: "one\ntwo\n\nfour\n".repeat(8),
    },
  ],
  [
    "letters that take two code units, and characters put together of several",
    5,
    {
      authors: 2,
      rounds: 100,
      words: ["🏛", "👩‍👩‍👧‍👦", "🇵🇱", "e\u0301", "\u0301", "\u200D", "𝒜", "👍🏽", "a", "\n"],
      mostDeleted: 3,
    },
  ],
  [
    "tabs, line ends of other systems and signs that are seldom typed",
    6,
    {
      authors: 2,
      rounds: 100,
      words: ["\t", "\r\n", "\r", "\u2028", "\u00A0", "\u0000", "\uFFFC", "\u200E", "x"],
      start: "a\r\n\tb\r\n",
    },
  ],
  [
    "one line that is long",
    7,
    {
      authors: 1,
      rounds: 150,
      words: ["word ", "a", "ź"],
      start: "A long line of words. ".repeat(400),
      mostDeleted: 40,
    },
  ],
])("a recorded session of %s ends as it was recorded", async (_name, seed, options) => {
  const trace = readTrace("made.json", inJson(generateCrowd(seed, options)));
  const { texts, shown, failures } = await replayTrace(trace);
  expect(plainReplay(trace).text).toBe(trace.endContent);
  expect(failures).toEqual([]);
  expect([...texts, ...shown]).toEqual([...texts, ...shown].map(() => trace.endContent));
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
  ["an end that is no text", packed({ txns: [], endContent: 1 }), "endContent"],
  ["a negative position", packed({ ...one, txns: [{ patches: [[-1, 0, "a"]] }] }), "txns.0.patches.0.0"],
  [
    "an author too many",
    packed({ ...one, numAgents: 1, txns: [{ agent: 1, patches: [] }] }),
    "transaction 0 is by author 1 of 1",
  ],
  ["a parent to come", packed({ ...one, txns: [{ parents: [0], patches: [] }] }), "transaction 0 comes after 0"],
  [
    "no parents beside others that have some",
    packed({ ...one, txns: [{ parents: [] }, { agent: 1 }] }),
    "names no parents",
  ],
])("a trace with %s is refused by name", (_what, bytes, words) => {
  expect(() => readTrace("strange.json.gz", bytes)).toThrow("strange.json.gz is no editing trace");
  expect(() => readTrace("strange.json.gz", bytes)).toThrow(words);
});

test("one person who wrote at two places at once counts as two machines", async () => {
  const txns = [
    { parents: [], patches: [[0, 0, "ab\n"]] },
    { parents: [0], patches: [[0, 1, "A"]] },
    { parents: [0], patches: [[1, 1, "B"]] },
    { parents: [1, 2], patches: [[3, 0, "c"]] },
  ];
  const trace = readTrace("apart.json.gz", packed({ endContent: "AB\nc", txns }));
  expect(trace.txns.map(({ agent }) => agent)).toEqual([0, 0, 1, 0]);
  const { texts, shown } = await replayTrace(trace);
  expect([...texts, ...shown]).toEqual(Array.from({ length: 4 }, () => "AB\nc"));
});

test("hundreds of authors of whom hardly two wrote at once share a few machines", () => {
  const txns = Array.from({ length: 300 }, (_, agent) => {
    const parents =
      agent === 0 ? [] : agent % 10 === 9 ? [agent - 2] : agent % 10 === 0 ? [agent - 1, agent - 2] : [agent - 1];
    return { agent, parents, patches: [[0, 0, `${agent}\n`]] };
  });
  const trace = readTrace("crowd.json.gz", packed({ txns, endContent: null }));
  expect(trace.agents).toBe(2);
  expect(seenBefore(trace)).toHaveLength(300);
});

test("fields that say nothing may be missing", () => {
  const { endContent, agents, txns } = readTrace(
    "bare.json",
    packed({ txns: [{ patches: [[0, 0, "ab"]] }, { agent: 1, patches: [[1, 1]] }, {}] }),
  );
  expect({ endContent, agents, txns }).toEqual({
    endContent: null,
    agents: 2,
    txns: [
      { agent: 0, parents: [], patches: [[0, 0, "ab"]] },
      { agent: 1, parents: [0], patches: [[1, 1, ""]] },
      { agent: 0, parents: [1], patches: [] },
    ],
  });
});

test("a position behind the end is refused", async () => {
  const trace = readTrace("long.json.gz", packed({ ...one, txns: [{ patches: [[5, 0, "a"]] }] }));
  await expect(replayTrace(trace)).rejects.toThrow("Position 5 is behind the end of the text");
});
