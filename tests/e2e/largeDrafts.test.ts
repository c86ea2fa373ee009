import { expect } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { createDraft, openDraft, shownBlocks, typeAtEndOf } from "../../scripts/demo/drafting.mjs";
import { percentile } from "../../scripts/demo/percentile.mjs";
import { longDraft, PAGES_67 } from "../support/longDraft.ts";
import { test } from "./support/cities.ts";
import { watchConnection } from "./support/connection.ts";
import { ms, note, spread } from "./support/figures.ts";
import { timeLetters } from "./support/letterClock.ts";
import { DRAFT } from "./support/hostWithDraft.ts";
import { pairAtWork, untilBothEqual } from "./support/pairAtWork.ts";

const LONG = "Report of the working group";

/** As a person pastes: what stands on the clipboard goes where the caret is. */
async function paste({ app, page }: City, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
  await page.keyboard.press("Control+V");
}

const linesOf = (paragraphs: number): string[] => longDraft(67, { ...PAGES_67, paragraphs }).map(({ text }) => text);

test("a draft of 67 pages opens at the other's, is written in by both, and stays equal; a paste of 1 MB arrives whole, drops nobody's connection, and a letter typed meanwhile is still quick", async ({
  room,
}) => {
  test.setTimeout(120_000);
  const { lublin, wroclaw } = await pairAtWork(room);
  await test.step("67 pages", () => sixtySevenPages(lublin, wroclaw));
  await Promise.all([lublin, wroclaw].map((city) => openDraft(city, DRAFT)));
  await test.step("a paste of 1 MB", () => pasteOfMegabyte(lublin, wroclaw));
});

async function pasteOfMegabyte(lublin: City, wroclaw: City): Promise<void> {
  const lines: string[] = [];
  for (let size = 0; size < 1_000_000; size += (lines.at(-1)?.length ?? 0) + 1) lines.push(LONG_LINE + lines.length);
  const seen = await Promise.all([watchConnection(lublin), watchConnection(wroclaw)]);
  await typeAtEndOf(lublin, 1, " ");
  const pasted = performance.now();
  await paste(lublin, lines.join("\n"));
  const { here, there } = await timeLetters(wroclaw, lublin, 20);
  note("20 letters meanwhile, on the writer's screen", spread(here));
  note("20 letters meanwhile, on the other's screen", spread(there));
  await untilBothEqual(lublin, wroclaw);
  note("1 MB on both screens after", ms(performance.now() - pasted));
  const texts = (await shownBlocks(wroclaw)).map(({ text }) => text);
  expect(texts.slice(2)).toEqual(lines.slice(1));
  expect(texts[1]).toBe(`Second paragraph. ${lines[0]}`);
  for (const states of seen) expect(await states()).toEqual(["connected"]);
  expect(percentile(here, 0.5)).toBeLessThan(100);
  expect(percentile(there, 0.5)).toBeLessThan(1000);
}

async function sixtySevenPages(lublin: City, wroclaw: City): Promise<void> {
  await createDraft(lublin, LONG);
  const lines = linesOf(PAGES_67.paragraphs);
  await lublin.page.locator(".ProseMirror").click();
  await paste(lublin, lines.join("\n"));
  await expect(lublin.page.locator(".ProseMirror > [data-block]")).toHaveCount(lines.length);
  await expect(lublin.page.getByTestId("saving")).toContainText("Wrocław has it", { timeout: 20_000 });
  await wroclaw.page.getByTestId("nav-drafts").click();
  const opening = performance.now();
  await openDraft(wroclaw, LONG);
  await untilBothEqual(lublin, wroclaw);
  note("67 pages open at the other's after", ms(performance.now() - opening));
  await Promise.all([
    typeAtEndOf(lublin, 10, " Lublin adds to the tenth."),
    typeAtEndOf(wroclaw, 380, " Wrocław adds near the end."),
  ]);
  await untilBothEqual(lublin, wroclaw);
  const text = (await shownBlocks(lublin)).map((block) => block.text).join("\n");
  expect(text).toContain("Lublin adds to the tenth.");
  expect(text).toContain("Wrocław adds near the end.");
  await openDraft(wroclaw, DRAFT);
  await openDraft(wroclaw, LONG);
  await untilBothEqual(lublin, wroclaw);
}

const LONG_LINE =
  "Cities should plan for diversity as an advantage, in their schools, their streets and their council chambers. ".repeat(
    8,
  );
