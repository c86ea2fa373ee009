import { expect } from "@playwright/test";
import { someFile } from "../../support/someAsset.ts";
import { test } from "../support/cities.ts";
import { ms, note, spread } from "../support/figures.ts";
import { timeLetters } from "../support/letterClock.ts";
import { pairAtWork } from "../support/pairAtWork.ts";

const LETTERS = 40;

test("a file of 20 MB comes to another city, and letters arrive there meanwhile", async ({ room }) => {
  const { lublin, wroclaw } = await pairAtWork(room);
  const alone = await timeLetters(lublin, wroclaw, LETTERS);
  note("letters with nothing beside them, there after", spread(alone.there));
  const buffer = Buffer.from(someFile(20, 20_000_000));
  const isHere = async (): Promise<number> => {
    await expect(wroclaw.page.getByTestId("attached-file-state")).toHaveAttribute("data-state", "here", {
      timeout: 120_000,
    });
    return performance.now();
  };
  await lublin.page.locator('input[type="file"]').setInputFiles({ name: "plans.bin", mimeType: "image/png", buffer });
  await wroclaw.page.getByTestId("attached-file").waitFor();
  const begun = performance.now();
  const here = isHere();
  const beside = await timeLetters(lublin, wroclaw, LETTERS, "#");
  const typedMs = performance.now() - begun;
  const fetchedMs = (await here) - begun;
  note("20 MB, from being listed to being whole there", ms(fetchedMs));
  note(`letters typed in the first ${ms(typedMs)} of that, there after`, spread(beside.there));
  expect(beside.there.every((time) => time > 0)).toBe(true);
});
