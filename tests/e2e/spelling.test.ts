import { expect, type TestInfo } from "@playwright/test";
import type { City } from "../../scripts/demo/city.mjs";
import { openDraft, shownBlocks } from "../../scripts/demo/drafting.mjs";
import { untilSaved } from "../bench/app.mjs";
import { AFFIX, WORDS } from "../documents/spelling/ukrainian.ts";
import { axeFaults } from "./support/axeFaults.ts";
import { test } from "./support/cities.ts";
import { DRAFT, hostWithDraft } from "./support/hostWithDraft.ts";
import { pictures } from "./support/pictures.ts";
import type { Room } from "./support/room.ts";

const PARAGRAPHS = [
  {
    lang: "en",
    text: "The delegats of Lublim met on 2 May, ICC(2021)2 REV1, see www.coe.int/xyzz.",
    wrong: ["delegats", "Lublim"],
  },
  { lang: "fr", text: "La municipalité de l’apartement, aujourd’hui.", wrong: ["apartement"] },
  { lang: "pl", text: "Biało-czerwone miasto działa na żecz ONZ-etu.", wrong: ["żecz"] },
  { lang: "uk", text: "Це мисто, наш проєкт.", wrong: [] },
] as const;

const WRONG = PARAGRAPHS.flatMap(({ wrong }) => wrong);

const marked = ({ page }: City) => page.locator('.ProseMirror .misspelt[aria-invalid="spelling"]');
const menuItem = ({ page }: City, id: string) => page.getByTestId(`spelling-${id}`);

test("Words that are misspelt are marked offline, in the language of their paragraph: another is taken by keyboard and taken back by undo, an own word is right until it is taken back, Ukrainian is checked by a dictionary that the user adds, and all of it is so after a restart", async ({
  room,
}, info) => {
  test.setTimeout(120_000);
  const lublin = await hostWithDraft(room, { theme: "system" });
  await test.step("marks stand where they must and nowhere else", () => marksStand(lublin));
  await test.step("a suggestion is taken by keyboard, and taken back", () => takeSuggestion(lublin, info));
  await test.step("an own word is right until it is taken back", () => addOwnWord(lublin));
  await test.step("Ukrainian is checked by a dictionary that is added", () => addUkrainian(lublin, info));
  await test.step("only the worker that looks words up may run WebAssembly", () => runsNowhereElse(lublin));
  await test.step("it is so after a restart, until it is turned off", () => staysSo(lublin, room, info));
});

async function marksStand(lublin: City): Promise<void> {
  const { page } = lublin;
  await page.locator(".ProseMirror [data-block]").last().click();
  await page.keyboard.press("Control+End");
  for (const { lang, text } of PARAGRAPHS) {
    await page.keyboard.press("Enter");
    await page.getByTestId("style-menu").click();
    await page.getByTestId(`style-lang-${lang === "en" ? "" : lang}`).click();
    await expect(page.locator(".ProseMirror")).toBeFocused();
    await page.keyboard.type(text);
  }
  await expect(marked(lublin)).toHaveText(WRONG);
  expect((await shownBlocks(lublin)).slice(-PARAGRAPHS.length).map(({ text }) => text)).toEqual(
    PARAGRAPHS.map(({ text }) => text),
  );
}

/** Presses the key until the word is selected and the menu about it is open. */
async function goTo({ page }: City, word: string): Promise<void> {
  await page.keyboard.press("F7");
  await expect(page.getByRole("menu", { name: word })).toBeVisible();
  await expect(page.getByRole("menuitem").first()).toBeFocused();
}

async function takeSuggestion(lublin: City, info: TestInfo): Promise<void> {
  const { page } = lublin;
  // What lies under the mouse would have the focus in the menu.
  await page.mouse.move(0, 0);
  await page.keyboard.press("Control+Home");
  await goTo(lublin, "delegats");
  const camera = pictures({ folder: info.outputPath("en"), sizes: [SIZE], themes: ["light", "dark"] });
  await camera.take(lublin, "suggestions");
  expect(await axeFaults(page)).toEqual([]);
  const offered = await page.getByRole("menuitem").allTextContents();
  for (let at = 0; at < offered.indexOf("delegates"); at++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.locator(".ProseMirror")).toContainText("The delegates of Lublim");
  await expect(marked(lublin)).toHaveText(WRONG.slice(1));
  // It is written like everything else: undo knows it, and the others are told.
  await expect(page.locator(".ProseMirror")).toBeFocused();
  await page.keyboard.press("Control+Z");
  await expect(page.locator(".ProseMirror")).toContainText("The delegats of Lublim");
  await expect(marked(lublin)).toHaveText(WRONG);
}

const SIZE = { width: 1280, height: 800 };

async function addOwnWord(lublin: City): Promise<void> {
  const { page } = lublin;
  await page.keyboard.press("Control+Home");
  await goTo(lublin, "delegats");
  await page.keyboard.press("Escape");
  await expect(page.locator(".ProseMirror")).toBeFocused();
  await goTo(lublin, "Lublim");
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowUp");
  await expect(menuItem(lublin, "add")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(marked(lublin)).toHaveText(WRONG.filter((word) => word !== "Lublim"));
  await page.getByRole("button", { name: "Undo" }).and(page.locator(".c-toast button")).click();
  await expect(marked(lublin)).toHaveText(WRONG);
  // By mouse, and here only.
  await marked(lublin).filter({ hasText: "delegats" }).click({ button: "right" });
  await menuItem(lublin, "ignore").click();
  await expect(marked(lublin)).toHaveText(WRONG.slice(1));
}

const fileOf = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });

async function addUkrainian(lublin: City, info: TestInfo): Promise<void> {
  const { page } = lublin;
  await page.keyboard.press("Control+k");
  await page.getByTestId("palette-spelling").click();
  const dialog = page.getByTestId("spelling-dialog");
  await dialog.waitFor();
  const files = page.getByTestId("dictionary-add-uk").locator('input[type="file"]');
  await files.setInputFiles([fileOf("uk.aff", AFFIX), fileOf("uk.dic", "no number\nhere")]);
  await expect(page.getByTestId("problem-dictionaryNone")).toBeVisible();
  await files.setInputFiles([fileOf("uk.aff", AFFIX), fileOf("uk.dic", WORDS)]);
  await expect(page.getByTestId("dictionary-uk")).toContainText("uk.aff");
  await expect(page.getByTestId("dictionary-add-uk")).toHaveCount(0);
  await pictures({ folder: info.outputPath("en"), sizes: [SIZE], themes: ["light", "dark"] }).take(lublin, "dialog");
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  await expect(marked(lublin)).toHaveText([...WRONG.slice(1), "мисто"]);
}

async function runsNowhereElse({ page }: City): Promise<void> {
  const EMPTY = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const refused = await page.evaluate(
    (bytes) => WebAssembly.compile(Uint8Array.from(bytes)).then(String, (error: unknown) => String(error)),
    EMPTY,
  );
  expect(refused).toContain("CompileError");
}

async function staysSo(lublin: City, room: Room, info: TestInfo): Promise<void> {
  await untilSaved(lublin);
  await lublin.app.close();
  const again = await room.launch("Lublin", { locale: "pl" });
  const { page } = again;
  await openDraft(again, DRAFT);
  await expect(marked(again)).toHaveText([...WRONG, "мисто"]);
  const camera = pictures({ folder: info.outputPath("pl"), sizes: [SIZE], themes: ["light"] });
  await marked(again).last().click({ button: "right" });
  await expect(page.getByRole("menuitem").first()).toHaveText("місто");
  await camera.take(again, "suggestions");
  await page.keyboard.press("Escape");
  await page.getByTestId("open-settings").click();
  await page.getByTestId("settings-spelling").click();
  await page.getByTestId("spelling-dialog").waitFor();
  await camera.take(again, "dialog");
  await page.getByTestId("spelling-on").click({ force: true });
  await page.keyboard.press("Escape");
  await page.getByTestId("spelling-dialog").waitFor({ state: "detached" });
  await expect(marked(again)).toHaveCount(0);
}
