import { toRoman } from "../../../text/numbering/numerals.ts";
import type { ListPlace, WordStyles } from "./wordStyles.ts";
import { childOf, childrenOf, countOf, switchOf, settingOf, type XmlElement } from "./xmlTree.ts";

/** What stands before an item: a sign, or the number as Word shows it. */
export type ItemSign = { readonly isBullet: boolean; readonly label: string; readonly level: number };

/** Gives the items of a text their signs in reading order; null where a paragraph has none. */
export type ItemCounter = (place: ListPlace | null, style: string | undefined) => ItemSign | null;

type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly isLegal: boolean;
  readonly style: string | undefined;
  /** Counted anew behind an item of this level or a higher one (from 1); 0 for never. */
  readonly restart: number | null;
};
type List = {
  readonly shape: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
};

const LEVELS = 9;

/** Counts as Word does: lists of one shape go on counting together, unless one of them begins anew. */
export function createItemCounter(tree: XmlElement | null, styles: WordStyles): ItemCounter {
  const lists = readLists(tree, styles);
  const counts = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return (place, style) => {
    const list = place && lists.get(place.list);
    if (!list) return null;
    const level = place.level ?? levelOfStyle(list, style);
    const shape = list.levels.get(level);
    if (!shape || shape.format === "none") return null;
    if (shape.format === "bullet") return { isBullet: true, label: "", level };
    const count = counts.get(list.shape) ?? [];
    counts.set(list.shape, count);
    const start = list.starts.get(level);
    if (start !== undefined && !begun.has(`${place.list} ${level}`)) count[level] = start - 1;
    begun.add(`${place.list} ${level}`);
    for (let above = 0; above < level; above++) count[above] ??= startOf(list, above);
    count[level] = count[level] === undefined ? startOf(list, level) : count[level] + 1;
    for (let below = level + 1; below < LEVELS; below++) {
      const restart = list.levels.get(below)?.restart;
      if (restart === null || restart === undefined || (restart > 0 && level < restart)) count[below] = undefined;
    }
    const label = labelOf(list, shape, count);
    return label === "" ? null : { isBullet: false, label, level };
  };
}

const startOf = ({ levels }: List, level: number): number => levels.get(level)?.start ?? 1;

function levelOfStyle({ levels }: List, style: string | undefined): number {
  for (const [level, shape] of levels) if (style !== undefined && shape.style === style) return level;
  return 0;
}

function labelOf({ levels }: List, { text, isLegal }: Level, count: readonly (number | undefined)[]): string {
  return text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const level = Number(digit) - 1;
      const format = isLegal ? "decimal" : (levels.get(level)?.format ?? "decimal");
      return inFormat(count[level] ?? 1, format);
    })
    .trim();
}

const LATIN = "abcdefghijklmnopqrstuvwxyz";
const CYRILLIC = "абвгдежзиклмнопрстуфхцчшщыэюя";
/** Beyond so many times through the alphabet nobody counts by letters, and a file that begins at a billion is no longer one. */
const MOST_REPEATS = 10;

/** Word goes on behind `z` with `aa`, `bb`, `cc`. */
function inLetters(value: number, alphabet: string): string {
  const [letter, repeats] = [alphabet[(value - 1) % alphabet.length], Math.ceil(value / alphabet.length)];
  return letter === undefined || repeats > MOST_REPEATS ? String(value) : letter.repeat(repeats);
}

/** What this version cannot count in is counted in figures. */
function inFormat(value: number, format: string): string {
  switch (format) {
    case "lowerLetter":
      return inLetters(value, LATIN);
    case "upperLetter":
      return inLetters(value, LATIN).toUpperCase();
    case "lowerRoman":
      return toRoman(value);
    case "upperRoman":
      return toRoman(value).toUpperCase();
    case "russianLower":
      return inLetters(value, CYRILLIC);
    case "russianUpper":
      return inLetters(value, CYRILLIC).toUpperCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    default:
      return String(value);
  }
}

function readLists(tree: XmlElement | null, styles: WordStyles): ReadonlyMap<string, List> {
  const shapes = new Map(
    childrenOf(tree ?? undefined, "w:abstractNum").map((one) => [one.attributes.get("w:abstractNumId") ?? "", one]),
  );
  const nums = new Map(childrenOf(tree ?? undefined, "w:num").map((one) => [one.attributes.get("w:numId") ?? "", one]));
  const shapeOf = (num: XmlElement | undefined, isFirst = true): string => {
    const id = settingOf(num, "w:abstractNumId") ?? "";
    const link = settingOf(shapes.get(id), "w:numStyleLink");
    const linked = link === undefined || !isFirst ? undefined : nums.get(styles.listOf(link) ?? "");
    return linked ? shapeOf(linked, false) : id;
  };
  return new Map([...nums].map(([id, num]) => [id, listOf(num, shapeOf(num), shapes)]));
}

function listOf(num: XmlElement, shape: string, shapes: ReadonlyMap<string, XmlElement>): List {
  const levels = levelsIn(shapes.get(shape));
  const starts = new Map<number, number>();
  for (const override of childrenOf(num, "w:lvlOverride")) {
    const level = countOf(override.attributes.get("w:ilvl")) ?? 0;
    const start = countOf(settingOf(override, "w:startOverride"));
    if (start !== null) starts.set(level, start);
    for (const [at, own] of levelsIn(override)) levels.set(at, own);
  }
  return { shape, levels, starts };
}

function levelsIn(around: XmlElement | undefined): Map<number, Level> {
  return new Map(
    childrenOf(around, "w:lvl").map((one) => [
      countOf(one.attributes.get("w:ilvl")) ?? 0,
      {
        start: countOf(settingOf(one, "w:start")) ?? 1,
        format: settingOf(one, "w:numFmt") ?? "decimal",
        text: childOf(one, "w:lvlText")?.attributes.get("w:val") ?? "",
        isLegal: switchOf(one, "w:isLgl") ?? false,
        style: settingOf(one, "w:pStyle"),
        restart: countOf(settingOf(one, "w:lvlRestart")),
      },
    ]),
  );
}
