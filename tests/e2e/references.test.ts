import { expect } from "@playwright/test";
import { propose, selectWords } from "../../scripts/demo/amending.mjs";
import type { City } from "../../scripts/demo/city.mjs";
import { contentHash, shownBlocks } from "../../scripts/demo/drafting.mjs";
import type { Camera } from "../../scripts/screenshots/camera.mjs";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { setOffline, untilConnected } from "./support/connection.ts";
import { beginWithEverybody } from "./support/everybody.ts";
import { meetInDraft, untilBothEqual } from "./support/pairAtWork.ts";
import { pictures } from "./support/pictures.ts";

const MORE = ["Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth", "Eleventh"];
const TWELFTH = "Twelfth paragraph about shelter, and what follows.";
/** The part behind the split; who made it is seen there by the others, with the letters and the name of the city. */
const LAST = "what follows.";

const paragraph = ({ page }: City, words: string | RegExp) =>
  page.locator(".ProseMirror [data-block]").filter({ hasText: words });
const reference = ({ page }: City) => page.locator(".ProseMirror .reference");

const numbersOf = ({ page }: City) =>
  page
    .locator(".ProseMirror [data-block][data-number]")
    .evaluateAll((blocks) => blocks.map((block) => block.getAttribute("data-number")));

const upTo = (count: number) => Array.from({ length: count }, (_, i) => `${String(i + 1)}.`);

test("F1 one presses Enter inside paragraph 12 offline, another deletes paragraph 9; when they meet, all are numbered 1 to n, the comment and the amendment of the old paragraph 12 still stand on it, “see § 12” reads its new number, and all hold the same text; and what each said of the paper stands in its head", async ({
  room,
}, info) => {
  test.setTimeout(170_000);
  await beginWithEverybody(room);
  const [lublin, wroclaw, neuchatel] = await Promise.all([
    room.launch("Lublin", { locale: "fr", theme: "system" }),
    room.launch("Wrocław"),
    room.launch("Neuchâtel"),
  ]);
  for (const other of [wroclaw, neuchatel]) await meetInDraft(lublin, other);
  const all = [lublin, wroclaw, neuchatel];
  await test.step("twelve paragraphs, of which the first refers to the last", () => writeAndRefer(lublin, all));
  await test.step("the last is amended and commented on", () => speakOfIt(neuchatel, all));
  await test.step("one is split and one deleted while apart", () => reshapeApart(lublin, wroclaw, all));
  await test.step("all is where it was, under its new number", () => standsUnder("11.", "§ 11", lublin, all));
  const camera = pictures({
    folder: info.outputPath("pictures"),
    sizes: [{ width: 1280, height: 800 }],
    themes: ["light", "dark"],
  });
  await test.step("what two said of the paper is both", () => saidOfThePaper(all, camera));
  await test.step("a click goes there", () => goThere(lublin));
  await test.step("without its paragraph it says so", () => withoutParagraph(lublin, all, camera));
});

async function untilAllEqual([first, ...others]: readonly City[]): Promise<void> {
  for (const other of others) if (first) await untilBothEqual(first, other);
}

async function writeAndRefer(lublin: City, all: readonly City[]): Promise<void> {
  const { page } = lublin;
  await paragraph(lublin, "Second paragraph.").click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await pasteLines(lublin, [...MORE.map((word) => `${word} paragraph.`), TWELFTH]);
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Control+Shift+6");
  await paragraph(lublin, "First paragraph.").click();
  await page.keyboard.press("End");
  await page.keyboard.type(" See ");
  await page.keyboard.press("Control+Alt+R");
  await page.getByTestId("palette-input").fill("12");
  await page.keyboard.press("Enter");
  await page.getByTestId("reference-dialog").waitFor({ state: "detached" });
  await page.keyboard.type(".");
  await untilAllEqual(all);
  for (const city of all) {
    expect(await numbersOf(city)).toEqual(upTo(12));
    await expect(reference(city)).toHaveAttribute("data-label", "§\u00A012");
  }
}

/** As from another program, where the caret is. */
async function pasteLines({ page }: City, lines: readonly string[]): Promise<void> {
  await page.locator(".ProseMirror").evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", text);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, lines.join("\n"));
}

async function speakOfIt(neuchatel: City, all: readonly City[]): Promise<void> {
  const { page } = neuchatel;
  await propose(neuchatel, "Twelfth", "Last", "It is the last.");
  await selectWords(neuchatel, "shelter");
  await page.keyboard.press("Control+Shift+M");
  await page.getByTestId("comment-text").fill("For whom?");
  await page.getByTestId("comment-submit").click();
  await standsOn("12.", all);
}

async function standsOn(number: string, all: readonly City[]): Promise<void> {
  for (const { page } of all) {
    const at = page.locator(`[data-testid="amendment-paragraph"][data-number="${number}"]`);
    const group = page.getByTestId("amendment-group").filter({ has: at });
    await expect(group.getByTestId("amendment")).toContainText("Last");
    await expect(page.getByTestId("comment-thread").filter({ has: at })).toContainText("For whom?");
  }
}

async function reshapeApart(lublin: City, wroclaw: City, all: readonly City[]): Promise<void> {
  for (const city of [lublin, wroclaw]) await setOffline(city, true);
  await selectWords(wroclaw, "what follows");
  await wroclaw.page.keyboard.press("ArrowLeft");
  await wroclaw.page.keyboard.press("Enter");
  await expect(paragraph(wroclaw, LAST)).toHaveAttribute("data-number", "13.");

  await paragraph(lublin, "Ninth").click();
  await lublin.page.keyboard.press("End");
  // Back to the end of the one before: the paragraph goes with its words.
  await lublin.page.keyboard.press("Shift+Home");
  await lublin.page.keyboard.press("Shift+ArrowLeft");
  await lublin.page.keyboard.press("Backspace");
  await expect(paragraph(lublin, "Ninth")).toHaveCount(0);
  await expect(reference(lublin)).toHaveAttribute("data-label", "§\u00A011");

  await describe(lublin, ["reading-second"], "gt-adi-int (2021) 2 rev1");
  await describe(wroclaw, ["procedure-written", "circulation-restricted"]);

  for (const city of [lublin, wroclaw]) await setOffline(city, false);
  for (const city of all) await untilConnected(city);
  await untilAllEqual(all);
}

/** Says of the paper what is chosen, and its reference if one is given. */
async function describe({ page }: City, choices: readonly string[], reference?: string): Promise<void> {
  await page.getByTestId("open-properties").click();
  if (reference) await page.getByTestId("properties-reference").fill(reference);
  for (const choice of choices) await page.getByTestId(`properties-${choice}`).click();
  await page.getByTestId("properties-save").click();
  await page.getByTestId("properties-dialog").waitFor({ state: "detached" });
}

async function saidOfThePaper([lublin, ...others]: readonly City[], camera: Camera): Promise<void> {
  if (lublin) await expect(lublin.page.getByTestId("paper-head")).toContainText("Deuxième lecture");
  for (const { page } of others) {
    const head = page.getByTestId("paper-head");
    for (const words of ["gt-adi-int(2021)2 REV1", "Second reading", "Written procedure", "Restricted"]) {
      await expect(head).toContainText(words);
    }
  }
  if (!lublin) return;
  await lublin.page.getByTestId("open-properties").click();
  await camera.take(lublin, "properties");
  expect(await axeFaults(lublin.page)).toEqual([]);
  await lublin.page.keyboard.press("Escape");
}

async function standsUnder(number: string, label: string, lublin: City, all: readonly City[]): Promise<void> {
  const hash = contentHash(await shownBlocks(lublin));
  for (const city of all) {
    expect(contentHash(await shownBlocks(city))).toBe(hash);
    expect(await numbersOf(city)).toEqual(upTo(12));
    await expect(paragraph(city, "shelter")).toHaveAttribute("data-number", number);
    await expect(paragraph(city, LAST)).toHaveAttribute("data-number", "12.");
    await expect(reference(city)).toHaveAttribute("data-label", label.replace(" ", "\u00A0"));
  }
  await standsOn(number, all);
}

async function goThere(lublin: City): Promise<void> {
  await reference(lublin).click();
  const here = () => getSelection()?.anchorNode?.parentElement?.closest("[data-block]")?.getAttribute("data-number");
  await expect.poll(() => lublin.page.evaluate(here)).toBe("11.");
}

async function withoutParagraph(lublin: City, all: readonly City[], camera: Camera): Promise<void> {
  const { page } = lublin;
  await camera.take(lublin, "follows");
  await paragraph(lublin, "shelter").click();
  await page.keyboard.press("End");
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Backspace");
  await expect(reference(lublin)).toHaveAttribute("data-label", /“Twelfth paragraph.*” \(supprimé\)$/);
  await expect(page.getByTestId("astray").getByRole("listitem")).toHaveCount(1);
  for (const { page: other } of all.slice(1)) {
    await expect(other.locator(".reference--gone")).toHaveAttribute("data-label", /“Twelfth paragraph.*” \(deleted\)$/);
  }
  await untilAllEqual(all);
  await page.getByTestId("astray-choose").click();
  await page.getByTestId("palette-input").fill("second");
  await camera.take(lublin, "choose");
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await expect(reference(lublin)).toHaveAttribute("data-label", "§\u00A02");
  // Whoever has chosen goes on writing.
  await expect(page.locator(".ProseMirror")).toBeFocused();
  await expect(page.getByTestId("astray")).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
}
