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

const KEYS = {
  move: ["Alt+Shift+ArrowUp", "Alt+Shift+ArrowDown"],
  heading: ["Control+Alt+Digit2", "Control+Alt+Digit0"],
} as const;

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
  } else if (name === "join") {
    await caretAtWord(city, block, 0, "Backspace");
  } else {
    await caretAtWord(city, block, 0);
    await keyboard.press(random.pick(KEYS[name]));
  }
}

/**
 * Blanks on both sides, and in one piece as an input method writes it: a split that another makes behind the first letters of a
 * word while the others are typed may fall into it, and both would have got what they asked for.
 */
async function typeWord({ city, words }: Writer): Promise<void> {
  const word = `${city.name.slice(0, 3)}${words.length}`;
  await city.page.keyboard.insertText(` ${word} `);
  words.push(word);
}

/**
 * Puts the caret before a word: `block` and `place` say by a share from 0 to 1 in which paragraph and before which. In one go, since
 * the others may join or move the paragraph at any time; `key` is pressed in the same go, for one that would delete a letter if a
 * paragraph was joined between.
 */
export async function caretAtWord(
  { page }: City,
  block: number,
  place: number,
  key: "Backspace" | null = null,
): Promise<void> {
  await page.evaluate(
    (share) => {
      const blocks = [...document.querySelectorAll(".ProseMirror > [data-block]")];
      const element = blocks[Math.floor(share.block * blocks.length)];
      if (!element) throw new Error("the draft shows no paragraph");
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
      const [node, offset] = places[Math.floor(share.place * places.length)] ?? [element, 0];
      if (share.place === 0) getSelection()?.setPosition(element, 0);
      else getSelection()?.setPosition(node, offset);
      const pressed = { key: share.key ?? "", keyCode: 8, bubbles: true, cancelable: true };
      if (share.key !== null) element.dispatchEvent(new KeyboardEvent("keydown", pressed));
    },
    { block, place, key },
  );
}
