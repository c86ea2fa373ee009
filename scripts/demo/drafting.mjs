import { createHash } from "node:crypto";

/** @typedef {import("./city.mjs").City} City */
/** @typedef {{ id: string, kind: string, text: string }} ShownBlock */

/**
 * Opens a draft from the list by its title.
 *
 * @param {City} city
 * @param {string} title
 */
export async function openDraft({ page }, title) {
  await page.getByTestId("nav-drafts").click();
  await page.getByTestId("draft-row").filter({ hasText: title }).first().click();
  await page.locator(".ProseMirror").waitFor({ timeout: 30_000 });
}

/**
 * @param {City} city
 * @param {string} title
 */
export async function createDraft({ page }, title) {
  await page.getByTestId("nav-drafts").click();
  await page.getByTestId("new-draft").first().click();
  await page.getByTestId("new-draft-title").fill(title);
  await page.getByTestId("new-draft-submit").click();
  await page.locator(".ProseMirror").waitFor();
}

/**
 * What the page shows, block by block. Carets of others are no text.
 *
 * @param {City} city
 * @returns {Promise<ShownBlock[]>}
 */
export function shownBlocks({ page }) {
  return page.evaluate(() => {
    const textOf = (/** @type {Element} */ element) => {
      const copy = /** @type {Element} */ (element.cloneNode(true));
      for (const caret of copy.querySelectorAll(".caret, .ProseMirror-widget, .ProseMirror-separator")) caret.remove();
      return copy.textContent ?? "";
    };
    return [...document.querySelectorAll(".ProseMirror [data-block]")].map((block) => ({
      id: block.getAttribute("data-block") ?? "",
      kind: block.getAttribute("data-kind") ?? "",
      text: textOf(block),
    }));
  });
}

/**
 * Hex of SHA-256 over all blocks with their ids and kinds: two equal hashes are two equal drafts.
 *
 * @param {readonly ShownBlock[]} blocks
 */
export function contentHash(blocks) {
  return createHash("sha256").update(JSON.stringify(blocks)).digest("hex");
}

/**
 * Waits until both show the same blocks, and at least one; the milliseconds that it took.
 *
 * @param {City} a
 * @param {City} b
 * @param {number} withinMs
 * @returns {Promise<{ isEqual: boolean, ms: number }>}
 */
export async function untilEqual(a, b, withinMs = 30_000) {
  const begun = performance.now();
  const isEqual = async () => {
    const [first, second] = await Promise.all([shownBlocks(a), shownBlocks(b)]);
    // Two windows in which nothing is drawn yet are equal in nothing.
    return first.length > 0 && contentHash(first) === contentHash(second);
  };
  const look = async () => ({ isEqual: await isEqual(), ms: performance.now() - begun });
  let seen = await look();
  if (seen.isEqual) return seen;
  const watches = await Promise.all([a, b].map(watchChanges));
  for (;;) {
    const marks = await Promise.all(watches.map((watch) => watch.mark()));
    seen = await look();
    if (seen.isEqual || seen.ms > withinMs) break;
    await Promise.race(watches.map((watch, i) => watch.changedSince(marks[i] ?? 0)));
  }
  await Promise.all(watches.map((watch) => watch.stop()));
  return seen;
}

/** How long a page that does not change is believed without being asked again. */
const ASKED_AGAIN_MS = 500;

/**
 * Counts in the page itself how often it has changed, so that it need not be read again and again.
 *
 * @param {City} city
 */
async function watchChanges({ page }) {
  const handle = await page.evaluateHandle(() => {
    /** @type {Set<() => void>} */
    const waiting = new Set();
    const state = { count: 0, waiting, stop: () => observer.disconnect() };
    const observer = new MutationObserver(() => {
      state.count++;
      for (const tell of waiting) tell();
    });
    observer.observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
    return state;
  });
  return {
    mark: () => handle.evaluate(({ count }) => count),
    stop: () => handle.evaluate((state) => state.stop()),
    /** Resolves a frame after the page has changed, so that what changes at once is seen at once. @param {number} mark */
    changedSince: (mark) =>
      handle.evaluate(
        (state, { mark, ms }) =>
          new Promise((/** @type {(done?: unknown) => void} */ resolve) => {
            const tell = () => {
              state.waiting.delete(tell);
              requestAnimationFrame(resolve);
            };
            if (state.count !== mark) return tell();
            state.waiting.add(tell);
            setTimeout(tell, ms);
          }),
        { mark, ms: ASKED_AGAIN_MS },
      ),
  };
}

/**
 * Puts the caret at the end of a paragraph (counted from 0 among those that are no headings) and types.
 *
 * @param {City} city
 * @param {number} index
 * @param {string} text
 */
export async function typeAtEndOf({ page }, index, text) {
  const paragraph = page.locator('.ProseMirror > [data-kind="paragraph"]').nth(index);
  await paragraph.scrollIntoViewIfNeeded();
  await paragraph.click();
  // The End key goes to the end of the line, which is not the paragraph's.
  await paragraph.evaluate((element) => getSelection()?.setPosition(element, element.childNodes.length));
  await page.keyboard.type(text, { delay: 15 });
}

/**
 * Time from a key pressed here to its letter shown there, by the clocks of both pages (one machine, one clock).
 *
 * @param {City} from
 * @param {City} to
 * @param {{ text: string, paragraph: number }} options `text`: what is typed, a letter at a time; it stays
 * @returns {Promise<number[]>} milliseconds, one a letter that arrived
 */
export async function measureKeystrokes(from, to, { text, paragraph }) {
  await typeAtEndOf(from, paragraph, " ");
  const id = await from.page
    .locator('.ProseMirror > [data-kind="paragraph"]')
    .nth(paragraph)
    .getAttribute("data-block");
  const watched = await to.page.evaluateHandle((block) => {
    /** @type {number[]} */
    const seen = [];
    const text = () => document.querySelector(`[data-block="${block}"]`)?.textContent ?? "";
    let length = text().length;
    const root = document.querySelector(".ProseMirror");
    const observer = new MutationObserver(() => {
      const now = text().length;
      while (length < now) {
        length++;
        seen.push(performance.timeOrigin + performance.now());
      }
    });
    if (root) observer.observe(root, { childList: true, characterData: true, subtree: true });
    return seen;
  }, id);
  const pressed = await from.page.evaluateHandle(() => {
    /** @type {number[]} */
    const times = [];
    document.addEventListener("beforeinput", () => times.push(performance.timeOrigin + performance.now()), true);
    return times;
  });
  for (const letter of text) await from.page.keyboard.type(letter, { delay: 50 });
  await untilEqual(from, to);
  const [sent, shown] = [await pressed.jsonValue(), await watched.jsonValue()];
  return shown.slice(0, sent.length).map((at, i) => at - (sent[i] ?? at));
}
