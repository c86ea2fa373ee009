import { BRACKET_STYLE } from "../bracketStyle.ts";
import { childOf, childrenOf, countOf, switchOf, settingOf, type XmlElement } from "./xmlTree.ts";

/** A list that a paragraph is an item of; `level` from 0, null where the style leaves it to the list. */
export type ListPlace = { readonly list: string; readonly level: number | null };

export type LetterLook = {
  readonly strong?: boolean;
  readonly em?: boolean;
  readonly underline?: boolean;
  readonly isHidden?: boolean;
  /** Square brackets in it were drawn around words, and are none of the text. */
  readonly isDrawn?: boolean;
};

/** What a paragraph of a style is, by the style itself and those that it is based on. */
export type ParagraphStyle = {
  readonly isTitle: boolean;
  readonly isQuote: boolean;
  /** From 1; null for what is no heading. */
  readonly heading: number | null;
  readonly place: ListPlace | null;
};

export type WordStyles = {
  readonly paragraph: (id: string | undefined) => ParagraphStyle;
  readonly letters: (id: string | undefined) => LetterLook;
  /** The numbering that a list style names. */
  readonly listOf: (id: string) => string | undefined;
  /** BCP 47 tag of the whole, "" where it is not told. */
  readonly lang: string;
};

const PLAIN: ParagraphStyle = { isTitle: false, isQuote: false, heading: null, place: null };
/** A style that is based on itself, by whatever way round, ends here. */
const MOST_BASES = 20;

export function readStyles(tree: XmlElement | null): WordStyles {
  const all = childrenOf(tree ?? undefined, "w:style");
  const byId = new Map(all.map((style) => [style.attributes.get("w:styleId") ?? "", style]));
  const standard = all.find(
    (one) => one.attributes.get("w:type") === "paragraph" && isOn(one.attributes.get("w:default")),
  );
  const chainOf = (id: string | undefined): readonly XmlElement[] => {
    const chain: XmlElement[] = [];
    let style = id === undefined ? standard : byId.get(id);
    while (style && chain.length < MOST_BASES) {
      chain.push(style);
      style = byId.get(settingOf(style, "w:basedOn") ?? "");
    }
    return chain;
  };
  const known = new Map<string | undefined, ParagraphStyle>();
  const defaults = childOf(childOf(childOf(tree ?? undefined, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  return {
    paragraph(id) {
      const style = known.get(id) ?? chainOf(id).reduceRight(withStyle, PLAIN);
      known.set(id, style);
      return style;
    },
    letters: (id) => {
      const chain = id === undefined ? [] : chainOf(id);
      return Object.assign({}, ...chain.map(lookOfStyle).reverse());
    },
    listOf: (id) => settingOf(childOf(childOf(byId.get(id), "w:pPr"), "w:numPr"), "w:numId"),
    lang: childOf(defaults, "w:lang")?.attributes.get("w:val") ?? "",
  };
}

/** Bold is how the signs are drawn; words that somebody wrote beside them in Word are not bold for that. */
function lookOfStyle(style: XmlElement): LetterLook {
  const isDrawn = settingOf(style, "w:name")?.toLowerCase() === BRACKET_STYLE.name.toLowerCase();
  return isDrawn ? { isDrawn } : lookOf(childOf(style, "w:rPr"));
}

const isOn = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";

/** Names of styles are the same in every language of Word, ids are not. */
function withStyle(base: ParagraphStyle, style: XmlElement): ParagraphStyle {
  const name = (settingOf(style, "w:name") ?? "").toLowerCase();
  const properties = childOf(style, "w:pPr");
  const outline = outlineOf(properties);
  const named = /^heading ([1-9])$/.exec(name)?.[1];
  return {
    isTitle: base.isTitle || name === "title",
    isQuote: base.isQuote || ["quote", "intense quote", "quotations", "block text"].includes(name),
    heading: named ? Number(named) : outline === undefined ? base.heading : outline,
    place: placeOf(properties) ?? base.place,
  };
}

/** From 1; null where it is said to be none, undefined where nothing is said. */
export function outlineOf(properties: XmlElement | undefined): number | null | undefined {
  const level = countOf(settingOf(properties, "w:outlineLvl"));
  if (level === null) return undefined;
  return level >= 0 && level < 9 ? level + 1 : null;
}

export function placeOf(properties: XmlElement | undefined): ListPlace | null {
  const place = childOf(properties, "w:numPr");
  const list = settingOf(place, "w:numId");
  const level = countOf(settingOf(place, "w:ilvl"));
  return list === undefined ? null : { list, level: level === null ? null : Math.min(Math.max(level, 0), 8) };
}

/** Only what is said is in it. */
export function lookOf(properties: XmlElement | undefined): LetterLook {
  const [strong, em, isHidden] = ["w:b", "w:i", "w:vanish"].map((name) => switchOf(properties, name));
  const underline = switchOf(properties, "w:u");
  return {
    ...(strong !== undefined && { strong }),
    ...(em !== undefined && { em }),
    ...(isHidden !== undefined && { isHidden }),
    ...(underline !== undefined && { underline }),
  };
}
