import { Doc, Text } from "yjs";
import { createRandom } from "../../support/random.ts";

const SMALL = { count: 1000, letters: 5000, edits: 80 };
const LARGE = { count: 20, letters: 200_000, edits: 10_000 };
const WORDS = "the partner city of this network shall support every newcomer with council dialogue and a plan".split(
  " ",
);

/**
 * The texts of a space of 1,020 documents and how each came to be: a start and edits upon it. Equal for an equal seed.
 *
 * @param {number} seed
 * @returns {{tag: string, start: string, edits: readonly {place: number, length: number, text: string}[]}[]}
 */
export function planSpace(seed) {
  const random = createRandom(seed);
  const sizes = [...Array(SMALL.count).fill(SMALL), ...Array(LARGE.count).fill(LARGE)];
  return sizes.map(({ letters, edits }, place) => ({
    tag: `document-${place}`,
    start: sentence(random, letters),
    edits: Array.from({ length: edits }, () => ({
      place: random.below(letters - 100),
      length: random.below(8),
      text: sentence(random, 1 + random.below(8)),
    })),
  }));
}

/** @param {import("../../support/random.ts").Random} random @param {number} letters */
function sentence(random, letters) {
  let text = "";
  while (text.length < letters) text += `${random.pick(WORDS)} `;
  return text.slice(0, letters);
}

/**
 * Writes a planned document into a text, a word a transaction, as people would.
 *
 * @param {Text} text
 * @param {ReturnType<typeof planSpace>[number]} plan
 * @param {number} [upTo] edits
 */
export function writeDocument(text, { start, edits }, upTo = edits.length) {
  if (text.length === 0) text.insert(0, start);
  for (const edit of edits.slice(0, upTo)) {
    const place = Math.min(edit.place, text.length);
    text.delete(place, Math.min(edit.length, text.length - place));
    text.insert(place, edit.text);
  }
}

/** @returns {Doc} that keeps what was deleted, as the product does */
export const newDoc = () => new Doc({ gc: false });
