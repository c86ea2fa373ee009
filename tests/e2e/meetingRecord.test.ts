import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type TestInfo } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { confirmDialogs } from "../../scripts/demo/city.mjs";
import { pdfText, squeezed } from "../support/pdfText.ts";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { setOffline, untilConnected } from "./support/connection.ts";
import { typeDay } from "./support/days.ts";
import { beginWithEverybody } from "./support/everybody.ts";
import { pictures } from "./support/pictures.ts";

const MEETING = "5th meeting";
const SIZES = [{ width: 1280, height: 800 }];
const decisions = ({ page }: City) => page.getByTestId("decision");

test("F8 two number a decision 1 with the network cut: both are kept, and the later one becomes 2; lists of decisions are made in English and in French, each sentence with its item, are offered what is decided later, and are printed; an answer to a silence procedure that was made in time arrives after its end, is shown as that, and the secretariat rules on it; a calendar file goes out, and what somebody changed in it is seen before it comes in; what is left goes on the next agenda", async ({
  room,
}, info) => {
  test.setTimeout(420_000);
  await beginWithEverybody(room);
  const [lublin, kyiv, delegate] = await Promise.all([
    room.launch("Lublin", { theme: "system" }),
    room.launch("Kyiv", { theme: "system", locale: "fr" }),
    room.launch("Delegate"),
  ]);
  await test.step("a seat and a meeting", () => convene(lublin, [kyiv, delegate]));
  await test.step("two decisions with one number", () => decideApart(lublin, kyiv, info));
  await test.step("lists of decisions in two languages", () => report(lublin, kyiv, info));
  await test.step("a paragraph is corrected", () => correct(lublin, delegate, info));
  await test.step("a procedure is opened from the draft", () => openFromDraft(lublin, delegate, info));
  await test.step("an answer arrives late", () => answerLate(lublin, delegate, info));
  await test.step("an action point follows from a decision", () => act(lublin));
  await test.step("a calendar file goes out and comes in", () => byCalendar(lublin, kyiv, room.folder));
  await test.step("what is left is on the next agenda", () => followUp(lublin));
});

async function convene(lublin: City, others: readonly City[]): Promise<void> {
  const { page } = lublin;
  await confirmDialogs(lublin);
  await page.getByTestId("nav-members").click();
  await page.getByTestId("seat-new").click();
  await page.getByTestId("seat-delegation").fill("City of Neuchâtel");
  await page.getByTestId("seat-number").fill("3");
  await typeDay(lublin, "seat-from", "2024-01-01");
  await page.getByTestId("seat-holder-choice").click();
  await page.getByRole("option", { name: "Coordinator, Delegate" }).click();
  await page.getByTestId("seat-submit").click();
  await expect(page.getByTestId("seat-row")).toContainText("Neuchâtel");
  await page.getByTestId("nav-meetings").click();
  await plan(lublin, MEETING, "2024-05-14");
  await page.getByTestId("agenda-add").first().click();
  await page.getByTestId("item-title").fill("Draft recommendation");
  await page.getByTestId("item-save").click();
  await expect(page.getByTestId("item-view")).toContainText("Draft recommendation");
  for (const city of others) {
    await city.page.getByTestId("nav-meetings").click();
    await city.page.getByTestId("meeting-row").click();
    await expect(city.page.getByTestId("item-view")).toContainText("Draft recommendation");
  }
}

async function plan(city: City, title: string, day: string): Promise<void> {
  const { page } = city;
  await page.getByTestId("new-meeting").click();
  await page.getByTestId("meeting-title").fill(title);
  await typeDay(city, "meeting-from", day);
  await page.getByTestId("meeting-submit").click();
  await expect(page.getByTestId("meeting-page")).toBeVisible();
}

async function decide({ page }: City, verb: string, addressee: string): Promise<void> {
  await page.getByTestId("decision-new").click();
  await page.getByTestId("decision-verb").click();
  await page.getByTestId(`decision-verb-${verb}`).click();
  await expect(page.getByTestId("decision-verb")).toBeFocused();
  await page.getByTestId("decision-addressee").fill(addressee);
  await page.getByTestId("decision-submit").click();
  await expect(page.getByTestId("decision-dialog")).toHaveCount(0);
}

async function decideApart(lublin: City, kyiv: City, info: TestInfo): Promise<void> {
  await setOffline(kyiv, true);
  await decide(lublin, "adopted", "CDADI");
  await decide(kyiv, "tookNote", "Secretariat");
  for (const city of [lublin, kyiv]) await expect(decisions(city)).toHaveCount(1);
  await setOffline(kyiv, false);
  await untilConnected(kyiv);
  for (const city of [lublin, kyiv]) {
    await expect(decisions(city)).toHaveCount(2);
    await expect(city.page.locator('[data-testid="decision"][data-number="2"]')).toHaveCount(1);
    await expect(city.page.getByTestId("decision-was")).toHaveCount(1);
    await expect(city.page.getByTestId("decision-clash")).toHaveCount(1);
  }
  // Each reads them in the language of the window, in the same order.
  await expect(decisions(lublin).filter({ hasText: "The Group adopted “Draft recommendation”." })).toHaveCount(1);
  await expect(decisions(kyiv).filter({ hasText: "Le Groupe adopte" })).toHaveCount(1);
  await pictures({ folder: info.outputPath("en"), sizes: SIZES, themes: ["light"] }).take(lublin, "decisions");
  await pictures({ folder: info.outputPath("fr"), sizes: SIZES, themes: ["dark"] }).take(kyiv, "decisions");
  for (const city of [lublin, kyiv]) expect(await axeFaults(city.page)).toEqual([]);
}

async function report(lublin: City, kyiv: City, info: TestInfo): Promise<void> {
  const { page } = lublin;
  await page.getByTestId("notes-editor").locator(".ProseMirror").click();
  await page.keyboard.type("The chair welcomed everybody.");
  await expect(kyiv.page.getByTestId("notes-editor")).toContainText("The chair welcomed everybody.");
  await page.getByTestId("record-open").click();
  await page.getByTestId("record-part-reports").click();
  for (const lang of ["en", "fr"]) {
    await page.getByTestId("report-lang").click();
    await page.getByTestId(`report-lang-${lang}`).click();
    await expect(page.getByTestId("report-lang")).toBeFocused();
    await page.getByTestId("report-make").click();
    await expect(page.locator(`[data-testid="report"][data-lang="${lang}"]`)).toHaveCount(1);
  }
  const french = page.locator('[data-testid="report"][data-lang="fr"]');
  await french.getByTestId("report-sentences").click();
  await expect(french.getByTestId("report-sentence")).toHaveCount(2);
  await expect(french.getByTestId("report-sentence").first()).toContainText("From item 1");
  await pictures({ folder: info.outputPath("en"), sizes: SIZES, themes: ["dark"] }).take(lublin, "reports");
  expect(await axeFaults(page)).toEqual([]);
  await decide(kyiv, "agreed", "");
  await french.getByTestId("report-offer").click();
  await expect(french.getByTestId("report-sentence")).toHaveCount(3);
  const lines = await printed(lublin, "fr", info.outputPath("liste.pdf"));
  expect(lines).toContain(squeezed("Liste des décisions"));
  expect(lines).toContain(squeezed("Le Groupe adopte"));
  expect(lines).toContain(squeezed("1  Draft recommendation"));
  expect(lines).not.toContain(squeezed("Suites à donner"));
  await openRecord(lublin, "reports");
  expect(await printed(lublin, "en", info.outputPath("list.pdf"))).toContain(
    squeezed("The Group took note of “Draft recommendation” (by consensus"),
  );
}

const chooseFile = ({ app }: City, path: string): Promise<void> =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
  }, path);

/** Prints a report as any draft is, and gives what its pages say. */
async function printed(city: City, lang: string, path: string): Promise<string> {
  const { page } = city;
  await page.locator(`[data-testid="report"][data-lang="${lang}"]`).getByTestId("report-open").click();
  await expect(page.locator(".ProseMirror h2").first()).toBeVisible();
  await chooseFile(city, path);
  await page.getByTestId("export").click();
  await page.getByTestId("export-kind-pdf").check({ force: true });
  await page.getByTestId("export-submit").click();
  await expect(page.getByTestId("export-dialog")).toHaveCount(0);
  return pdfText(readFileSync(path));
}

async function openRecord({ page }: City, part: "reports" | "procedures" | "files"): Promise<void> {
  await page.getByTestId("nav-meetings").click();
  await page.getByTestId("meeting-row").filter({ hasText: MEETING }).click();
  await page.getByTestId("record-open").click();
  await page.getByTestId(`record-part-${part}`).click();
}

/** Somebody who was there corrects a paragraph, twice; the secretariat takes one with a reason and the other not; the report says both. */
async function correct(lublin: City, delegate: City, info: TestInfo): Promise<void> {
  const { page } = lublin;
  for (const city of [lublin, delegate]) await openRecord(city, "reports");
  const english = page.locator('[data-testid="report"][data-lang="en"]');
  const theirs = delegate.page.locator('[data-testid="report"][data-lang="en"]');
  await english.getByTestId("report-next").click();
  await expect(english).toHaveAttribute("data-phase", "secretariat");
  await english.getByTestId("report-next").click();
  await typeDay(lublin, "deadline-day", "2099-06-30");
  await page.getByTestId("deadline-submit").click();
  await expect(theirs).toHaveAttribute("data-phase", "corrections");
  await propose(delegate, "took note of", "took good note of", "good");
  await propose(delegate, "The Group adopted", "The Group unanimously adopted", "unanimously");
  await pictures({ folder: info.outputPath("en"), sizes: SIZES, themes: ["light"] }).take(delegate, "corrections");
  expect(await axeFaults(delegate.page)).toEqual([]);
  await ruleOn(lublin, "good", "rule-not", "Nobody remembers it.");
  await ruleOn(lublin, "unanimously", "rule-counts", "All heard it.");
  const told = delegate.page.getByTestId("paragraph-correction");
  await expect(told.filter({ hasText: "unanimously" })).toHaveAttribute("data-outcome", "accepted");
  await expect(told.filter({ hasText: "Nobody remembers it." })).toHaveAttribute("data-outcome", "refused");
  await delegate.page.keyboard.press("Escape");
  await english.getByTestId("report-next").click();
  await expect(english).toHaveAttribute("data-phase", "adopted");
  const lines = await printed(lublin, "en", info.outputPath("adopted.pdf"));
  expect(lines).toContain(squeezed("The Group unanimously adopted"));
  expect(lines).toContain(squeezed("Not accepted: Nobody remembers it."));
}

async function propose({ page }: City, from: string, to: string, added: string): Promise<void> {
  const sentence = page.getByTestId("report-sentence").filter({ hasText: from });
  await sentence.getByTestId("sentence-correct").click();
  const field = page.getByTestId("correction-paragraph");
  await field.fill((await field.inputValue()).replace(from, to));
  await page.getByTestId("correction-submit").click();
  await expect(page.getByTestId("correction-dialog")).toHaveCount(0);
  await expect(page.getByTestId("paragraph-correction").filter({ hasText: added })).toHaveCount(1);
}

async function ruleOn({ page }: City, words: string, act: "rule-counts" | "rule-not", reason: string): Promise<void> {
  const row = page.getByTestId("paragraph-correction").filter({ hasText: words });
  await row.getByTestId("ruling-reason").fill(reason);
  await row.getByTestId(act).click();
  await expect(row.getByTestId("correction-reason")).toContainText(reason);
}

/** From the page of the draft, where it is said that it runs, to whoever reads the draft. */
async function openFromDraft(lublin: City, delegate: City, info: TestInfo): Promise<void> {
  const { page } = lublin;
  await page.getByTestId("draft-procedure").click();
  await page.getByTestId("procedure-question").fill("To adopt the report of the 4th meeting.");
  await typeDay(lublin, "deadline-day", "2099-06-30");
  await page.getByTestId("procedure-submit").click();
  await expect(page.getByTestId("procedure-band")).toContainText("30 June 2099");
  await expect(page.getByTestId("draft-procedure-row")).toHaveAttribute("data-outcome", "open");
  await pictures({ folder: info.outputPath("en"), sizes: SIZES, themes: ["light"] }).take(lublin, "procedure-band");
  expect(await axeFaults(page)).toEqual([]);
  await delegate.page.getByTestId("nav-drafts").click();
  await delegate.page.getByTestId("draft-row").filter({ hasText: "List of decisions" }).click();
  await delegate.page.getByTestId("procedure-band-open").click();
  await expect(delegate.page.getByTestId("procedure-paper")).toContainText("List of decisions");
  await openRecord(lublin, "procedures");
}

/** On the page of the meeting: what follows from a decision says so, and the decision says what follows. */
async function act({ page }: City): Promise<void> {
  await page.getByTestId("action-new").click();
  await page.getByTestId("action-words").fill("Send the draft");
  await page.getByTestId("action-decision").click();
  await page.getByRole("option", { name: "Decision 1" }).click();
  await page.getByTestId("action-submit").click();
  await expect(page.getByTestId("action-from")).toContainText("decision 1");
  await expect(page.getByTestId("decision-actions")).toContainText("Send the draft (Open)");
}

async function answerLate(lublin: City, delegate: City, info: TestInfo): Promise<void> {
  const { page } = lublin;
  await expect(delegate.page.getByTestId("procedure")).toBeVisible();
  await delegate.page.keyboard.press("Escape");
  await setOffline(delegate, true);
  await delegate.page.getByTestId("record-open").click();
  await delegate.page.getByTestId("record-part-procedures").click();
  await page.getByTestId("procedure-end").click();
  await expect(page.getByTestId("procedure")).toHaveAttribute("data-outcome", "adopted");
  await delegate.page.getByTestId("answer-choice").click();
  await delegate.page.getByTestId("answer-choice-object").click();
  await expect(delegate.page.getByTestId("answer-choice")).toBeFocused();
  await delegate.page.getByTestId("answer-send").click();
  await expect(delegate.page.getByTestId("reply")).toHaveAttribute("data-timing", "inTime");
  await delegate.page.keyboard.press("Escape");
  await setOffline(delegate, false);
  const reply = page.getByTestId("reply");
  await expect(reply).toHaveAttribute("data-timing", "claimed", { timeout: 30_000 });
  await expect(page.getByTestId("procedure-waiting")).toBeVisible();
  await pictures({ folder: info.outputPath("en"), sizes: SIZES, themes: ["light"] }).take(lublin, "late");
  expect(await axeFaults(page)).toEqual([]);
  await page.getByTestId("rule-counts").click();
  await expect(page.getByTestId("ruling")).toContainText("Say why.");
  await page.getByTestId("ruling-reason").fill("The line was down.");
  await page.getByTestId("rule-counts").click();
  await expect(page.getByTestId("procedure")).toHaveAttribute("data-result", "broken");
  await expect(page.getByTestId("procedure-outdated")).toBeVisible();
  await page.getByTestId("procedure-end").click();
  await delegate.page.getByTestId("record-open").click();
  await delegate.page.getByTestId("record-part-procedures").click();
  await expect(delegate.page.getByTestId("procedure")).toHaveAttribute("data-outcome", "broken");
  await expect(delegate.page.getByTestId("reply-ruling")).toContainText("The line was down.");
  await page.keyboard.press("Escape");
}

async function byCalendar(lublin: City, kyiv: City, folder: string): Promise<void> {
  const path = join(folder, "meeting.ics");
  await openRecord(lublin, "files");
  await chooseFile(lublin, path);
  await lublin.page.getByTestId("save-calendar").click();
  await expect(lublin.page.getByTestId("toast-act").first()).toBeVisible();
  await lublin.page.keyboard.press("Escape");
  const written = readFileSync(path, "utf8");
  expect(written).toContain("SUMMARY:5th meeting");
  const changed = written.replace("SUMMARY:5th meeting", "SUMMARY:5th meeting\r\nLOCATION:Ratusz\\, Lublin");
  const { page } = kyiv;
  await page.getByTestId("nav-meetings").click();
  const file = { name: "meeting.ics", mimeType: "text/calendar", buffer: Buffer.from(changed) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await expect(page.getByTestId("calendar-dialog")).toContainText("Modifiée\u202f: 5th meeting");
  await page.getByTestId("calendar-take").click();
  await expect(page.getByTestId("meeting-row")).toContainText("Ratusz, Lublin");
}

async function followUp(lublin: City): Promise<void> {
  const { page } = lublin;
  await page.getByTestId("nav-meetings").click();
  await plan(lublin, "6th meeting", "2024-10-17");
  await page.getByTestId("record-open").click();
  await page.getByTestId("follow-up").click();
  await expect(page.getByTestId("agenda-item")).toHaveCount(4);
  await expect(page.getByTestId("agenda-item").last()).toContainText("Send the draft (decision 1; open)");
  await expect(page.getByTestId("follow-up")).toHaveCount(0);
}
