import { expect, type Page } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { shownBlocks } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { acknowledgedAnew, caretIn, inputMethodOf, type InputMethod } from "./support/composing.ts";
import { pairAtWork, untilBothEqual } from "./support/pairAtWork.ts";

interface Case {
  readonly name: string;
  /** What the peer does to "above" (block 0) and "left right" (block 1) while the other composes between the two words. */
  readonly act: (page: Page) => Promise<void>;
  readonly texts: readonly string[];
  readonly kinds?: readonly string[];
}

const press = (page: Page, keys: string) => page.keyboard.press(keys);

const CASES: readonly Case[] = [
  {
    name: "types in another paragraph",
    act: async (page) => {
      await caretIn(page, 0, "end");
      await page.keyboard.type(" peer");
    },
    texts: ["above peer", "left 日本right"],
  },
  {
    name: "types behind it in the same paragraph",
    act: async (page) => {
      await caretIn(page, 1, "end");
      await page.keyboard.type(" peer");
    },
    texts: ["above", "left 日本right peer"],
  },
  {
    name: "types before it in the same paragraph",
    act: async (page) => {
      await caretIn(page, 1, 0);
      await page.keyboard.type("peer ");
    },
    texts: ["above", "peer left 日本right"],
  },
  {
    name: "splits the paragraph",
    act: async (page) => {
      await caretIn(page, 1, 4);
      await press(page, "Enter");
    },
    texts: ["above", "left", " 日本right"],
  },
  {
    name: "joins the paragraph to the one above",
    act: async (page) => {
      await caretIn(page, 1, 0);
      await press(page, "Backspace");
    },
    texts: ["aboveleft 日本right"],
  },
  {
    name: "makes the paragraph a heading",
    act: async (page) => {
      await caretIn(page, 1, 0);
      await press(page, "Control+Alt+Digit2");
    },
    texts: ["above", "left 日本right"],
    kinds: ["paragraph", "heading"],
  },
  {
    name: "moves the paragraph up",
    act: async (page) => {
      await caretIn(page, 1, 0);
      await press(page, "Alt+Shift+ArrowUp");
    },
    texts: ["left 日本right", "above"],
  },
];

/** "above" and "left right" alone, as the page shows them after all that was there is written over. */
async function writeTwo(city: City): Promise<void> {
  const { page } = city;
  await page.locator(".ProseMirror").focus();
  await press(page, "Control+A");
  await press(page, "Backspace");
  await press(page, "Control+Alt+Digit0");
  await page.keyboard.type("above");
  await press(page, "Enter");
  await page.keyboard.type("left right");
  expect((await shownBlocks(city)).map(({ text }) => text)).toEqual(["above", "left right"]);
}

test("what is composed with an input method stands once, unbroken, whatever a peer does beside it or to its paragraph; a composition that is broken off leaves nothing behind, and lets in what the peer wrote meanwhile", async ({
  room,
}) => {
  test.setTimeout(120_000);
  const { lublin, wroclaw } = await pairAtWork(room);
  const method = await inputMethodOf(lublin.page);
  for (const [count, { name, act, texts, kinds }] of CASES.entries()) {
    await test.step(name, async () => {
      await writeTwo(lublin);
      await untilBothEqual(lublin, wroclaw);
      await caretIn(lublin.page, 1, 5);
      await method.candidate("に");
      await method.candidate("にほ");
      await untilBothEqual(lublin, wroclaw);
      const before = await shownBlocks(lublin);
      const arrived = await acknowledgedAnew(wroclaw.page);
      await act(wroclaw.page);
      // The peer is told that its words are kept here: they wait for the end of the composition.
      await expect.poll(arrived).toBe(true);
      expect(await shownBlocks(lublin)).toEqual(before);
      await method.candidate("にほん");
      await method.candidate("日本");
      expect(await method.events()).toHaveLength(2 * count + 1);
      await method.commit("日本");
      await expect.poll(async () => (await shownBlocks(lublin)).map(({ text }) => text)).toEqual(texts);
      await untilBothEqual(lublin, wroclaw);
      const shown = await shownBlocks(wroclaw);
      expect(shown.map(({ text }) => text)).toEqual(texts);
      if (kinds) expect(shown.map(({ kind }) => kind)).toEqual(kinds);
      expect(await method.events()).toHaveLength(2 * count + 2);
      await lublin.page.keyboard.type("!");
      await expect
        .poll(async () => (await shownBlocks(lublin)).map(({ text }) => text).join("\n"))
        .toBe(texts.join("\n").replace("日本", "日本!"));
    });
  }
  await test.step("broken off", () => brokenOff(lublin, wroclaw, method));
});

async function brokenOff(lublin: City, wroclaw: City, method: InputMethod): Promise<void> {
  await writeTwo(lublin);
  await untilBothEqual(lublin, wroclaw);
  await caretIn(lublin.page, 1, 5);
  await method.candidate("にほ");
  await untilBothEqual(lublin, wroclaw);
  await caretIn(wroclaw.page, 1, "end");
  const arrived = await acknowledgedAnew(wroclaw.page);
  await wroclaw.page.keyboard.type(" peer");
  await expect.poll(arrived).toBe(true);
  await method.candidate("");
  await expect
    .poll(async () => (await shownBlocks(lublin)).map(({ text }) => text))
    .toEqual(["above", "left right peer"]);
  await untilBothEqual(lublin, wroclaw);
}
