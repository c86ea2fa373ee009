/** @typedef {import("./city.mjs").City} City */

const LATEST_MS = 20_000;
/** What is drawn between the letters and is none of them: proposals, the ends of brackets, the carets of others. */
const DRAWN = ".proposal-new, .bracket-end, .caret, .remote-caret, .ProseMirror-widget";

/**
 * Selects words of a paragraph as the mouse would, also in a text that may only be read.
 *
 * @param {City} city
 * @param {string} words
 */
export async function selectWords({ page }, words) {
  const paragraph = page.locator(".ProseMirror [data-block]").filter({ hasText: words }).first();
  const latest = performance.now() + LATEST_MS;
  // A paragraph that is drawn anew at this moment, for what another has written, takes the selection with it.
  do {
    await paragraph.evaluate(selectInside, { words, drawn: DRAWN });
    if ((await page.evaluate(selectedLetters, DRAWN)) === words) return;
  } while (performance.now() < latest);
  throw new Error(`“${words}” could not be selected`);
}

/**
 * A mark of any kind, as that of a misspelt word, cuts what is one stretch of letters to the reader into several.
 *
 * @param {Element} paragraph
 * @param {{ words: string, drawn: string }} options
 */
function selectInside(paragraph, { words, drawn }) {
  /** @type {HTMLElement | null} */
  const text = paragraph.closest(".ProseMirror");
  text?.focus();
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  /** @type {{ node: Node, at: number }[]} */
  const letters = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(drawn)) continue;
    for (let at = 0; at < (node.textContent ?? "").length; at++) letters.push({ node, at });
  }
  const from = letters
    .map(({ node, at }) => node.textContent?.[at])
    .join("")
    .indexOf(words);
  const [first, last] = [letters[from], letters[from + words.length - 1]];
  if (first && last) getSelection()?.setBaseAndExtent(first.node, first.at, last.node, last.at + 1);
}

/** What is selected of the text itself, without what is drawn in it. @param {string} drawn */
function selectedLetters(drawn) {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return "";
  const selected = selection.getRangeAt(0).cloneContents();
  for (const element of selected.querySelectorAll(drawn)) element.remove();
  return selected.textContent ?? "";
}

/**
 * Tables another wording for words of the text, with the keys alone once they are selected.
 *
 * @param {City} city
 * @param {string} words
 * @param {string} proposed
 * @param {string} [reason]
 */
export async function propose(city, words, proposed, reason = "") {
  const { page } = city;
  await untilMaySpeak(city);
  await selectWords(city, words);
  await page.keyboard.press("Control+Shift+A");
  const field = page.getByTestId("wording-words");
  await untilHolds(field, words);
  await field.fill(proposed);
  if (reason !== "") await page.getByTestId("wording-reason").fill(reason);
  await page.keyboard.press("Control+Enter");
  await page.getByTestId("propose-dialog").waitFor({ state: "detached" });
}

/**
 * @param {import("@playwright/test").Locator} field
 * @param {string} words
 */
async function untilHolds(field, words) {
  const latest = performance.now() + LATEST_MS;
  while ((await field.inputValue()) !== words) {
    if (performance.now() > latest) throw new Error(`The field does not begin with “${words}”.`);
  }
}

/**
 * Puts words in square brackets, with the keys alone once they are selected.
 *
 * @param {City} city
 * @param {string} words
 * @param {string} [alternative]
 * @param {string} [reason]
 */
export async function putInBrackets(city, words, alternative = "", reason = "") {
  const { page } = city;
  await untilMaySpeak(city);
  await selectWords(city, words);
  await page.keyboard.press("Control+Shift+B");
  await untilFocused(page.getByTestId("bracket-alternatives"));
  await page.keyboard.type(alternative);
  await page.keyboard.press("Tab");
  await page.keyboard.type(reason);
  await page.keyboard.press("Control+Enter");
  await page.getByTestId("bracket-dialog").waitFor({ state: "detached" });
  // The next key is the text's again.
  await untilFocused(page.locator(".ProseMirror").first());
}

/** Until what was said of a draft that has just been opened is there: before it nothing can be said to it. @param {City} city */
const untilMaySpeak = ({ page }) => page.getByTestId("bracket-tool").waitFor({ state: "attached" });

/** @param {import("@playwright/test").Locator} place */
async function untilFocused(place) {
  const element = await place.elementHandle();
  await place.page().waitForFunction((wanted) => document.activeElement === wanted, element);
}
