import { formatRange } from "../../src/documents/text/commands/formatRange.ts";
import { moveBlocks } from "../../src/documents/text/commands/moveBlocks.ts";
import { insertNote } from "../../src/documents/text/commands/note/insertNote.ts";
import { sectionAt, stepTarget } from "../../src/documents/text/commands/sections.ts";
import { setBlock } from "../../src/documents/text/commands/setBlock.ts";
import { stepLevel } from "../../src/documents/text/commands/stepLevel.ts";
import { addLine } from "../../src/documents/text/commands/table/addLine.ts";
import { insertTable } from "../../src/documents/text/commands/table/insertTable.ts";
import { moveLine } from "../../src/documents/text/commands/table/moveLine.ts";
import { removeLine, removeTable } from "../../src/documents/text/commands/table/removeLine.ts";
import { setHeader } from "../../src/documents/text/commands/table/setHeader.ts";
import type { TextModel } from "../../src/documents/text/model/createText.ts";
import type { Random } from "./random.ts";

const words = (text: string) => [{ spans: [{ text }] }];

type StructuralAct = readonly [name: string, weight: number, run: () => void];

/** What people do with tables, footnotes, lists and sections; does nothing where there is no such thing. */
export function structuralActs(text: TextModel, block: string, offset: number, random: Random): StructuralAct[] {
  const { blocks } = text.layout();
  const index = blocks.findIndex(({ id }) => id === block);
  const acts: StructuralAct[] = [
    ["table", 4, () => void insertTable(text, block, { rows: 2, cols: 2, cells: [[words("a"), words("b")]] })],
    ["note", 6, () => void insertNote(text, { block, offset }, {}, { spans: [{ text: "see" }] })],
    ["list", 5, () => setBlock(text, block, { kind: "paragraph", level: 1, numbered: random.chance(0.5) })],
    ["level", 3, () => void stepLevel(text, [block], random.pick([1, -1]))],
    ["link", 2, () => formatRange(text, { block, offset: 0 }, { block, offset }, "link", "https://example.org/")],
    ["section", 3, () => moveSection(text, index, random.pick([1, -1]))],
  ];
  return [...acts, ...tableActs(text, random)];
}

function moveSection(text: TextModel, index: number, step: 1 | -1): void {
  const { blocks } = text.layout();
  const stretch = sectionAt(blocks, index);
  const target = stepTarget(blocks, stretch, step);
  const ids = blocks.slice(stretch.from, stretch.to).map(({ id }) => id);
  if (target !== undefined) moveBlocks(text, ids, target);
}

function tableActs(text: TextModel, random: Random): StructuralAct[] {
  const tables = text.layout().blocks.flatMap(({ id, role }) => (role.table ? [{ id, shape: role.table }] : []));
  if (tables.length === 0) return [];
  const { id, shape } = random.pick(tables);
  const axis = random.pick(["rows", "cols"] as const);
  const [line, other] = [random.pick(shape[axis]), random.pick([null, ...shape[axis]])];
  return [
    ["add line", 6, () => void addLine(text, id, axis, other)],
    ["move line", 6, () => moveLine(text, id, axis, line, other)],
    ["remove line", 4, () => removeLine(text, id, axis, line)],
    ["header", 2, () => setHeader(text, id, random.chance(0.5))],
    ["remove table", 1, () => removeTable(text, id)],
  ];
}
