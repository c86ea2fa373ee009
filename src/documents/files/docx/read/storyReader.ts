import type { PaperBlock, PaperParagraph } from "../../paper.ts";
import { createFields, type Fields } from "./fields.ts";
import { chosenOf } from "./graphics.ts";
import { readLetters } from "./letterReader.ts";
import type { Reading } from "./reading.ts";
import { readTable } from "./tableReader.ts";
import { type Revision, revisionOf } from "./touches.ts";
import type { ItemSign } from "./wordNumbers.ts";
import { outlineOf, placeOf } from "./wordStyles.ts";
import { childOf, descendantsOf, elementsOf, lettersOf, settingOf, type XmlElement } from "./xmlTree.ts";

const DEEPEST_HEADING = 4;
const DEEPEST_ITEM = 6;
const SILENT =
  /^w:(tcPr|proofErr|perm(Start|End)|bookmark(Start|End)|move(From|To)Range(Start|End)|customXml\w*Range(Start|End)|customXmlPr|sdtPr|sdtEndPr|footnotePr|endnotePr)$/;

/** The paragraphs and tables of the text, of a cell or of a note, in reading order. */
export function readStory(story: XmlElement, reading: Reading): readonly PaperBlock[] {
  const blocks: PaperBlock[] = [];
  const fields = createFields(reading.find);
  /** Boxes wait for the end of a paragraph that is there without what is proposed. */
  let waiting: readonly XmlElement[] = [];
  reading.touches.part();
  const read = (element: XmlElement): void => {
    const { name, attributes } = element;
    if (name === "w:p") {
      const { paragraph, boxes } = readParagraph(element, reading, fields);
      blocks.push(paragraph);
      waiting = [...waiting, ...boxes];
      if (paragraph.end.inserted === null) putBoxes();
    } else if (name === "w:tbl") blocks.push(readTable(element, reading, readStory));
    else if (name === "w:sectPr") readSection(element, reading);
    else if (name === "w:commentRangeStart") reading.openComments.add(attributes.get("w:id") ?? "");
    else if (name === "w:commentRangeEnd") reading.openComments.delete(attributes.get("w:id") ?? "");
    else if (name === "w:altChunk") reading.find("embedded");
    else if (name === "mc:AlternateContent") chosenOf(element).forEach(read);
    else if (!SILENT.test(name)) {
      if (name === "w:sdt") reading.find("controls", settingOf(childOf(element, "w:sdtPr"), "w:alias"));
      else if (name !== "w:sdtContent" && name !== "w:customXml") reading.find("unknown", name);
      elementsOf(element).forEach(read);
    }
  };
  const putBoxes = (): void => {
    const boxes = waiting;
    waiting = [];
    for (const box of boxes) blocks.push(...readStory(box, reading));
  };
  elementsOf(story).forEach(read);
  putBoxes();
  return blocks;
}

function readSection(section: XmlElement, { find }: Reading): void {
  const change = childOf(section, "w:sectPrChange");
  if (change) find("formatting", revisionOf(change).author);
}

function readParagraph(
  element: XmlElement,
  reading: Reading,
  fields: Fields,
): { readonly paragraph: PaperParagraph; readonly boxes: readonly XmlElement[] } {
  reading.tally.count("paragraphs");
  const properties = childOf(element, "w:pPr");
  const mark = childOf(properties, "w:rPr");
  for (const change of [childOf(properties, "w:pPrChange"), childOf(mark, "w:rPrChange")]) {
    if (change) reading.find("formatting", revisionOf(change).author);
  }
  const section = childOf(properties, "w:sectPr");
  if (section) readSection(section, reading);
  const inserted = revisionIn(mark, "w:ins", "w:moveTo");
  const deleted = revisionIn(mark, "w:del", "w:moveFrom");
  const kind = kindOf(properties, reading, inserted === null);
  const around = { inserted: null, deleted: null, link: null, isHeading: kind.kind === "heading" };
  const { runs, boxes } = readLetters(element, around, reading, fields);
  const end = reading.touches.of(inserted, deleted);
  return { paragraph: { type: "paragraph", ...kind, lang: null, runs, end }, boxes };
}

function revisionIn(mark: XmlElement | undefined, ...names: readonly string[]): Revision | null {
  const found = names.map((name) => childOf(mark, name)).find((one) => one !== undefined);
  return found ? revisionOf(found) : null;
}

type Kind = Pick<PaperParagraph, "kind" | "level" | "isNumbered" | "number">;

/** What is only proposed is not counted: numbers are those of the text without it. */
function kindOf(properties: XmlElement | undefined, { styles, counter, find }: Reading, isCounted: boolean): Kind {
  const id = settingOf(properties, "w:pStyle");
  const style = styles.paragraph(id);
  const outline = outlineOf(properties);
  const sign = isCounted ? counter(placeOf(properties) ?? style.place, id) : null;
  const heading = style.isTitle ? 1 : outline === undefined ? style.heading : outline;
  const number = sign?.isBullet === false ? sign.label : null;
  if (heading !== null) {
    if (heading > DEEPEST_HEADING) find("deepHeadings");
    return { kind: "heading", level: Math.min(heading, DEEPEST_HEADING), isNumbered: number !== null, number };
  }
  if (style.isQuote) return { kind: "quote", level: 0, isNumbered: number !== null, number };
  return { kind: "paragraph", ...itemOf(sign), number };
}

const itemOf = (sign: ItemSign | null): Pick<Kind, "level" | "isNumbered"> =>
  sign
    ? { level: Math.min(sign.level + 1, DEEPEST_ITEM), isNumbered: !sign.isBullet }
    : { level: 0, isNumbered: false };

/** The letters of a part that is not taken over, without what is to go. */
export const wordsIn = (part: XmlElement): string =>
  descendantsOf(part, "w:p")
    .map((paragraph) => descendantsOf(paragraph, "w:t").map(lettersOf).join(""))
    .filter((words) => words.trim() !== "")
    .join(" ");
