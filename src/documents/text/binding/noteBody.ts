import type { DOMParser, DOMSerializer, Fragment, Node } from "prosemirror-model";
import { flattenPasted } from "../paste/flattenPasted.ts";

/** The paragraphs of a note as HTML. */
export function writeNoteBody(serializer: DOMSerializer, paragraphs: Fragment): string {
  const holder = document.createElement("div");
  holder.append(serializer.serializeFragment(paragraphs));
  return holder.innerHTML;
}

/** The paragraphs that HTML from the clipboard says a note has. It is read where nothing loads and nothing runs. */
export function readNoteBody(parser: DOMParser, html: string): readonly Node[] {
  const { body } = new globalThis.DOMParser().parseFromString(html, "text/html");
  return parser.parse(flattenPasted(body, false)).content.content.filter((node) => node.isTextblock);
}
