import type { Drawn, Picture } from "../../bridge/picture/pictureParts.ts";

/** A picture as a page can hold it. */
export interface PictureMarkup {
  readonly elements: string;
  /** What elements had as their own style: the page's policy refuses it in their markup. */
  readonly rules: string;
  /** Attributes of the page's root. */
  readonly root: string;
}

/** Elements that hold nothing and have no end. */
const ENDLESS = new Set(["col", "hr", "input"]);

/** The markup of a picture that was read: of parts that show something and do nothing. */
export function pictureMarkup({ page, content }: Picture): PictureMarkup {
  const places = new Map<string, number>();
  const elements = markupOf(content, (style) => {
    const place = places.get(style) ?? places.size;
    places.set(style, place);
    return place;
  });
  // The id outweighs what classes say, as a style of the element's own does.
  const rules = [...places].map(([style, place]) => `#picture [data-style="${place}"]{${style}}`).join("\n");
  return { elements, rules, root: attributesOf(page) };
}

function markupOf(drawn: Drawn, placeOf: (style: string) => number): string {
  if (typeof drawn === "string") return escaped(drawn);
  const [tag, { style, ...attributes }, ...inside] = drawn;
  const own = style === undefined ? attributes : { ...attributes, "data-style": String(placeOf(style)) };
  const start = `<${tag} ${attributesOf(own)}>`;
  return ENDLESS.has(tag) ? start : `${start}${inside.map((one) => markupOf(one, placeOf)).join("")}</${tag}>`;
}

const attributesOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(" ");

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? letter);
