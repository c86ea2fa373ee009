import type { PlacedAmendment } from "../amendments/placeAmendments.ts";
import { wordChanges } from "../amendments/wording.ts";
import { isOpen } from "../discussion/standing.ts";
import type { FoundPassage } from "../text/passage/passage.ts";

/**
 * In one paragraph the letters `from` to `to` (UTF-16 code units) give way to `words`. Line breaks in `words` begin paragraphs; an edit
 * with some goes to the end of its paragraph, so that no letter of the text ever stands in a paragraph that is only proposed.
 */
export type Edit = { readonly proposal: string; readonly from: number; readonly to: number; readonly words: string };

/** An open amendment whose place is known. */
export type FoundAmendment = PlacedAmendment & { readonly found: FoundPassage };

export type Edits = {
  /** In the order of the text; none touches another. */
  readonly edits: readonly Edit[];
  /** Those whose edits these are. */
  readonly laid: readonly FoundAmendment[];
  /** Those that cannot stand in the text beside them, or whose words somebody has changed since. */
  readonly aside: readonly FoundAmendment[];
};

const NO_EDITS: Edits = { edits: [], laid: [], aside: [] };

/** What the amendments to one paragraph would change in it. They come in the order in which they are taken: the first has its way. */
export function editsIn(text: string, amendments: readonly PlacedAmendment[], markers: readonly number[]): Edits {
  const open = amendments.filter((one): one is FoundAmendment => one.found !== null && isOpen(one.amendment));
  if (open.length === 0) return NO_EDITS;
  const edits: Edit[] = [];
  const [laid, aside]: [FoundAmendment[], FoundAmendment[]] = [[], []];
  for (const one of open) {
    const own = editsOf(text, one, markers);
    // The words are in the text already, and only the ruling is not there yet.
    if (own?.length === 0) continue;
    if (own === null || own.some((edit) => edits.some((other) => isTouching(edit, other)))) {
      aside.push(one);
      continue;
    }
    edits.push(...own);
    laid.push(one);
  }
  edits.sort((a, b) => a.from - b.from || a.to - b.to);
  return { edits, laid, aside };
}

/** Null where they cannot be said in the text as it is now. */
function editsOf(
  text: string,
  { amendment, found, merged }: FoundAmendment,
  markers: readonly number[],
): readonly Edit[] | null {
  if (merged === null) return null;
  const edits: Edit[] = [];
  let at = found.from;
  for (const { before, after } of wordChanges(found.text, merged)) {
    const to = at + before.length;
    if (before !== after) edits.push({ proposal: amendment.id, from: at, to, words: after });
    at = to;
  }
  const broken = edits.findIndex(({ words }) => words.includes("\n"));
  const breaking = edits[broken];
  if (!breaking || breaking.to === text.length) return edits;
  // A footnote and a reference cannot go and come again with the words around them.
  if (markers.some((marker) => marker >= breaking.to)) return null;
  const words = breaking.words + applied(text, breaking.to, edits.slice(broken + 1));
  return [...edits.slice(0, broken), { ...breaking, to: text.length, words }];
}

/** The text from `start` on with the edits made. */
function applied(text: string, start: number, edits: readonly Edit[]): string {
  let [words, at] = ["", start];
  for (const edit of edits) {
    words += text.slice(at, edit.from) + edit.words;
    at = edit.to;
  }
  return words + text.slice(at);
}

/** Two that insert at one place would stand there as one; behind one that begins paragraphs nothing else can stand. */
function isTouching(a: Edit, b: Edit): boolean {
  if (a.words.includes("\n") || b.words.includes("\n")) return a.from <= b.to && b.from <= a.to;
  return (a.from < b.to && b.from < a.to) || (a.from === b.from && a.to === b.to);
}
