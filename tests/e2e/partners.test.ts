import { expect, type Locator, type TestInfo } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { type Camera, createCamera } from "../../scripts/screenshots/camera.mjs";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { chooseLanguage } from "./support/chooseLanguage.ts";
import { setOffline, untilConnected } from "./support/connection.ts";
import { pairAtWork } from "./support/pairAtWork.ts";

const HOUSE = "Homo Faber";

test("F11 two cities keep one partner book: one adds an organisation, a person and a partnership, the other writes other fields of them without a network; when they meet both stand, the history names who wrote each, lists are narrowed by word and by facet, many are changed at once and taken back, and a partnership moves on the board by keys", async ({
  room,
}, info) => {
  test.setTimeout(120_000);
  const { lublin, wroclaw } = await pairAtWork(room);
  const camera = cameraIn(info);
  await test.step("Lublin adds", () => add(lublin));
  await test.step("both write apart", () => writeApart(lublin, wroclaw));
  await test.step("both stand, and the history says who", () => standTogether(lublin, wroclaw));
  await test.step("narrowed, changed at once, taken back", () => narrowAndUndo(wroclaw, lublin));
  await test.step("the board", () => moveOnBoard(lublin, wroclaw));
  await test.step("pictures", () => look(wroclaw, camera));
});

const cameraIn = (info: TestInfo): Camera =>
  createCamera({
    folder: info.outputPath("pictures"),
    sizes: [{ width: 1280, height: 800 }],
    themes: ["light", "dark"],
  });

const row = ({ page }: City, name: string) => page.getByTestId("partners-grid-row").filter({ hasText: name });
const tab = ({ page }: City, name: string) => page.getByTestId(`partners-tab-${name}`);

async function openBook(city: City): Promise<void> {
  await city.page.getByTestId("nav-partners").click();
  await city.page.getByTestId("partners-page").waitFor();
}

async function choose({ page }: City, field: string, option: string): Promise<void> {
  await page.getByTestId(`field-${field}`).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

async function add(lublin: City): Promise<void> {
  const { page } = lublin;
  await openBook(lublin);
  await expect(page.getByTestId("partners-empty")).toContainText("No organisations yet");
  await page.getByTestId("new-record").click();
  await page.getByTestId("new-record-submit").click();
  // Without a name there is no record.
  await expect(page.getByTestId("new-record-dialog")).toContainText("not something that this field can hold");
  await page.getByTestId("field-name").fill(HOUSE);
  await choose(lublin, "kind", "Association");
  await choose(lublin, "country", "Poland");
  await page.getByTestId("new-record-submit").click();
  await expect(page.getByTestId("record-title")).toHaveText(HOUSE);
  await page.getByTestId("add-person").click();
  await page.getByTestId("field-name").fill("Coordinator, Homo Faber");
  await page.getByTestId("new-record-submit").click();
  await expect(page.getByTestId("record-related")).toContainText("Coordinator, Homo Faber");
  await page.getByTestId("record-back").click();
  await tab(lublin, "partnerships").click();
  await page.getByTestId("new-record").click();
  await page.getByTestId("field-title").fill("Lublin and Vinnytsia");
  for (const party of ["Lublin", "Vinnytsia"]) {
    await page.getByTestId("field-parties").fill(party.toLowerCase());
    await page.getByTestId("field-parties-offer").filter({ hasText: party }).first().click();
  }
  await choose(lublin, "stage", "Letter of intent");
  await page.getByTestId("new-record-submit").click();
  await expect(page.getByTestId("fact-parties")).toContainText("Vinnytsia");
  await page.getByTestId("add-act").click();
  await page.getByTestId("field-title").fill("Letter of intent");
  await page.getByTestId("field-date").fill("2013");
  await page.getByTestId("new-record-submit").click();
  await expect(page.getByTestId("record-related")).toContainText("Letter of intent");
  await page.getByTestId("record-back").click();
}

async function write({ page }: City, field: string, text: string): Promise<void> {
  await page.getByTestId(`edit-${field}`).click();
  await page.getByTestId(`field-${field}`).fill(text);
  await page.getByTestId("field-save").click();
  await expect(page.getByTestId(`fact-${field}`)).toContainText(text);
  // The focus is where it was.
  await expect(page.getByTestId(`edit-${field}`)).toBeFocused();
}

async function writeApart(lublin: City, wroclaw: City): Promise<void> {
  await openBook(wroclaw);
  await expect(row(wroclaw, HOUSE)).toHaveCount(1, { timeout: 20_000 });
  await Promise.all([lublin, wroclaw].map((city) => setOffline(city, true)));
  await row(wroclaw, HOUSE).click();
  await write(wroclaw, "phone", "+48 71 000 00 00");
  await write(wroclaw, "note", "Wrocław met them in May.");
  await tab(lublin, "organisations").click();
  await row(lublin, HOUSE).click();
  await write(lublin, "email", "office@example.org");
  await write(lublin, "note", "Lublin works with them.");
  await Promise.all([lublin, wroclaw].map((city) => setOffline(city, false)));
  await Promise.all([untilConnected(lublin), untilConnected(wroclaw)]);
}

async function standTogether(lublin: City, wroclaw: City): Promise<void> {
  for (const { page } of [lublin, wroclaw]) {
    await expect(page.getByTestId("fact-phone")).toContainText("+48 71 000 00 00", { timeout: 20_000 });
    await expect(page.getByTestId("fact-email")).toContainText("office@example.org", { timeout: 20_000 });
    const writing = (text: string) => page.getByTestId("record-writing").filter({ hasText: text });
    await expect(writing("“+48 71 000 00 00”")).toContainText("Wrocław");
    await expect(writing("“office@example.org”")).toContainText("Lublin");
    await expect(writing("Note: “Wrocław met them in May.”")).toContainText("Wrocław");
    await expect(writing("Note: “Lublin works with them.”")).toContainText("Lublin");
    await expect(writing("Added")).toContainText("Lublin");
    // Of the two notes one stands, the other is only told.
    await expect(page.getByTestId("record-writing").filter({ hasText: "does not stand any more" })).toHaveCount(1);
  }
  const notes = [lublin, wroclaw].map(({ page }) => page.getByTestId("fact-note").innerText());
  expect(new Set(await Promise.all(notes)).size).toBe(1);
}

async function narrowAndUndo(wroclaw: City, lublin: City): Promise<void> {
  const { page } = wroclaw;
  await page.getByTestId("record-back").click();
  await tab(wroclaw, "cities").click();
  await page.getByTestId("partners-filter").fill("wroclaw");
  await expect(page.getByTestId("partners-grid-row")).toHaveCount(1);
  await expect(row(wroclaw, "Wrocław")).toContainText("Poland");
  await page.getByTestId("partners-filter-reset").click();
  await page.getByTestId("facet-country").click();
  await page.getByRole("option", { name: /^Ukraine \(/ }).click();
  await expect(row(wroclaw, "Vinnytsia")).toHaveCount(1);
  await expect(row(wroclaw, "Lublin")).toHaveCount(0);
  const count = await page.getByTestId("partners-grid-row").count();
  expect(count).toBeGreaterThan(2);
  await page.getByTestId("partners-grid").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Control+a");
  await expect(page.getByTestId("partners-count")).toContainText(`${count} selected`);
  await page.getByTestId("partners-bulk").click();
  await page.getByTestId("bulk-field").click();
  await page.getByRole("option", { name: "Time zone", exact: true }).click();
  await page.getByTestId("field-zone").fill("Europe/Kyiv");
  await page.getByTestId("bulk-submit").click();
  await row(wroclaw, "Vinnytsia").click();
  await expect(page.getByTestId("fact-zone")).toContainText("Europe/Kyiv");
  await page.keyboard.press("Control+z");
  await expect(page.getByTestId("fact-zone")).toContainText("Not said");
  await page.keyboard.press("Control+Shift+z");
  await expect(page.getByTestId("fact-zone")).toContainText("Europe/Kyiv");
  await page.keyboard.press("Control+z");
  await expect(page.getByTestId("fact-zone")).toContainText("Not said");
  // Taken off the list, what leads to it says so; put back, it does not.
  await page.getByTestId("record-remove").click();
  await lublin.page.getByTestId("record-back").click();
  await tab(lublin, "partnerships").click();
  await row(lublin, "Lublin and Vinnytsia").click();
  await expect(lublin.page.getByTestId("fact-parties")).toContainText("Vinnytsia (off the list)", { timeout: 20_000 });
  await page.getByTestId("record-restore").click();
  await expect(lublin.page.getByTestId("fact-parties")).not.toContainText("off the list", { timeout: 20_000 });
}

async function moveOnBoard(lublin: City, wroclaw: City): Promise<void> {
  const { page } = lublin;
  await page.getByTestId("record-back").click();
  await page.getByTestId("partners-look-board").click();
  await page.getByTestId("stage-letterOfIntent").getByTestId("board-card").focus();
  await page.keyboard.press("Alt+ArrowRight");
  const card = page.getByTestId("stage-councilResolution").getByTestId("board-card");
  await expect(card).toBeFocused();
  await wroclaw.page.getByTestId("record-back").click();
  await tab(wroclaw, "partnerships").click();
  await expect(row(wroclaw, "Lublin and Vinnytsia")).toContainText("Council resolution", { timeout: 20_000 });
  await dragTo(lublin, card, page.getByTestId("stage-active"));
  await expect(page.getByTestId("stage-active").getByTestId("board-card")).toHaveCount(1);
  await expect(row(wroclaw, "Lublin and Vinnytsia")).toContainText("Active", { timeout: 20_000 });
}

async function dragTo({ page }: City, card: Locator, place: Locator): Promise<void> {
  await place.scrollIntoViewIfNeeded();
  await card.hover();
  await page.mouse.down();
  const box = await place.boundingBox();
  if (!box) throw new Error("the stage is not shown");
  await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 4 });
  await page.mouse.move(box.x + box.width / 2, box.y + 40, { steps: 4 });
  await expect(place).toHaveAttribute("data-over", "true");
  await page.mouse.up();
}

async function look(city: City, camera: Camera): Promise<void> {
  const { page } = city;
  await page.getByTestId("partners-look-board").click();
  await camera.take(city, "board");
  expect(await axeFaults(page)).toEqual([]);
  await page.getByTestId("board-card").click();
  await camera.take(city, "partnership");
  expect(await axeFaults(page)).toEqual([]);
  await page.getByTestId("record-back").click();
  await tab(city, "cities").click();
  await page.getByTestId("partners-filter-reset").click();
  await camera.take(city, "cities");
  expect(await axeFaults(page)).toEqual([]);
  await chooseLanguage(city, "pl");
  await camera.take(city, "cities-pl");
}
