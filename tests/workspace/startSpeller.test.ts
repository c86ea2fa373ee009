import { beforeEach, expect, test, vi } from "vitest";
import { createSpellers } from "../../src/workspace/spellers.ts";
import { startSpeller, tryDictionary } from "../../src/workspace/startSpeller.ts";
import type { ToSpellingWorker } from "../../src/workspace/spellingWorker.ts";

type Answer = (message: ToSpellingWorker) => unknown;

/** Workers that were started, and what each of them says to a message; null is silence. */
const started: StandIn[] = [];
let answer: Answer = () => null;

class StandIn {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: (() => void) | null = null;
  isEnded = false;
  readonly asked: ToSpellingWorker[] = [];

  constructor() {
    started.push(this);
  }

  postMessage(message: ToSpellingWorker): void {
    this.asked.push(message);
    const data = answer(message);
    if (data !== null) queueMicrotask(() => this.onmessage?.({ data }));
  }

  terminate(): void {
    this.isEnded = true;
  }
}

const right: Answer = ({ type }) => ({ ok: true, value: type === "open" ? null : type === "check" ? [[]] : ["word"] });
const source = { added: { affix: "", words: "" } };

beforeEach(() => {
  started.length = 0;
  answer = right;
  vi.stubGlobal("Worker", StandIn);
});

test("one engine is opened, and every question is answered in its turn", async () => {
  const speller = startSpeller("en", source);
  expect(await Promise.all([speller.check(["word"]), speller.suggest("wrod"), speller.check(["more"])])).toEqual([
    { ok: true, value: [[]] },
    { ok: true, value: ["word"] },
    { ok: true, value: [[]] },
  ]);
  expect(started).toHaveLength(1);
  expect(started[0]?.asked.map(({ type }) => type)).toEqual(["open", "check", "suggest", "check"]);
});

const failures: readonly (readonly [what: string, Answer])[] = [
  ["refuses to open", () => ({ ok: false, error: { code: "spellingFailed" } })],
  ["says something else", () => "what?"],
  ["answers with words for marks", ({ type }) => ({ ok: true, value: type === "open" ? null : [["word"]] })],
  [
    "answers with places before the word",
    ({ type }) => ({ ok: true, value: type === "open" ? null : [[{ from: -1, to: 2 }]] }),
  ],
];

test.each(failures)("an engine that %s ends, and whoever asks is told", async (_what, next) => {
  answer = next;
  const speller = startSpeller("en", source);
  expect(await speller.check(["word"])).toMatchObject({ ok: false, error: { code: "spellingFailed" } });
  expect(await speller.suggest("word")).toMatchObject({ ok: false, error: { code: "spellingFailed" } });
  expect(started[0]?.isEnded).toBe(true);
});

test("an engine that breaks down answers all who wait", async () => {
  answer = () => null;
  const speller = startSpeller("en", source);
  const asked = Promise.all([speller.check(["word"]), speller.suggest("word")]);
  started[0]?.onerror?.();
  expect((await asked).map(({ ok }) => ok)).toEqual([false, false]);
});

test("an engine that never answers is ended after its time", async () => {
  vi.useFakeTimers();
  try {
    answer = () => null;
    const tried = tryDictionary("uk", []);
    await vi.runAllTimersAsync();
    expect(await tried).toMatchObject({ ok: false, error: { code: "spellingFailed" } });
    expect(started[0]?.isEnded).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});

test("each language has an engine of its own; one that rests begins anew, with the dictionary of then", async () => {
  const added = vi.fn(async () => ({ affix: "", words: "" }));
  const spellers = createSpellers(added);
  await spellers.check("en", ["word"]);
  await spellers.check("uk", ["слово"]);
  await spellers.check("uk", ["слово"]);
  expect([started.length, added.mock.calls.length]).toEqual([2, 1]);
  spellers.rest("uk");
  await spellers.check("uk", ["слово"]);
  expect([started.length, added.mock.calls.length]).toEqual([3, 2]);
  spellers.rest();
  await vi.waitFor(() => expect(started.map(({ isEnded }) => isEnded)).toEqual([true, true, true]));
});

test("a language without a dictionary starts nothing", async () => {
  const spellers = createSpellers(async () => null);
  expect(await spellers.check("uk", ["слово"])).toMatchObject({ ok: false, error: { code: "dictionaryNone" } });
  expect(started).toHaveLength(0);
});
