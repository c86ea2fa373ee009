import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { createDraft, shownBlocks } from "../../scripts/demo/drafting.mjs";
import { test } from "./support/cities.ts";
import { pairAtWork } from "./support/pairAtWork.ts";

const numbers = (page: Page) =>
  page
    .locator(".ProseMirror > [data-block]")
    .evaluateAll((blocks) => blocks.map((block) => block.getAttribute("data-number")));
const texts = async (page: Page) =>
  (await shownBlocks({ page } as Parameters<typeof shownBlocks>[0])).map(({ text }) => text);

/** What the accessibility checker finds in a part of the page. Electron opens no page for its own use, so it runs in this one. */
async function faultsOf(page: Page, part: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).include(part).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

test("a formal text is written by keyboard alone: heading, list, link, find and replace, undo; dead keys, AltGr and layouts without Latin letters write what they should in four languages", async ({
  room,
}) => {
  const lublin = await room.founder("Lublin");
  await createDraft(lublin, "Draft recommendation");
  await test.step("a formal text", () => writeFormally(lublin.page));
  await createDraft(lublin, "Letters");
  await test.step("letters of four languages", () => writeLetters(lublin.page));
});

async function writeFormally(page: Page): Promise<void> {
  const { keyboard } = page;
  await page.locator(".ProseMirror").focus();

  await keyboard.press("Control+Alt+Digit2");
  await keyboard.type("Scope");
  await keyboard.press("Enter");
  await keyboard.press("Control+Shift+Digit6");
  await keyboard.type("Cities shall cooperate, see https://www.coe.int/icc.");
  await keyboard.press("Enter");
  await keyboard.press("Tab");
  await keyboard.type("by day");
  await keyboard.press("Enter");
  await keyboard.type("by night");
  expect(await numbers(page)).toEqual([null, "1.", "(a)", "(b)"]);
  await expect(page.locator(".ProseMirror a.link")).toHaveAttribute("href", "https://www.coe.int/icc");

  await keyboard.press("Alt+Shift+ArrowUp");
  expect(await texts(page)).toEqual([
    "Scope",
    "Cities shall cooperate, see https://www.coe.int/icc.",
    "by night",
    "by day",
  ]);
  await keyboard.press("Control+Z");
  expect(await texts(page)).toEqual([
    "Scope",
    "Cities shall cooperate, see https://www.coe.int/icc.",
    "by day",
    "by night",
  ]);

  await keyboard.press("Control+F");
  await keyboard.type("BÝ");
  await expect(page.getByTestId("find-count")).toHaveText("0 of 2");
  await keyboard.press("Enter");
  await expect(page.getByTestId("find-count")).toHaveText("1 of 2");
  await expect(page.locator(".found--current")).toHaveText("by");
  await keyboard.press("Control+H");
  await page.getByTestId("replace-field").focus();
  await keyboard.type("during");
  await page.getByTestId("replace-all").focus();
  await keyboard.press("Enter");
  await expect(page.getByTestId("replaced")).toHaveText("2 replaced");
  expect((await texts(page)).slice(2)).toEqual(["during day", "during night"]);
  await keyboard.press("Escape");
  await expect(page.getByTestId("find-bar")).toBeHidden();
  await expect(page.locator(".ProseMirror")).toBeFocused();
  await keyboard.press("Control+Z");
  expect((await texts(page)).slice(2)).toEqual(["by day", "by night"]);

  await expect(page.getByTestId("outline-item")).toHaveText(["Scope"]);
  await page.locator(".ProseMirror").press("Control+Shift+K");
  await expect(page.getByTestId("link-dialog")).toBeVisible();
  await keyboard.type("javascript:alert(1)");
  await keyboard.press("Enter");
  await expect(page.getByText("only https and mail addresses can")).toBeVisible();
  expect(await faultsOf(page, '[data-testid="link-dialog"]')).toEqual([]);
  await keyboard.press("Escape");

  await keyboard.press("Control+Shift+F");
  await expect(page.getByTestId("outline")).toBeHidden();
  await keyboard.press("Escape");
  await expect(page.getByTestId("outline")).toBeVisible();
  await keyboard.press("Alt+Shift+KeyA");
  await expect(page.getByTestId("authors-legend")).toContainText("100%");
  await keyboard.press("Control+F");
  expect(await faultsOf(page, '[data-testid="draft-page"]')).toEqual([]);
  const tree = await (await page.context().newCDPSession(page)).send("Accessibility.getFullAXTree");
  const spoken = tree.nodes.map(({ name }) => String(name?.value ?? "")).join("\n");
  expect(spoken).toContain("(a)");
}

async function writeLetters(page: Page): Promise<void> {
  await page.locator(".ProseMirror").click();
  const cdp = await page.context().newCDPSession(page);
  const key = async (text: string, code: string, modifiers = 0) => {
    await cdp.send("Input.dispatchKeyEvent", { type: "keyDown", key: text, code, text, modifiers });
    await cdp.send("Input.dispatchKeyEvent", { type: "keyUp", key: text, code, modifiers });
  };
  const dead = async (mark: string, composed: string) => {
    await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Dead", code: "BracketLeft" });
    await cdp.send("Input.imeSetComposition", { text: mark, selectionStart: 1, selectionEnd: 1 });
    await cdp.send("Input.insertText", { text: composed });
  };
  // Polish: letters by AltGr, which is no shortcut.
  for (const [letter, code] of [
    ["ą", "KeyA"],
    ["ł", "KeyL"],
    ["ó", "KeyO"],
    ["ż", "KeyZ"],
    ["ź", "KeyX"],
    ["Ć", "KeyC"],
  ] as const) {
    await key(letter, code);
  }
  await key(" ", "Space");
  // French: a dead circumflex, and letters of their own keys.
  await dead("^", "ê");
  for (const [letter, code] of [
    ["é", "Digit2"],
    ["ç", "Digit9"],
    ["’", "Digit4"],
  ] as const)
    await key(letter, code);
  await dead("¨", "ï");
  await key(" ", "Space");
  // Ukrainian.
  for (const [letter, code] of [
    ["ї", "BracketRight"],
    ["є", "Quote"],
    ["ґ", "Backquote"],
    ["ʼ", "Backquote"],
    ["Щ", "KeyO"],
  ] as const) {
    await key(letter, code);
  }
  // English by an input method, and a letter with its mark apart.
  await cdp.send("Input.insertText", { text: " naive e\u0301 👩‍👩‍👧" });
  expect(await texts(page)).toEqual(["ąłóżźĆ êéç’ï їєґʼЩ naive e\u0301 👩‍👩‍👧"]);
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Backspace");
  expect(await texts(page)).toEqual(["ąłóżźĆ êéç’ï їєґʼЩ naive "]);
  // Ctrl+B on a Ukrainian layout.
  await page.keyboard.press("Shift+Home");
  await cdp.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "и", code: "KeyB", modifiers: 2 });
  await expect(page.locator(".ProseMirror strong")).toHaveCount(1);
}

test("a paragraph that two re-shaped apart needs a look on both, and is settled on both", async ({ room }) => {
  const { lublin, wroclaw } = await pairAtWork(room);

  await wroclaw.page.getByTestId("work-offline").click();
  for (const [city, keys] of [
    [lublin, "Control+Alt+Digit3"],
    [wroclaw, "Control+Shift+Digit9"],
  ] as const) {
    await city.page.locator(".ProseMirror > [data-block]").nth(1).click();
    await city.page.keyboard.press(keys);
  }
  await wroclaw.page.getByTestId("work-offline").click();
  for (const { page } of [lublin, wroclaw]) {
    await expect(page.locator('[data-flag="reshaped-apart"]').first()).toBeVisible({ timeout: 30_000 });
    await expect(page.getByTestId("needs-look")).toContainText("Coordinator, Lublin");
    await expect(page.getByTestId("needs-look")).toContainText("made it a quotation");
  }
  await lublin.page.locator(".ProseMirror > [data-block]").first().click();
  await lublin.page.keyboard.press("F8");
  await lublin.page.keyboard.press("Alt+Shift+KeyK");
  for (const { page } of [lublin, wroclaw]) {
    await expect(page.locator("[data-flag]")).toHaveCount(0, { timeout: 30_000 });
    await expect(page.getByTestId("needs-look")).toHaveCount(0);
  }
  await expect(wroclaw.page.locator("[data-edited-by]")).toHaveAttribute("data-edited-by", /LUB/);
});
