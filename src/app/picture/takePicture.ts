import {
  type Drawn,
  isPageAttribute,
  isShownAttribute,
  isShownElement,
  isShownValue,
  MOST_ELEMENTS,
  type Picture,
} from "../../../electron/bridge/picture/pictureParts.ts";

/** What speaks of this very moment, as a connection does, is not part of a picture that is shown later. */
const OF_NOW = "[data-now]";

/** What `root` shows, without what it can do; null when there is too much of it, or it is not at its beginning. */
export function takePicture(root: Element): Picture | null {
  const all = [...root.querySelectorAll("*")];
  // Somewhere down a list the picture would show rows that the next start does not begin with.
  if (all.length > MOST_ELEMENTS || all.some((element) => element.scrollTop > 0)) return null;
  const content = drawnOf(root);
  if (content === null) return null;
  return { page: attributesOf(root.ownerDocument.documentElement, isPageAttribute), content };
}

function drawnOf(element: Element): Drawn | null {
  const tag = element.localName;
  if (!isShownElement(tag) || element.matches(OF_NOW) || isBelow(element)) return null;
  const inside = [...element.childNodes].flatMap((node): Drawn[] => {
    if (node instanceof Text) return node.data === "" ? [] : [node.data];
    const drawn = node instanceof Element ? drawnOf(node) : null;
    return drawn === null ? [] : [drawn];
  });
  return [tag, attributesOf(element, isShownAttribute), ...inside];
}

/** Rows that a list keeps ready further down. What only takes room stays, so that bars are as long as they will be. */
function isBelow(element: Element): boolean {
  const bottom = element.ownerDocument.defaultView?.innerHeight ?? Number.POSITIVE_INFINITY;
  return element.textContent !== "" && element.getBoundingClientRect().top > bottom;
}

function attributesOf(element: Element, isWanted: (name: string) => boolean): Record<string, string> {
  return Object.fromEntries(
    [...element.attributes]
      .filter(({ name, value }) => isWanted(name) && isShownValue(name, value))
      .map(({ name, value }) => [name, value]),
  );
}
