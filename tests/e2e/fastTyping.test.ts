import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { shownBlocks } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { pressAtOnce } from "./support/keysAtOnce.ts";
import { hostWithDraft } from "./support/hostWithDraft.ts";

const TIMES = 8;
const WRITTEN = ["First paragraph.", "Second paragraph."];

const textsOf = async (city: City): Promise<string[]> => (await shownBlocks(city)).map(({ text }) => text);

test("a key acts where the caret is seen, though the window was not told yet that it was put there; letters typed at once behind Enter stand in the order of the keys, though the window has drawn nothing between", async ({
  room,
}) => {
  const lublin = await hostWithDraft(room);
  await test.step("where the caret is seen", () => pressWhereSeen(lublin));
  await test.step("in the order of the keys", () => pressInOrder(lublin));
});

async function pressWhereSeen(lublin: City): Promise<void> {
  for (let time = 0; time < TIMES; time++) {
    // Not where it was clicked just before: three clicks at one place select the paragraph.
    const position = { x: 10 + 30 * (time % 3), y: 8 };
    await lublin.page.locator(".ProseMirror > [data-block]").nth(1).click({ position });
    await pressAtOnce(lublin.page, ["Enter"], { caretInBlock: 1 });
    await expect.poll(() => textsOf(lublin)).toEqual([WRITTEN[0], "", WRITTEN[1]]);
    await lublin.page.keyboard.press("End");
    await pressAtOnce(lublin.page, ["Backspace"], { caretInBlock: 2 });
    await expect.poll(() => textsOf(lublin)).toEqual(WRITTEN);
  }
}

async function pressInOrder(lublin: City): Promise<void> {
  await lublin.page.locator(".ProseMirror").press("Control+End");
  const lines = Array.from({ length: TIMES }, (_, i) => `left right ${i}`);
  for (const line of lines) await pressAtOnce(lublin.page, ["Enter"], { letters: line });
  expect(await textsOf(lublin)).toEqual([...WRITTEN, ...lines]);
}
