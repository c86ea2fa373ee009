import { expect } from "@playwright/test";
import { createDraft, openDraft, shownBlocks } from "../../scripts/demo/drafting.mjs";
import type { City } from "../../scripts/demo/city.mjs";
import { killAll } from "../../scripts/demo/power.mjs";
import { untilSaved } from "../bench/app.mjs";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { setOffline, untilConnected } from "./support/connection.ts";
import { caretAtWord, createWriter, withCity, writeDensely, type Writer } from "./support/denseSession.ts";
import { beginWithEverybody } from "./support/everybody.ts";
import { ms, note } from "./support/figures.ts";
import { untilBothEqual } from "./support/pairAtWork.ts";

const DRAFT = "Written by three";
const LINES = ["alpha one two three", "bravo one two three", "charlie one two three", "delta one two three"];
const ACTS = 10;
const SEED = 20_261_126;

async function writeLines({ page }: City): Promise<void> {
  await page.locator(".ProseMirror").click();
  for (const [i, line] of LINES.entries()) {
    if (i > 0) await page.keyboard.press("Enter");
    await page.keyboard.type(` ${line} `);
  }
}

async function untilAllEqual(cities: readonly City[]): Promise<void> {
  const [first, ...others] = cities;
  for (const other of others) if (first) await untilBothEqual(first, other, 60_000);
}

/** What is on its way when the power goes may be there or not. */
const UNSAVED = "~";

/** Everything that anybody typed stands once. */
async function expectWhole(city: City, writers: readonly Writer[]): Promise<void> {
  const text = (await shownBlocks(city)).map((block) => block.text).join("\n");
  const found = text.replaceAll(UNSAVED, "").split(/\s+/).filter(Boolean).sort();
  const wanted = [...LINES.flatMap((line) => line.split(" ")), ...writers.flatMap(({ words }) => words)];
  expect(found).toEqual(wanted.sort());
}

test("three cities write densely, one of them cut off and another killed meanwhile: all equal, and no word lost", async ({
  room,
}, testInfo) => {
  test.setTimeout(170_000);
  await beginWithEverybody(room);
  const [lublin, wroclaw, kyiv] = await Promise.all([
    room.launch("Lublin"),
    room.launch("Wrocław"),
    room.launch("Kyiv"),
  ]);
  await createDraft(lublin, DRAFT);
  await writeLines(lublin);
  const cities = [lublin, wroclaw, kyiv];
  for (const city of cities) await openDraft(city, DRAFT);
  await untilAllEqual(cities);
  const [lub, wro, kyi] = [createWriter(lublin, SEED), createWriter(wroclaw, SEED + 1), createWriter(kyiv, SEED + 2)];
  await Promise.all([lub, wro, kyi].map((writer) => writeDensely(writer, ACTS)));
  await untilAllEqual(cities);
  await expectWhole(lublin, [lub, wro, kyi]);

  await setOffline(wroclaw, true);
  // Both re-shape the first paragraph unseen by each other: somebody has to look.
  await caretAtWord(wroclaw, 0, 0.9);
  await wroclaw.page.keyboard.press("Enter");
  await caretAtWord(lublin, 0, 0);
  await lublin.page.keyboard.press("Alt+Shift+ArrowDown");
  await Promise.all([lub, wro, kyi].map((writer) => writeDensely(writer, ACTS)));
  await untilSaved(kyiv);
  // The keys of a machine that is about to be killed: whether they arrive is not asked.
  const typing = kyiv.page.keyboard.type(UNSAVED.repeat(3)).catch(() => undefined);
  await killAll(kyiv);
  await typing;
  await writeDensely(lub, ACTS / 2);
  const again = await room.launch("Kyiv");
  await openDraft(again, DRAFT);
  await writeDensely(withCity(kyi, again), ACTS / 2);

  const back = performance.now();
  await setOffline(wroclaw, false);
  await untilConnected(wroclaw);
  const now = [lublin, wroclaw, again];
  await untilAllEqual(now);
  note("three cities equal again after", ms(performance.now() - back));
  for (const city of now) await expectWhole(city, [lub, wro, kyi]);

  await caretAtWord(wroclaw, 0.5, 0.5);
  await caretAtWord(again, 0.9, 0.5);
  await expect(lublin.page.locator(".remote-caret")).toHaveCount(2);
  await expect(lublin.page.getByTestId("needs-look")).toBeVisible();
  await expect(lublin.page.locator('.ProseMirror [data-flag="reshaped-apart"]').first()).toBeVisible();
  for (const city of now) {
    await city.page.screenshot({ path: testInfo.outputPath(`${city.name}.png`) });
    expect(await axeFaults(city.page)).toEqual([]);
  }
});
