// @vitest-environment jsdom
import { beforeAll, expect, onTestFinished, test, vi } from "vitest";
import * as Y from "yjs";
import { blockIndexOf } from "../../src/documents/text/binding/blockPositions.ts";
import { insertText } from "../../src/documents/text/commands/insertText.ts";
import type { Wrong } from "../../src/documents/spelling/speller.ts";
import type { SpellingLanguage } from "../../src/documents/spelling/spellingLanguage.ts";
import { replaceMatches } from "../../src/documents/text/find/replaceMatches.ts";
import { createSpellingWatch } from "../../src/features/draft/spelling/createSpellingWatch.ts";
import { isTypingKey } from "../../src/features/draft/spelling/typingKeys.ts";
import {
  type EditingPeer,
  expectInStep,
  openEditingPeer,
  select,
  syncEditors,
  texts,
  typeText,
} from "../documents/text/editors.ts";
import { baseOf, lines } from "../documents/text/peers.ts";

/** Right are the words of this list; each language has its own. */
const RIGHT: Readonly<Record<SpellingLanguage, ReadonlySet<string>>> = {
  en: new Set("the cities act now word and more".split(" ")),
  fr: new Set("la ville agit".split(" ")),
  pl: new Set("miasto działa".split(" ")),
  uk: new Set("місто".split(" ")),
};

beforeAll(() => {
  Range.prototype.getClientRects = () => document.createElement("div").getClientRects();
});

interface Options {
  readonly text: readonly Readonly<{ text: string; lang?: string }>[];
  readonly seen?: (ids: readonly string[]) => readonly string[];
}

function watchSpelling({ text, seen = (ids) => ids }: Options) {
  const base = baseOf(
    lines(...text.map((one) => one.text)).map((line, i) => ({ ...line, lang: text[i]?.lang ?? null })),
  );
  const peer = openEditingPeer(5, base);
  const asked: string[] = [];
  const idle: (() => void)[] = [];
  const check = async (lang: SpellingLanguage, words: readonly string[]): Promise<readonly Wrong[] | null> => {
    asked.push(...words);
    return words.map((word) => (RIGHT[lang].has(word.toLowerCase()) ? [] : [{ from: 0, to: word.length }]));
  };
  const watch = createSpellingWatch({
    editor: peer.editor,
    lang: "en",
    check,
    seen: () => new Set(seen(peer.editor.model.layout().blocks.map(({ id }) => id))),
    whenIdle: (run) => {
      idle.push(run);
      return () => void idle.splice(idle.indexOf(run), 1);
    },
    everyMs: 1,
  });
  onTestFinished(() => watch.stop());
  const own = new Map<SpellingLanguage, ReadonlySet<string>>();
  const allow = (...languages: readonly SpellingLanguage[]): void =>
    watch.allow({ languages, own: (lang) => own.get(lang) ?? new Set() });
  return {
    peer,
    watch,
    asked,
    allow,
    own,
    runIdle: () => {
      for (const run of idle.splice(0)) run();
    },
  };
}

const marked = ({ editor }: EditingPeer): string[] =>
  [...editor.view.dom.querySelectorAll('.misspelt[aria-invalid="spelling"]')].map(
    ({ textContent }) => textContent ?? "",
  );

async function untilMarked(scene: ReturnType<typeof watchSpelling>, words: readonly string[]): Promise<void> {
  await vi.waitFor(() => {
    scene.runIdle();
    expect(marked(scene.peer)).toEqual(words);
  });
}

test("words are marked in the language of their paragraph, and where there is no dictionary none", async () => {
  const scene = watchSpelling({
    text: [
      { text: "The citys act" },
      { text: "la ville agitt", lang: "fr" },
      { text: "miasto dzialaa", lang: "pl-PL" },
      { text: "місто мисто", lang: "uk" },
      { text: "die Statd", lang: "de" },
    ],
  });
  scene.allow("en", "fr", "pl");
  await untilMarked(scene, ["citys", "agitt", "dzialaa"]);
  scene.allow("en", "fr", "pl", "uk");
  await untilMarked(scene, ["citys", "agitt", "dzialaa", "мисто"]);
  scene.allow("fr");
  await untilMarked(scene, ["agitt"]);
});

test("marks write nothing: the document and what would be sent are the same bytes", async () => {
  const scene = watchSpelling({ text: [{ text: "The citys act" }] });
  const before = Y.encodeStateAsUpdate(scene.peer.doc);
  const sent = vi.fn();
  scene.peer.doc.on("update", sent);
  scene.allow("en");
  await untilMarked(scene, ["citys"]);
  expect(sent).not.toHaveBeenCalled();
  expect(Y.encodeStateAsUpdate(scene.peer.doc)).toEqual(before);
});

test("a mark stays on its word while others write before it, in it and elsewhere", async () => {
  const scene = watchSpelling({ text: [{ text: "The citys act" }, { text: "more word" }] });
  scene.allow("en");
  await untilMarked(scene, ["citys"]);
  const other = openEditingPeer(6, Y.encodeStateAsUpdate(scene.peer.doc));
  const [first = "", second = ""] = other.editor.model.layout().blocks.map(({ id }) => id);
  insertText(other.editor.model, { block: first, offset: 0 }, "Now and ");
  syncEditors([scene.peer, other]);
  // At once, before anything was looked up again.
  expect(marked(scene.peer)).toEqual(["citys"]);
  insertText(other.editor.model, { block: second, offset: 4 }, " mroe");
  syncEditors([scene.peer, other]);
  await untilMarked(scene, ["citys", "mroe"]);
  insertText(other.editor.model, { block: first, offset: 15 }, "ie");
  syncEditors([scene.peer, other]);
  await untilMarked(scene, ["citieys", "mroe"]);
  expectInStep(scene.peer);
});

test("a word that is being typed is not called wrong before it is left", async () => {
  const scene = watchSpelling({ text: [{ text: "The" }] });
  scene.allow("en");
  scene.watch.setTyping(true);
  select(scene.peer, 0, 3);
  typeText(scene.peer, " citi");
  await untilMarked(scene, []);
  typeText(scene.peer, "s now");
  await untilMarked(scene, ["citis"]);
  typeText(scene.peer, "w");
  scene.watch.setTyping(false);
  await untilMarked(scene, ["citis", "noww"]);
});

test("only blocks on the screen are looked up, each word once", async () => {
  const text = Array.from({ length: 50 }, (_, i) => ({ text: `the wrod${"abcdefghij".charAt(i % 10)} act` }));
  const scene = watchSpelling({ text, seen: (ids) => ids.slice(0, 20) });
  scene.allow("en");
  await vi.waitFor(() => {
    scene.runIdle();
    expect(marked(scene.peer)).toHaveLength(20);
  });
  expect(scene.asked.sort()).toEqual(["act", ..."abcdefghij".split("").map((letter) => `wrod${letter}`), "the"].sort());
});

test("an own word is right from the moment it is added, and wrong again when it is removed", async () => {
  const scene = watchSpelling({ text: [{ text: "The citys act, Citys" }] });
  scene.allow("en");
  await untilMarked(scene, ["citys", "Citys"]);
  scene.own.set("en", new Set(["citys"]));
  scene.allow("en");
  await untilMarked(scene, []);
  scene.own.clear();
  scene.allow("en");
  await untilMarked(scene, ["citys", "Citys"]);
});

test("ignored is the one place, and not the word", async () => {
  const scene = watchSpelling({ text: [{ text: "citys and citys" }, { text: "citys" }] });
  scene.allow("en");
  await untilMarked(scene, ["citys", "citys", "citys"]);
  const second = scene.watch.misspeltAt(12);
  if (!second) throw new Error("none there");
  scene.watch.ignore(second);
  await untilMarked(scene, ["citys", "citys"]);
  select(scene.peer, 0, 0);
  typeText(scene.peer, "more ");
  await untilMarked(scene, ["citys", "citys"]);
  expect(scene.watch.misspeltAt(6)?.text).toBe("citys");
  expect(scene.watch.misspeltAt(17)).toBe(null);
});

test("the way goes from one misspelt word to the next and the one before, round the ends, also to those that are not on the screen", async () => {
  const text = [
    { text: "The citys act nwo" },
    ...Array.from({ length: 100 }, () => ({ text: "word" })),
    { text: "and wrod" },
  ];
  const scene = watchSpelling({ text, seen: (ids) => ids.slice(0, 1) });
  scene.allow("en");
  select(scene.peer, 0, 0);
  const walked: string[] = [];
  const step = async (way: 1 | -1): Promise<void> => {
    const word = await scene.watch.next(way);
    if (!word) return;
    walked.push(word.text);
    const block = blockIndexOf(scene.peer.editor.view.state.doc.resolve(word.at.from));
    select(scene.peer, block, word.from, block, word.to);
  };
  for (const way of [1, 1, 1, 1, -1, -1, -1] as const) await step(way);
  expect(walked).toEqual(["citys", "nwo", "wrod", "citys", "wrod", "nwo", "citys"]);
});

test("in a text without a misspelt word the way leads nowhere", async () => {
  const scene = watchSpelling({ text: [{ text: "The cities act" }, { text: "" }] });
  scene.allow("en");
  expect(await scene.watch.next(1)).toBe(null);
  expect(await scene.watch.next(-1)).toBe(null);
});

test("an engine that fails is asked once, until something changes", async () => {
  const scene = watchSpelling({ text: [{ text: "The citys" }] });
  const check = vi.fn(async () => null);
  const watch = createSpellingWatch({
    editor: scene.peer.editor,
    lang: "en",
    check,
    seen: () => new Set(scene.peer.editor.model.layout().blocks.map(({ id }) => id)),
    whenIdle: (run) => {
      run();
      return () => undefined;
    },
    everyMs: 1,
  });
  onTestFinished(() => watch.stop());
  watch.allow({ languages: ["en"], own: () => new Set() });
  await vi.waitFor(() => expect(check).toHaveBeenCalledTimes(1));
  typeText(scene.peer, "more ");
  watch.look();
  await watch.next(1);
  expect(check).toHaveBeenCalledTimes(1);
});

test("another word is written as one act that undo takes back, and letters that stay keep their author", async () => {
  const scene = watchSpelling({ text: [{ text: "The citeis act" }] });
  const { peer } = scene;
  const [block = ""] = peer.editor.model.layout().blocks.map(({ id }) => id);
  replaceMatches(peer.editor.model, [{ block, from: 4, to: 10 }], "cities");
  expect(texts(peer)).toEqual(["The cities act"]);
  peer.editor.undo();
  expect(texts(peer)).toEqual(["The citeis act"]);
  expect(peer.editor.canUndo()).toBe(false);
});

test("keys that write go on with a word, those that move leave it, and others say nothing", () => {
  const said = (key: string, more: KeyboardEventInit = {}) =>
    isTypingKey(new KeyboardEvent("keydown", { key, ...more }));
  expect(["a", "ł", " ", "Backspace", "Dead"].map((key) => said(key))).toEqual([true, true, true, true, true]);
  expect(["ArrowLeft", "End", "F7"].map((key) => said(key))).toEqual([false, false, false]);
  expect([said("Shift"), said("v", { ctrlKey: true })]).toEqual([null, null]);
});
