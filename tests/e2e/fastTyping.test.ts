import { expect } from "@playwright/test";
import { shownBlocks } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { pressEnterAndType } from "./support/keysAtOnce.ts";
import { writeDraft } from "./support/pairAtWork.ts";

const TIMES = 8;

test("letters typed at once behind Enter stand in the order of the keys, though the window has drawn nothing between", async ({
  room,
}) => {
  const lublin = await room.founder("Lublin");
  await writeDraft(lublin);
  const lines = Array.from({ length: TIMES }, (_, i) => `left right ${i}`);
  for (const line of lines) await pressEnterAndType(lublin.page, line);
  const shown = (await shownBlocks(lublin)).map(({ text }) => text);
  expect(shown).toEqual(["First paragraph.", "Second paragraph.", ...lines]);
});
