import type { MarkSpec } from "prosemirror-model";
import { checkedLink } from "../links/checkedLink.ts";

/** Words that lead somewhere. Does not grow when one types behind it. */
export const link: MarkSpec = {
  attrs: { href: { validate: "string" } },
  inclusive: false,
  parseDOM: [
    {
      tag: "a[href]",
      getAttrs: (element) => {
        const href = checkedLink(element.getAttribute("href"));
        return href === null ? false : { href };
      },
    },
  ],
  toDOM: (mark) => ["a", { class: "link", href: mark.attrs.href, rel: "noreferrer noopener" }, 0],
};
