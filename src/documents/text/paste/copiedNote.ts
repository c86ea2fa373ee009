import { NOTE_LETTER } from "../model/notes.ts";

/** Holds the paragraphs of the note that a copied marker points to, as HTML: the copy is whole wherever it is pasted. */
const ATTRIBUTE = "data-footnote";

export const COPIED_NOTE = `sup[${ATTRIBUTE}]`;

export function drawCopiedNote(document: Document, body: string): HTMLElement {
  const marker = document.createElement("sup");
  marker.setAttribute(ATTRIBUTE, body);
  marker.append(NOTE_LETTER);
  return marker;
}

/** The HTML of the note, as somebody wrote it; null when the element is no marker. */
export const copiedNoteOf = (element: Element): string | null =>
  element.localName === "sup" ? element.getAttribute(ATTRIBUTE) : null;

/** Marks a paragraph of a note whose marker was copied too: other programs show it, our own paste has it from the marker. */
export const markCarried = (element: HTMLElement): void => element.setAttribute("data-footnote-body", "");

export const isCarriedNote = (element: Element): boolean => element.hasAttribute("data-footnote-body");
