import { type Drawn, namespaceOf, type Picture } from "./pictureParts.ts";

/** Puts a picture over the page. `take` takes it away. */
export function drawPicture(picture: Picture, document: Document): { take(): void } {
  for (const [name, value] of Object.entries(picture.page)) document.documentElement.setAttribute(name, value);
  const frame = document.createElement("div");
  frame.id = "picture";
  // It answers nobody: not the pointer, not the keyboard, not a screen reader.
  frame.setAttribute("inert", "");
  frame.setAttribute("aria-hidden", "true");
  const content = nodeOf(picture.content, document);
  frame.append(content);
  document.body.append(frame);
  return { take: () => frame.remove() };
}

function nodeOf(drawn: Drawn, document: Document): Node {
  if (typeof drawn === "string") return document.createTextNode(drawn);
  const [tag, { style, ...attributes }, ...inside] = drawn;
  const element = document.createElementNS(namespaceOf(tag), tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  // The policy refuses a style that stands in markup, and allows one that is set.
  if (style !== undefined && (element instanceof HTMLElement || element instanceof SVGElement)) {
    element.style.cssText = style;
  }
  element.append(...inside.map((one) => nodeOf(one, document)));
  return element;
}
