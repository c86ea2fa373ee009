import { expect, type Page } from "@playwright/test";
import { test } from "./support/cities.ts";
import { hostWithDraft } from "./support/hostWithDraft.ts";

const LETTERS = "A letter at a time, as people write.";
/** Calls of functions a letter: about 11,000 for the letter; with the window around it drawn anew 107,000. */
const MOST_CALLS = 25_000;

test("a letter draws the letter: the bars, the lists and the frame around the text are not drawn anew; what is said of the saving stands still while letters go to the disk one by one", async ({
  room,
}) => {
  const { page } = await hostWithDraft(room);
  await test.step("what is said of the saving stands still", () => standsStill(page));
  await test.step("a letter draws the letter", async () => {
    const calls = await callsDuring(page, () => typeSlowly(page, 1));
    expect(calls / LETTERS.length).toBeLessThan(MOST_CALLS);
  });
});

async function standsStill(page: Page): Promise<void> {
  const line = page.getByTestId("saving");
  await expect(line).toContainText("Kept on this machine");
  const changes = await line.evaluateHandle((element) => {
    const seen: string[] = [];
    new MutationObserver(() => seen.push(element.textContent)).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return seen;
  });
  const before = Number(await line.getAttribute("data-seq"));
  await typeSlowly(page, 0);
  await expect.poll(async () => Number(await line.getAttribute("data-seq"))).toBeGreaterThan(before + 5);
  await expect(line).toHaveAttribute("data-state", "kept");
  expect(await changes.jsonValue()).toEqual([]);
}

async function typeSlowly(page: Page, paragraph: number): Promise<void> {
  const block = page.locator(".ProseMirror > [data-block]").nth(paragraph);
  await block.click();
  await page.keyboard.press("End");
  await page.keyboard.type(LETTERS, { delay: 40 });
  await expect(block).toContainText(LETTERS);
}

/** How many calls of functions the page makes: what a change costs, whatever the machine's speed. */
async function callsDuring(page: Page, act: () => Promise<void>): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Profiler.enable");
  await cdp.send("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  await act();
  const { result } = await cdp.send("Profiler.takePreciseCoverage");
  await cdp.detach();
  const counts = result.flatMap((script) => script.functions.map(({ ranges }) => ranges[0]?.count ?? 0));
  return counts.reduce((sum, count) => sum + count, 0);
}
