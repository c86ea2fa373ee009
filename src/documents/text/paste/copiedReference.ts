/** Names the paragraph that a copied reference leads to: in the text it was copied from it can become one again. */
const ATTRIBUTE = "data-reference";

export const COPIED_REFERENCE = `span[${ATTRIBUTE}]`;

export function drawCopiedReference(
  document: Document,
  { label, to }: { readonly label: string; readonly to: string },
): HTMLElement {
  const element = document.createElement("span");
  element.setAttribute(ATTRIBUTE, to);
  element.append(label);
  return element;
}

/** Where a copied reference led, as somebody wrote it; null when the element is none. */
export const copiedReferenceOf = (element: Element): string | null =>
  element.localName === "span" ? element.getAttribute(ATTRIBUTE) : null;
