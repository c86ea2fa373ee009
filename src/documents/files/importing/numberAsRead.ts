import { createBlockCounter, type Numbered } from "../../text/numbering/numberBlocks.ts";
import { type Scheme, SCHEMES } from "../../text/numbering/scheme.ts";
import type { PaperParagraph } from "../paper.ts";

/** What a paragraph of a file becomes: counted here, or (`prefix`) with its number as letters. */
export type Counted = { readonly level: number; readonly numbered: boolean; readonly prefix: string };

type Shape = Pick<PaperParagraph, "kind" | "level" | "isNumbered" | "number">;
type Way = { readonly scheme: Scheme; readonly counted: readonly Counted[]; readonly kept: number };

/**
 * The way of counting by which most paragraphs come to the numbers that the file shows; those that do not keep theirs as letters, for
 * it is by their numbers that people speak of them.
 */
export function numberAsRead(shapes: readonly Shape[], lang: string): Way {
  const ways = SCHEMES.map((scheme) => countBy(scheme, shapes, lang));
  return ways.reduce((best, way) => (way.kept < best.kept ? way : best));
}

function countBy(scheme: Scheme, shapes: readonly Shape[], lang: string): Way {
  const counter = createBlockCounter(scheme, lang);
  /** At which level here the items of a level there have been found. */
  const known = new Map<number, number>();
  let kept = 0;
  const counted = shapes.map((shape): Counted => {
    const { kind, number, level } = shape;
    const as = (at: number, numbered: boolean): Numbered => ({ kind, level: at, numbered, lang: null });
    if (number === null) {
      counter.next(as(level, false));
      return { level, numbered: false, prefix: "" };
    }
    const found = levelsFor(shape, known).find((at) => isSameNumber(counter.wouldBe(as(at, true))?.label, number));
    const at = found ?? (kind === "heading" ? level : 0);
    counter.next(as(at, found !== undefined));
    if (found === undefined) kept += 1;
    else if (kind === "paragraph") known.set(level, found);
    return { level: at, numbered: found !== undefined, prefix: found === undefined ? `${number} ` : "" };
  });
  return { scheme, counted, kept };
}

function levelsFor({ kind, level }: Shape, known: ReadonlyMap<number, number>): readonly number[] {
  if (kind === "heading") return [level];
  if (kind !== "paragraph") return [];
  const last = known.get(level);
  const near = [0, level, level - 1, level + 1].filter((at) => at >= 0);
  return [...new Set(last === undefined ? near : [last, ...near])];
}

/** A number is cited without the signs around it. */
const isSameNumber = (ours: string | undefined, theirs: string): boolean =>
  ours !== undefined && bare(ours) === bare(theirs) && bare(ours) !== "";

const bare = (label: string): string => label.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(/\s+/gu, " ");
