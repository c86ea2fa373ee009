import { type Decoration, DecorationSet } from "prosemirror-view";

/** The decorations inside one child of a document, from its start to its end. Positions of the set count from where its content begins. */
export type ChildSet = { readonly from: number; readonly to: number; readonly set: DecorationSet };

/**
 * A set put together from what is known already, by rising position: `whole` are decorations of whole children, `inside` the others. ProseMirror
 * would look among all decorations for those inside each child, and again when it draws, which in a text of a thousand paragraphs with one each
 * is a million looks with each key; but a decoration of a whole child is inside none, and a child set is found by where it begins.
 */
export function gatherSets(whole: readonly Decoration[], inside: readonly ChildSet[]): DecorationSet {
  if (whole.length === 0 && inside.length === 0) return DecorationSet.empty;
  return Object.create(DecorationSet.empty, {
    local: { value: whole },
    children: { value: inside.flatMap(({ from, to, set }) => [from, to, set]) },
    forChild: { value: (offset: number) => setAt(inside, offset) },
  });
}

function setAt(inside: readonly ChildSet[], offset: number): DecorationSet {
  let [low, high] = [0, inside.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inside[middle]?.from ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  const found = inside[low];
  return found?.from === offset ? found.set : DecorationSet.empty;
}
