/**
 * What a picture of the window is made of: elements that show something and do nothing, and of their attributes those that
 * styles read. No address, no name, no handler, nothing that loads or sends.
 */

/** An element: its tag, its attributes, then what is in it. */
export type Drawn = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...inside: Drawn[]];

export interface Picture {
  /** Paths of the styles that the page came with; a built sheet has what it holds in its name. */
  readonly sheets: readonly string[];
  /** Attributes of the page's root: language, theme, size, density. */
  readonly page: Readonly<Record<string, string>>;
  readonly content: Drawn;
}

/** More than a list that fills a large screen has; beyond, the window comes up as quickly without. */
export const MOST_ELEMENTS = 4_000;
export const MOST_DEPTH = 60;

const TEXT =
  "a abbr article aside b bdi button code col colgroup dd div dl dt em fieldset footer h1 h2 h3 h4 header hr i input kbd label legend li main mark nav ol p section small span strong table tbody td tfoot th thead time tr ul";
const SHAPES = "svg circle ellipse g line path polygon polyline rect";
const tags = new Set(TEXT.split(" "));
const shapes = new Set(SHAPES.split(" "));

/** null: not a part of any picture. */
export function namespaceOf(tag: string): string | null {
  if (shapes.has(tag)) return "http://www.w3.org/2000/svg";
  return tags.has(tag) ? "http://www.w3.org/1999/xhtml" : null;
}

const ATTRIBUTE =
  /^(?:class|style|lang|dir|role|disabled|placeholder|colspan|rowspan|type|viewBox|d|[cr]?[xy][12]?|r|width|height|points|transform|fill(?:-rule|-opacity)?|clip-rule|opacity|stroke(?:-[a-z]+)?|data-[a-z-]+|aria-[a-z]+)$/;
/** For tests, and for where pointer and caret were: nobody is there yet. */
const PASSING = /^data-(?:testid|hovered|pressed|focus(?:ed|-visible|-within)?)$/;

export const isShownAttribute = (name: string): boolean => ATTRIBUTE.test(name) && !PASSING.test(name);

const PAGE_ATTRIBUTE = /^(?:lang|dir|data-[a-z-]+)$/;
export const isPageAttribute = (name: string): boolean => PAGE_ATTRIBUTE.test(name);
