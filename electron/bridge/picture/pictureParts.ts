/**
 * What a picture of the window is made of: elements that show something and do nothing, and of their attributes those that
 * styles read. No address, no name, no handler, nothing that loads or sends.
 */

/** An element: its tag, its attributes, then what is in it. */
export type Drawn = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...inside: Drawn[]];

export interface Picture {
  /** Attributes of the page's root: language, theme, size, density. */
  readonly page: Readonly<Record<string, string>>;
  readonly content: Drawn;
}

/** More than a list that fills a large screen has; beyond, the window comes up as quickly without. */
export const MOST_ELEMENTS = 4_000;
export const MOST_DEPTH = 60;
/** Some hundred rows have a fifth of it; what is longer is not worth its reading. */
export const MOST_LETTERS = 1_000_000;

const TEXT =
  "a abbr article aside b bdi button code col colgroup dd div dl dt em fieldset footer h1 h2 h3 h4 header hr i input kbd label legend li main mark nav ol p section small span strong table tbody td tfoot th thead time tr ul";
const SHAPES = "svg circle ellipse g line path polygon polyline rect";
const tags = new Set(TEXT.split(" "));
const shapes = new Set(SHAPES.split(" "));

export const isShownElement = (tag: string): boolean => tags.has(tag) || shapes.has(tag);

const ATTRIBUTE =
  /^(?:class|style|lang|dir|role|disabled|placeholder|colspan|rowspan|type|viewBox|d|[cr]?[xy][12]?|r|width|height|points|transform|fill(?:-rule|-opacity)?|clip-rule|opacity|stroke(?:-[a-z]+)?|data-[a-z-]+|aria-[a-z]+)$/;
/** For tests, and for where pointer and caret were: nobody is there yet. */
const PASSING = /^data-(?:testid|hovered|pressed|focus(?:ed|-visible|-within)?)$/;

export const isShownAttribute = (name: string): boolean => ATTRIBUTE.test(name) && !PASSING.test(name);

/** An element's own style stands in a rule of its own when it is drawn again: it must not be able to end that rule. */
const ENDS_A_RULE = /[{}<>@\\]|\/\*/;
export const isShownValue = (name: string, value: string): boolean => name !== "style" || !ENDS_A_RULE.test(value);

const PAGE_ATTRIBUTE = /^(?:lang|dir|data-[a-z-]+)$/;
export const isPageAttribute = (name: string): boolean => PAGE_ATTRIBUTE.test(name);
