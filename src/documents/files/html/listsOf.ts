import type { PaperParagraph } from "../paper.ts";
import { element, opening } from "../tags.ts";

/** Items one after the other, each as deep as its level says. Numbers are in the words of an item (`draw`). */
export function listsOf(items: readonly PaperParagraph[], draw: (item: PaperParagraph) => string): string {
  const open: string[] = [];
  let html = "";
  const closeTo = (depth: number): void => {
    while (open.length > depth) html += `</li></${open.pop()}>`;
  };
  for (const item of items) {
    const name = item.isNumbered ? "ol" : "ul";
    closeTo(item.level);
    if (open.length === item.level && open.at(-1) !== name) closeTo(item.level - 1);
    if (open.length === item.level) html += "</li>";
    while (open.length < item.level) {
      // Where a depth was left out, an item without a sign of its own holds what is deeper.
      html += opening(name) + (open.length + 1 < item.level ? opening("li", { class: "holder" }) : "");
      open.push(name);
    }
    html += opening("li") + element("p", { lang: item.lang, dir: "auto" }, draw(item));
  }
  closeTo(0);
  return html;
}
