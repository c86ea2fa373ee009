/** Gives the element of a thing's piece again, and has it drawn the first time only. */
export type DrawnOnce<Thing> = (thing: Thing, piece: number, draw: () => HTMLElement) => HTMLElement;

/**
 * A widget beside the text that the browser has just written in is put in again by ProseMirror. As another element that is a change of
 * the page within the key, for which all of it is laid out once more, and it may end a composition; as the same one it is none.
 */
export function createDrawnOnce<Thing extends object>(): DrawnOnce<Thing> {
  const drawn = new WeakMap<Thing, Map<number, HTMLElement>>();
  return (thing, piece, draw) => {
    const elements = drawn.get(thing) ?? new Map<number, HTMLElement>();
    drawn.set(thing, elements);
    const element = elements.get(piece) ?? draw();
    elements.set(piece, element);
    return element;
  };
}
