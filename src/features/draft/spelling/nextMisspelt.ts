import { blocksIn, type PlacedNode } from "../../../documents/text/binding/blockPositions.ts";
import type { Stretch } from "../../../documents/spelling/wordsIn.ts";
import type { Misspelt, SpellingParts } from "./createSpellingWatch.ts";
import type { BlockNode, SpellingBook, WrongWord } from "./spellingBook.ts";

/** A wrong word with its place in the view. */
export type Misspelling = (placed: PlacedNode, word: WrongWord) => Misspelt | null;

interface Search {
  readonly editor: Pick<SpellingParts["editor"], "view">;
  readonly book: SpellingBook;
  readonly lookUp: (nodes: readonly BlockNode[]) => Promise<unknown>;
  readonly misspelt: Misspelling;
  readonly isStopped: () => boolean;
}

/** Blocks that are looked up together: far more than a screen, far less than a long text. */
const TOGETHER = 40;

/** The next misspelt word from the selection on, or the one before it, round the end of the text. Null when there is none. */
export async function nextMisspelt(search: Search, step: 1 | -1): Promise<Misspelt | null> {
  const { editor, book, lookUp, misspelt } = search;
  const { doc, selection } = editor.view.state;
  const blocks = step > 0 ? blocksIn(doc) : [...blocksIn(doc)].reverse();
  const isHere = ({ node, position }: PlacedNode): boolean =>
    step > 0 ? position + node.nodeSize > selection.from : position < selection.from;
  const first = Math.max(blocks.findIndex(isHere), 0);
  const isAhead = ({ from, to }: Stretch): boolean => {
    if (step < 0) return to <= selection.from;
    return selection.empty ? to >= selection.from : from >= selection.to;
  };
  // The block of the selection comes twice: what is ahead in it first, and the rest of it in the end.
  const order = [...blocks.slice(first), ...blocks.slice(0, first + 1)];
  for (let at = 0; at < order.length; at += TOGETHER) {
    const some = order.slice(at, at + TOGETHER);
    await lookUp(some.map(({ node }) => node));
    if (search.isStopped()) return null;
    // Somebody wrote meanwhile: places are others now.
    if (editor.view.state.doc !== doc) return nextMisspelt(search, step);
    for (const [i, placed] of some.entries()) {
      const words = book.wrongWords(placed.node, null);
      const all = (step > 0 ? words : [...words].reverse()).flatMap((word) => misspelt(placed, word) ?? []);
      const found = all.find((word) => at + i > 0 || isAhead(word.at));
      if (found) return found;
    }
  }
  return null;
}
