import { allowedLink, type Fields, linkOfField } from "./fields.ts";
import { chosenOf } from "./graphics.ts";
import { type Around, createLetterSink, type Letters } from "./letterSink.ts";
import type { Reading } from "./reading.ts";
import { marksIn, readRun, type RunTools } from "./runReader.ts";
import { SILENT } from "./silent.ts";
import { revisionOf } from "./touches.ts";
import { childOf, descendantsOf, elementsOf, lettersOf, settingOf, type XmlElement } from "./xmlTree.ts";

/** Elements that hold letters and say nothing about them that a draft keeps. */
const TRANSPARENT = new Set("w:smartTag w:customXml w:sdtContent w:dir w:bdo w:rubyBase".split(" "));

/** Reads the letters in a paragraph of a Word file, in reading order. */
export function readLetters(paragraph: XmlElement, around: Around, reading: Reading, fields: Fields): Letters {
  const sink = createLetterSink(reading);
  const tools: RunTools = {
    reading,
    fields,
    sink,
    walk: (element, here) => {
      for (const child of elementsOf(element)) readInline(child, here, tools);
    },
  };
  tools.walk(paragraph, around);
  return { runs: sink.runs, boxes: sink.boxes };
}

function readInline(element: XmlElement, here: Around, tools: RunTools): void {
  const { name, attributes } = element;
  const { walk, reading } = tools;
  const { find, openComments } = reading;
  if (name === "w:r") readRun(element, here, tools);
  else if (name === "w:ins" || name === "w:moveTo") walk(element, { ...here, inserted: revisionOf(element) });
  else if (name === "w:del" || name === "w:moveFrom") walk(element, { ...here, deleted: revisionOf(element) });
  else if (name === "w:hyperlink") walk(element, { ...here, link: linkOf(element, reading) });
  else if (name === "w:commentRangeStart") openComments.add(attributes.get("w:id") ?? "");
  else if (name === "w:commentRangeEnd") openComments.delete(attributes.get("w:id") ?? "");
  else if (name === "w:fldSimple") {
    walk(element, { ...here, link: linkOfField(attributes.get("w:instr") ?? "", find) ?? here.link });
  } else if (name === "w:sdt") {
    find("controls", settingOf(childOf(element, "w:sdtPr"), "w:alias"));
    walk(element, here);
  } else if (name === "mc:AlternateContent") for (const one of chosenOf(element)) readInline(one, here, tools);
  else if (name === "m:oMath" || name === "m:oMathPara") readFormula(element, here, tools);
  else if (name === "w:subDoc") find("embedded");
  else if (!SILENT.test(name)) {
    if (!TRANSPARENT.has(name)) find("unknown", name);
    walk(element, here);
  }
}

function linkOf({ attributes }: XmlElement, { relations, find }: Reading): string | null {
  const relation = relations.get(attributes.get("r:id") ?? "");
  const anchor = attributes.get("w:anchor");
  return allowedLink(relation?.target ?? anchor ?? "", relation === undefined, find);
}

function readFormula(element: XmlElement, here: Around, { reading, fields, sink }: RunTools): void {
  const letters = descendantsOf(element, "m:t", "w:t", "w:delText").map(lettersOf).join("");
  reading.find("formulas", letters);
  sink.put(letters, marksIn({}, here, fields), here);
}
