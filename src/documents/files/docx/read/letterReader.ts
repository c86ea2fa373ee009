import type { PaperMarks, PaperRun } from "../../paper.ts";
import { allowedLink, type Fields, linkOfField } from "./fields.ts";
import { chosenOf, textBoxesIn } from "./graphics.ts";
import type { Reading } from "./reading.ts";
import { type Revision, revisionOf } from "./touches.ts";
import { lookOf } from "./wordStyles.ts";
import {
  childOf,
  countOf,
  descendantsOf,
  elementsOf,
  lettersOf,
  switchOf,
  settingOf,
  type XmlElement,
} from "./xmlTree.ts";

/** Where letters stand: by whom they came and are to go, and where they lead. */
export type Around = {
  readonly inserted: Revision | null;
  readonly deleted: Revision | null;
  readonly link: string | null;
  /** Headings are bold by themselves. */
  readonly isHeading: boolean;
};

export type Letters = {
  readonly runs: readonly PaperRun[];
  /** Their words stand behind the paragraph. */
  readonly boxes: readonly XmlElement[];
};

/** Elements that hold letters and say nothing about them that a draft keeps. */
const TRANSPARENT = new Set("w:smartTag w:customXml w:sdtContent w:dir w:bdo w:rubyBase".split(" "));
/** What only helps Word. Everything else that is not known is named. */
const SILENT =
  /^w:(pPr|rPr|sdtPr|sdtEndPr|customXmlPr|smartTagPr|rubyPr|rt|proofErr|perm(Start|End)|bookmark(Start|End)|move(From|To)Range(Start|End)|customXml\w*Range(Start|End)|lastRenderedPageBreak|footnoteRef|endnoteRef|annotationRef|separator|continuationSeparator|numberingChange)$/;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["w:tab", " "],
  ["w:ptab", " "],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "\u2011"],
  ["w:softHyphen", "\u00ad"],
]);
/** Looks that a draft does not have. Colours and fonts are said of every file once. */
const LOOKS = ["w:strike", "w:dstrike", "w:vertAlign", "w:highlight", "w:caps", "w:smallCaps"];

/** Reads the letters in a paragraph of a Word file, in reading order. */
export function readLetters(paragraph: XmlElement, around: Around, reading: Reading, fields: Fields): Letters {
  const runs: PaperRun[] = [];
  const boxes: XmlElement[] = [];
  const { find, openComments, placedComments } = reading;

  const put = (text: string, marks: PaperMarks, { inserted, deleted }: Around, note: string | null = null): void => {
    reading.tally.count("letters", text.length);
    for (const id of openComments) placedComments.add(id);
    runs.push({ text, marks, note, comments: [...openComments], ...reading.touches.of(inserted, deleted) });
  };
  const walk = (element: XmlElement, here: Around): void => {
    for (const child of elementsOf(element)) walkInline(child, here);
  };
  const walkInline = (element: XmlElement, here: Around): void => {
    const { name, attributes } = element;
    if (name === "w:r") readRun(element, here);
    else if (name === "w:ins" || name === "w:moveTo") walk(element, { ...here, inserted: revisionOf(element) });
    else if (name === "w:del" || name === "w:moveFrom") walk(element, { ...here, deleted: revisionOf(element) });
    else if (name === "w:hyperlink") walk(element, { ...here, link: linkOf(element) });
    else if (name === "w:commentRangeStart") openComments.add(attributes.get("w:id") ?? "");
    else if (name === "w:commentRangeEnd") openComments.delete(attributes.get("w:id") ?? "");
    else if (name === "w:fldSimple") {
      walk(element, { ...here, link: linkOfField(attributes.get("w:instr") ?? "", find) ?? here.link });
    } else if (name === "w:sdt") {
      find("controls", settingOf(childOf(element, "w:sdtPr"), "w:alias"));
      walk(element, here);
    } else if (name === "mc:AlternateContent") for (const one of chosenOf(element)) walkInline(one, here);
    else if (name === "m:oMath" || name === "m:oMathPara") readFormula(element, here);
    else if (name === "w:subDoc") find("embedded");
    else if (!SILENT.test(name)) {
      if (!TRANSPARENT.has(name)) find("unknown", name);
      walk(element, here);
    }
  };
  const linkOf = ({ attributes }: XmlElement): string | null => {
    const relation = reading.relations.get(attributes.get("r:id") ?? "");
    const anchor = attributes.get("w:anchor");
    return allowedLink(relation?.target ?? anchor ?? "", relation === undefined, find);
  };
  const readFormula = (element: XmlElement, here: Around): void => {
    const letters = descendantsOf(element, "m:t", "w:t", "w:delText").map(lettersOf).join("");
    find("formulas", letters);
    put(letters, marksOf({}, here), here);
  };
  const marksOf = (look: ReturnType<typeof lookOf>, { link, isHeading }: Around): PaperMarks => {
    const to = link ?? fields.link();
    const { strong = false, em = false, underline = false } = look;
    return { strong: strong && !isHeading, em, underline: underline && to === null, link: to };
  };
  const readRun = (run: XmlElement, here: Around): void => {
    const properties = childOf(run, "w:rPr");
    const look = { ...reading.styles.letters(settingOf(properties, "w:rStyle")), ...lookOf(properties) };
    const change = childOf(properties, "w:rPrChange");
    if (change) find("formatting", revisionOf(change).author);
    if (LOOKS.some((name) => switchOf(properties, name))) find("looks", lettersOf(run));
    const marks = marksOf(look, here);
    for (const child of elementsOf(run)) readPart(child, look.isHidden ?? false, marks, here);
  };
  const readPart = (element: XmlElement, isHidden: boolean, marks: PaperMarks, here: Around): void => {
    const { name, attributes } = element;
    const sign = SIGNS.get(name);
    if (name === "w:fldChar") fields.mark(attributes.get("w:fldCharType"));
    else if (name === "w:instrText" || name === "w:delInstrText") fields.instruct(lettersOf(element));
    else if (name === "w:commentReference") placeComment(attributes.get("w:id") ?? "", marks, here);
    else if (!fields.isShown() || SILENT.test(name)) return;
    else if (name === "w:t" || name === "w:delText") {
      // Whoever hid words did not mean to share them; only that there are some is told.
      if (isHidden) find("hidden");
      else put(lettersOf(element), fields.link() === null ? marks : { ...marks, link: fields.link() }, here);
    } else if (sign !== undefined) put(sign, marks, here);
    else if (name === "w:br") readBreak(attributes.get("w:type"), marks, here);
    else if (name === "w:sym") put(symbolOf(attributes.get("w:char")), marks, here);
    else if (name === "w:footnoteReference" || name === "w:endnoteReference") readMarker(element, marks, here);
    else if (name === "mc:AlternateContent") for (const one of chosenOf(element)) readPart(one, isHidden, marks, here);
    else if (name === "w:drawing" || name === "w:pict" || name === "w:object")
      boxes.push(...textBoxesIn(element, reading));
    else if (name === "w:ruby") {
      find("looks", lettersOf(element));
      walk(element, here);
    } else find("unknown", name);
  };
  const readBreak = (type: string | undefined, marks: PaperMarks, here: Around): void => {
    if (type === "page" || type === "column") find("pageBreaks");
    else put("\n", marks, here);
  };
  const symbolOf = (code: string | undefined): string => {
    find("symbols", code);
    const point = Number.parseInt(code ?? "", 16);
    // Letters of symbol fonts stand where no other font has any.
    return point > 0x20 && point < 0xd800 ? String.fromCharCode(point) : "\u25a1";
  };
  const readMarker = ({ name, attributes }: XmlElement, marks: PaperMarks, here: Around): void => {
    const id = `${name === "w:footnoteReference" ? "f" : "e"}${countOf(attributes.get("w:id")) ?? ""}`;
    if (reading.noteIds.has(id)) return;
    reading.tally.count("notes");
    reading.noteIds.add(id);
    put("", marks, here, id);
  };
  /** Of a comment on no words only the place is known. */
  const placeComment = (id: string, marks: PaperMarks, here: Around): void => {
    if (placedComments.has(id)) return;
    openComments.add(id);
    put("", marks, here);
    openComments.delete(id);
  };
  walk(paragraph, around);
  return { runs, boxes };
}
