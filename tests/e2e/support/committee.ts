import { expect } from "@playwright/test";
import type { City, CitySettings } from "../../../scripts/demo/city.mjs";
import { beginWithEverybody } from "./everybody.ts";
import { meetInDraft } from "./pairAtWork.ts";
import type { Room } from "./room.ts";

/** Lublin, who chairs, and two delegates who may not write in the text, with one draft open in all three. `settings`: Neuchâtel's. */
export async function committee(
  room: Room,
  settings: CitySettings = {},
): Promise<{ lublin: City; delegate: City; neuchatel: City }> {
  await beginWithEverybody(room);
  const [lublin, delegate, neuchatel] = await Promise.all([
    room.launch("Lublin", { theme: "system" }),
    room.launch("Delegate"),
    room.launch("Neuchâtel", settings),
  ]);
  await meetInDraft(lublin, delegate);
  await meetInDraft(lublin, neuchatel);
  return { lublin, delegate, neuchatel };
}

/** Selects words of a paragraph as the mouse would, also in a text that may only be read. */
export async function selectWords({ page }: City, words: string): Promise<void> {
  const paragraph = page.locator(".ProseMirror [data-block]").filter({ hasText: words }).first();
  const select = async (): Promise<string> => {
    await paragraph.evaluate((element, wanted) => {
      element.closest<HTMLElement>(".ProseMirror")?.focus();
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const from = (node.textContent ?? "").indexOf(wanted);
        if (from >= 0) getSelection()?.setBaseAndExtent(node, from, node, from + wanted.length);
      }
    }, words);
    return page.evaluate(selectedLetters);
  };
  // A paragraph that is drawn anew at this moment, for what another has written, takes the selection with it.
  await expect.poll(select).toBe(words);
}

/** What is selected of the text itself, without what is drawn in it. */
function selectedLetters(): string {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return "";
  const selected = selection.getRangeAt(0).cloneContents();
  for (const drawn of selected.querySelectorAll(".proposal-new, .bracket-end")) drawn.remove();
  return selected.textContent ?? "";
}

/** Tables another wording for words of the text, with the keys alone once they are selected. */
export async function propose(city: City, words: string, proposed: string, reason = ""): Promise<void> {
  const { page } = city;
  await selectWords(city, words);
  await page.keyboard.press("Control+Shift+A");
  const field = page.getByTestId("wording-words");
  await expect(field).toHaveValue(words);
  await field.fill(proposed);
  if (reason !== "") await page.getByTestId("wording-reason").fill(reason);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByTestId("propose-dialog")).toHaveCount(0);
}
