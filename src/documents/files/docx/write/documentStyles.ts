import type { IStylesOptions } from "docx";
import { BRACKET_STYLE } from "../bracketStyle.ts";
import { wordLanguage } from "./wordLanguage.ts";

const FONT = "Times New Roman";
/** Half points. */
const SIZES = [32, 28, 26, 24, 24, 24] as const;

/** A centimetre in twentieths of a point. */
export const CENTIMETRE = 567;

const headingOf = (size: number) => ({
  run: { font: FONT, size, bold: true, color: "000000" },
  paragraph: { keepNext: true, spacing: { before: 240, after: 120, line: 264 } },
});

/** Looks by the names that Word gives them, so that whoever works on the file finds them in its list. */
export function documentStyles(lang: string): IStylesOptions {
  const [one, two, three, four, five, six] = SIZES;
  return {
    default: {
      document: {
        run: { font: FONT, size: 23, language: { value: wordLanguage(lang) } },
        paragraph: { spacing: { after: 140, line: 276 } },
      },
      heading1: headingOf(one),
      heading2: headingOf(two),
      heading3: headingOf(three),
      heading4: headingOf(four),
      heading5: headingOf(five),
      heading6: headingOf(six),
    },
    characterStyles: [{ ...BRACKET_STYLE, basedOn: "DefaultParagraphFont", run: { bold: true } }],
    paragraphStyles: [
      {
        id: "Quote",
        name: "Quote",
        basedOn: "Normal",
        quickFormat: true,
        run: { italics: true },
        paragraph: { indent: { left: CENTIMETRE, right: CENTIMETRE } },
      },
      {
        id: "Caption",
        name: "caption",
        basedOn: "Normal",
        quickFormat: true,
        run: { bold: true },
        paragraph: { keepNext: true },
      },
    ],
  };
}
