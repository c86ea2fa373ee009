import { expect } from "@playwright/test";
import { shownBlocks } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { pressAtOnce } from "./support/keysAtOnce.ts";
import { writeDraft } from "./support/hostWithDraft.ts";

const TIMES = 8;

test("letters typed at once behind Enter stand in the order of the keys, though the window has drawn nothing between", async ({
  room,
}) => {
  const lublin = await room.founder("Lublin");
  await writeDraft(lublin);
  const lines = Array.from({ length: TIMES }, (_, i) => `left right ${i}`);
  for (const line of lines) await pressAtOnce(lublin.page, ["Enter"], { letters: line });
  const shown = (await shownBlocks(lublin)).map(({ text }) => text);
  expect(shown).toEqual(["First paragraph.", "Second paragraph.", ...lines]);
});

test("a key acts where the caret is seen, though the window was not told yet that it was put there", async ({
  room,
}) => {
  const lublin = await room.founder("Lublin");
  await writeDraft(lublin);
  const texts = async () => (await shownBlocks(lublin)).map(({ text }) => text);
  for (let time = 0; time < TIMES; time++) {
    // Not where it was clicked just before: three clicks at one place select the paragraph.
    const position = { x: 10 + 30 * (time % 3), y: 8 };
    await lublin.page.locator(".ProseMirror > [data-block]").nth(1).click({ position });
    // What the editor does about a click is over by then, on a slow machine too.
    await lublin.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await pressAtOnce(lublin.page, ["Backspace"], { caretInBlock: 1 });
    await expect.poll(texts).toEqual(["First paragraph.Second paragraph."]);
    await pressAtOnce(lublin.page, ["Enter"]);
    await expect.poll(texts).toEqual(["First paragraph.", "Second paragraph."]);
  }
});
