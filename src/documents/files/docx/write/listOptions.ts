import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix } from "docx";
import { CENTIMETRE } from "./documentStyles.ts";
import { LEVELS, type LevelLook } from "./levelLooks.ts";
import type { WordList } from "./wordNumbers.ts";

export const BULLETS = "bullets";
export const listName = (index: number): string => `list-${index}`;

const FORMATS = {
  decimal: LevelFormat.DECIMAL,
  lowerLetter: LevelFormat.LOWER_LETTER,
  upperLetter: LevelFormat.UPPER_LETTER,
  lowerRoman: LevelFormat.LOWER_ROMAN,
  upperRoman: LevelFormat.UPPER_ROMAN,
} as const;

const SIGNS = ["•", "–", "▪"];

/** Where the words of an item at a depth begin, and how far in front of them its sign stands. */
export const indentAt = (depth: number) => ({ left: CENTIMETRE * depth, hanging: CENTIMETRE });

export const listOptions = (lists: readonly WordList[]) => [
  { reference: BULLETS, levels: Array.from({ length: LEVELS }, (_, level) => bulletAt(level)) },
  ...lists.map(({ levels, starts }, index) => ({
    reference: listName(index),
    levels: levels.map((look, level) => levelOf(look, level, starts.get(level) ?? 1)),
  })),
];

const bulletAt = (level: number): ILevelsOptions => ({
  level,
  format: LevelFormat.BULLET,
  text: SIGNS[level % SIGNS.length] ?? "•",
  alignment: AlignmentType.START,
  style: { paragraph: { indent: indentAt(level + 1) } },
});

function levelOf(look: LevelLook, level: number, start: number): ILevelsOptions {
  const above = look.isWhole ? Array.from({ length: level }, (_, on) => `%${on + 1}.`).join("") : "";
  const isWord = look.before.endsWith(" ");
  return {
    level,
    format: FORMATS[look.format],
    text: `${look.before}${above}%${level + 1}${look.after}`,
    alignment: AlignmentType.START,
    start,
    // "Article 4" is longer than any indent.
    ...(isWord && { suffix: LevelSuffix.SPACE }),
    style: { paragraph: { indent: isWord ? { left: 0, hanging: 0 } : indentAt(look.isWhole ? 1 : level + 1) } },
  };
}
