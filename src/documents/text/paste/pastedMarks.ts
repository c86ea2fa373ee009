import { checkedLink } from "../links/checkedLink.ts";

/** How the letters inside an element look. */
export type PastedMarks = {
  readonly isStrong?: boolean;
  readonly isEm?: boolean;
  readonly isUnderlined?: boolean;
  readonly href?: string;
  /** Set on a footnote marker: the HTML of its note. */
  readonly note?: string;
  /** Set on a reference: what it leads to. */
  readonly reference?: string;
};

const HEADING = /^h[1-6]$/;

/** Looks by element and by style; a style may also take one away (Google Docs wraps everything in a `b` of normal weight). */
export function addMarks(marks: PastedMarks, element: HTMLElement): PastedMarks {
  const tag = element.localName;
  const style = element.getAttribute("style") ?? "";
  const href = tag === "a" ? checkedLink(element.getAttribute("href")) : null;
  const isStrong = weightOf(style) ?? (tag === "b" || tag === "strong" || marks.isStrong);
  const isEm = slantOf(style) ?? (tag === "i" || tag === "em" || tag === "cite" || marks.isEm);
  const isUnderlined = lineOf(style) ?? (tag === "u" || marks.isUnderlined);
  const isLink = (href ?? marks.href) !== undefined && (href ?? marks.href) !== null;
  return {
    ...(isStrong && !HEADING.test(tag) && { isStrong }),
    ...(isEm && { isEm }),
    // A link is underlined everywhere: that says nothing about its words.
    ...(isUnderlined && !isLink && tag !== "a" && { isUnderlined }),
    ...(href === null ? marks.href !== undefined && { href: marks.href } : { href }),
  };
}

function weightOf(style: string): boolean | null {
  const [, weight] = /(?:^|;)\s*font-weight:\s*([a-z0-9]+)/i.exec(style) ?? [];
  if (weight === undefined || weight === "inherit") return null;
  return weight === "bold" || weight === "bolder" || Number(weight) >= 600;
}

function slantOf(style: string): boolean | null {
  const [, slant] = /(?:^|;)\s*font-style:\s*([a-z]+)/i.exec(style) ?? [];
  return slant === undefined || slant === "inherit" ? null : slant === "italic" || slant === "oblique";
}

function lineOf(style: string): boolean | null {
  const [, line] = /(?:^|;)\s*text-decoration(?:-line)?:\s*([^;]+)/i.exec(style) ?? [];
  return line === undefined ? null : /underline/i.test(line);
}
