import type { PaperMarks } from "../../paper.ts";
import { BRACKET_SIGNS } from "../bracketStyle.ts";
import type { Fields } from "./fields.ts";
import { chosenOf, textBoxesIn } from "./graphics.ts";
import type { Around, LetterSink } from "./letterSink.ts";
import type { Reading } from "./reading.ts";
import { SILENT } from "./silent.ts";
import { revisionOf } from "./touches.ts";
import { lookOf } from "./wordStyles.ts";
import { childOf, countOf, elementsOf, lettersOf, settingOf, switchOf, type XmlElement } from "./xmlTree.ts";

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["w:tab", " "],
  ["w:ptab", " "],
  ["w:cr", "\n"],
  ["w:noBreakHyphen", "\u2011"],
  ["w:softHyphen", "\u00ad"],
]);
/** Looks that a draft does not have. Colours and fonts are said of every file once. */
const LOOKS = ["w:strike", "w:dstrike", "w:vertAlign", "w:highlight", "w:caps", "w:smallCaps"];

export type RunTools = {
  readonly reading: Reading;
  readonly fields: Fields;
  readonly sink: LetterSink;
  /** Reads what stands in a paragraph, for the few parts of a run that hold such. */
  readonly walk: (element: XmlElement, around: Around) => void;
};

/** What the letters of one run share. */
type Run = {
  readonly isHidden: boolean;
  readonly isDrawn: boolean;
  readonly marks: PaperMarks;
  readonly around: Around;
};

/** How letters look where they stand: headings are bold and links underlined by themselves. */
export function marksIn(look: ReturnType<typeof lookOf>, { link, isHeading }: Around, fields: Fields): PaperMarks {
  const to = link ?? fields.link();
  const { strong = false, em = false, underline = false } = look;
  return { strong: strong && !isHeading, em, underline: underline && to === null, link: to };
}

/** Reads a run: letters of one look, and the signs and markers among them. */
export function readRun(run: XmlElement, around: Around, tools: RunTools): void {
  const { reading, fields } = tools;
  const properties = childOf(run, "w:rPr");
  const look = { ...reading.styles.letters(settingOf(properties, "w:rStyle")), ...lookOf(properties) };
  const change = childOf(properties, "w:rPrChange");
  if (change) reading.find("formatting", revisionOf(change).author);
  if (LOOKS.some((name) => switchOf(properties, name))) reading.find("looks", lettersOf(run));
  const { isHidden = false, isDrawn = false } = look;
  const shared = { isHidden, isDrawn, marks: marksIn(look, around, fields), around };
  for (const child of elementsOf(run)) readPart(child, shared, tools);
}

function readPart(element: XmlElement, run: Run, tools: RunTools): void {
  const { name, attributes } = element;
  const { marks, around } = run;
  const { reading, fields, sink } = tools;
  const sign = SIGNS.get(name);
  if (name === "w:fldChar") fields.mark(attributes.get("w:fldCharType"));
  else if (name === "w:instrText" || name === "w:delInstrText") fields.instruct(lettersOf(element));
  else if (name === "w:commentReference") sink.placeComment(attributes.get("w:id") ?? "", marks, around);
  else if (!fields.isShown() || SILENT.test(name)) return;
  else if (name === "w:t" || name === "w:delText") readText(element, run, tools);
  else if (sign !== undefined) sink.put(sign, marks, around);
  else if (name === "w:br") readBreak(attributes.get("w:type"), run, tools);
  else if (name === "w:sym") sink.put(symbolOf(attributes.get("w:char"), reading), marks, around);
  else if (name === "w:footnoteReference" || name === "w:endnoteReference") readMarker(element, run, tools);
  else if (name === "mc:AlternateContent") for (const one of chosenOf(element)) readPart(one, run, tools);
  else if (name === "w:drawing" || name === "w:pict" || name === "w:object") {
    sink.putBoxes(textBoxesIn(element, reading));
  } else if (name === "w:ruby") {
    reading.find("looks", lettersOf(element));
    tools.walk(element, around);
  } else reading.find("unknown", name);
}

function readText(element: XmlElement, run: Run, { reading, fields, sink }: RunTools): void {
  const { isHidden, isDrawn, marks, around } = run;
  // Whoever hid words did not mean to share them; only that there are some is told.
  if (isHidden) return reading.find("hidden");
  const link = fields.link();
  const letters = isDrawn ? withoutSigns(lettersOf(element)) : lettersOf(element);
  if (letters === "" && isDrawn) return;
  sink.put(letters, link === null ? marks : { ...marks, link }, around);
}

/** What somebody wrote beside a sign in Word took on its style, and stays. */
const withoutSigns = (letters: string): string => BRACKET_SIGNS.reduce((rest, sign) => rest.replace(sign, ""), letters);

function readBreak(type: string | undefined, { marks, around }: Run, { reading, sink }: RunTools): void {
  if (type === "page" || type === "column") reading.find("pageBreaks");
  else sink.put("\n", marks, around);
}

function symbolOf(code: string | undefined, { find }: Reading): string {
  find("symbols", code);
  const point = Number.parseInt(code ?? "", 16);
  // Letters of symbol fonts stand where no other font has any.
  return point > 0x20 && point < 0xd800 ? String.fromCharCode(point) : "\u25a1";
}

function readMarker({ name, attributes }: XmlElement, { marks, around }: Run, { reading, sink }: RunTools): void {
  const id = `${name === "w:footnoteReference" ? "f" : "e"}${countOf(attributes.get("w:id")) ?? ""}`;
  if (reading.noteIds.has(id)) return;
  reading.tally.count("notes");
  reading.noteIds.add(id);
  sink.put("", marks, around, id);
}
