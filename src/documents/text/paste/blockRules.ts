import type { Attrs, TagParseRule } from "prosemirror-model";

const DEEPEST = 6;

/** How elements become blocks. Only the level and the number of a list are read from an element; nothing else of it is kept. */
export function blockRules(headingLevels: number): readonly TagParseRule[] {
  const headings = Array.from({ length: headingLevels }, (_, i): TagParseRule => {
    const look = { kind: "heading", level: i + 1 };
    return { tag: `h${i + 1}`, getAttrs: (element) => ({ ...look, numbered: isNumbered(element) }) };
  });
  return [
    ...headings,
    { tag: "blockquote", attrs: { kind: "quote" } },
    { tag: "ol > li", attrs: { level: 1, numbered: true } },
    { tag: "li", attrs: { level: 1 } },
    { tag: "p", getAttrs: paragraphAttributes },
    ...["div", "pre", "caption", "dt", "dd"].map((tag) => ({ tag })),
  ];
}

const isNumbered = (element: HTMLElement): boolean => element.hasAttribute("data-numbered");

function paragraphAttributes(element: HTMLElement): Attrs {
  const level = Number(element.getAttribute("data-level") ?? 0);
  return {
    level: Number.isInteger(level) && level >= 0 && level <= DEEPEST ? level : 0,
    numbered: isNumbered(element),
  };
}
