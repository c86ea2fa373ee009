import { FileFault } from "../../fileFault.ts";
import { LIMITS } from "../../limits.ts";
import { EMPTY_PARAGRAPH, type PaperBlock, type PaperParagraph, type PaperTable } from "../../paper.ts";
import type { Reading } from "./reading.ts";
import { revisionOf } from "./touches.ts";
import { childOf, countOf, elementsOf, switchOf, settingOf, type XmlElement } from "./xmlTree.ts";

type ReadStory = (story: XmlElement, reading: Reading) => readonly PaperBlock[];
type Cell = readonly PaperParagraph[];

const EMPTY: Cell = [EMPTY_PARAGRAPH];

/** A table of a Word file as rows of equal length. What spans several cells stands in the first of them. */
export function readTable(table: XmlElement, reading: Reading, readStory: ReadStory): PaperTable {
  for (const name of ["w:tblPrChange", "w:trPrChange", "w:tcPrChange", "w:tblGridChange", "w:tblPrExChange"]) {
    for (const change of ownOf(table, name)) reading.find("formatting", revisionOf(change).author);
  }
  const rows = ownOf(table, "w:tr").map((row) => readRow(row, reading, readStory));
  const columns = Math.max(1, ...rows.map((row) => row.length));
  if (columns > LIMITS.columns) throw new FileFault("wordFileTooLarge", "columns");
  reading.tally.count("cells", columns * rows.length);
  const [first] = ownOf(table, "w:tr");
  return {
    type: "table",
    caption: EMPTY_PARAGRAPH,
    hasHeader: switchOf(childOf(first, "w:trPr"), "w:tblHeader") ?? false,
    rows: (rows.length > 0 ? rows : [[]]).map((row) => [
      ...row,
      ...Array.from({ length: columns - row.length }, () => EMPTY),
    ]),
  };
}

/** Elements of this table and not of one that stands in it. */
function ownOf(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === "w:tbl" || child.name === "w:p" ? [] : ownOf(child, name);
  });
}

function readRow(row: XmlElement, reading: Reading, readStory: ReadStory): readonly Cell[] {
  const properties = childOf(row, "w:trPr");
  for (const name of ["w:ins", "w:del"]) {
    const change = childOf(properties, name);
    if (change) reading.find("tableChanges", revisionOf(change).author);
  }
  const before = gapOf(settingOf(properties, "w:gridBefore"));
  return [...before, ...ownOf(row, "w:tc").flatMap((cell) => readCell(cell, reading, readStory))];
}

const gapOf = (count: string | undefined): readonly Cell[] =>
  Array.from({ length: Math.min(Math.max(countOf(count) ?? 0, 0), LIMITS.columns) }, () => EMPTY);

function readCell(cell: XmlElement, reading: Reading, readStory: ReadStory): readonly Cell[] {
  const properties = childOf(cell, "w:tcPr");
  for (const name of ["w:cellIns", "w:cellDel", "w:cellMerge"]) {
    const change = childOf(properties, name);
    if (change) reading.find("tableChanges", revisionOf(change).author);
  }
  const span = Math.min(countOf(settingOf(properties, "w:gridSpan")) ?? 1, LIMITS.columns);
  const merge = childOf(properties, "w:vMerge");
  const isContinued = merge !== undefined && merge.attributes.get("w:val") !== "restart";
  if (span > 1 || isContinued) reading.find("mergedCells");
  const paragraphs = flatten(readStory(cell, reading), reading);
  return [paragraphs.length > 0 ? paragraphs : EMPTY, ...Array.from({ length: Math.max(span - 1, 0) }, () => EMPTY)];
}

/** Of a table in a cell only the words are kept, one behind the other. */
export function flatten(blocks: readonly PaperBlock[], { find }: Pick<Reading, "find">): readonly PaperParagraph[] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph") return [block];
    find("nestedTables");
    return block.rows.flat(2);
  });
}
