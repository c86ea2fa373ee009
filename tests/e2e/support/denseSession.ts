import type { City } from "../../../scripts/demo/city.mjs";
import { createRandom, type Random } from "../../support/random.ts";

/** What one person did: every word that was typed, none of which occurs anywhere else. */
export interface Writer {
  readonly city: City;
  readonly words: string[];
  readonly random: Random;
}

export const createWriter = (city: City, seed: number): Writer => ({ city, words: [], random: createRandom(seed) });

/** A writer who goes on in another window of the same profile. */
export const withCity = (writer: Writer, city: City): Writer => ({ ...writer, city });

/** This many acts by keyboard, one after the other: words, splits, joins, headings, moves. No letter is deleted. */
export async function writeDensely(writer: Writer, acts: number): Promise<void> {
  for (let i = 0; i < acts; i++) await act(writer);
}

async function act(writer: Writer): Promise<void> {
  const { city, random } = writer;
  const { keyboard } = city.page;
  const name = random.pick(["word", "word", "word", "split", "join", "move", "move", "heading"] as const);
  const block = random.next();
  if (name === "word") {
    await caretAtWord(city, block, random.next());
    await typeWord(writer);
  } else if (name === "split") {
    await caretAtWord(city, block, random.next());
    await keyboard.press("Enter");
    await typeWord(writer);
  } else {
    await caretAtWord(city, block, 0);
    const keys = { join: "Backspace", move: random.pick(["Alt+Shift+ArrowUp", "Alt+Shift+ArrowDown"]), heading: "" };
    await keyboard.press(name === "heading" ? random.pick(["Control+Alt+Digit2", "Control+Alt+Digit0"]) : keys[name]);
  }
}

/** Blanks on both sides, so that nobody's split or join falls into a word. */
async function typeWord({ city, words }: Writer): Promise<void> {
  const word = `${city.name.slice(0, 3)}${words.length}`;
  await city.page.keyboard.type(` ${word} `, { delay: 5 });
  words.push(word);
}

/** Puts the caret before a word: `block` and `place` say by a share from 0 to 1 in which paragraph and before which. */
export async function caretAtWord({ page }: City, block: number, place: number): Promise<void> {
  const id = await page.evaluate((share) => {
    const blocks = [...document.querySelectorAll(".ProseMirror > [data-block]")];
    return blocks[Math.floor(share * blocks.length)]?.getAttribute("data-block") ?? "";
  }, block);
  const paragraph = page.locator(`.ProseMirror > [data-block="${id}"]`);
  await paragraph.evaluate((element, share) => {
    element.scrollIntoView({ block: "center" });
    document.querySelector<HTMLElement>(".ProseMirror")?.focus();
    const letters = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, {
      acceptNode: ({ parentElement }) =>
        parentElement?.closest(".remote-caret, .ProseMirror-widget")
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_ACCEPT,
    });
    const places: (readonly [Node, number])[] = [];
    for (let node = letters.nextNode(); node; node = letters.nextNode()) {
      for (const { index } of (node.textContent ?? "").matchAll(/ /g)) places.push([node, index]);
    }
    const [node, offset] = places[Math.floor(share * places.length)] ?? [element, 0];
    if (share === 0) getSelection()?.setPosition(element, 0);
    else getSelection()?.setPosition(node, offset);
  }, place);
}
