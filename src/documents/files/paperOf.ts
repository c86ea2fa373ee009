import type { Block } from "../text/model/block.ts";
import { cellName } from "../text/model/cell.ts";
import type { TextModel } from "../text/model/createText.ts";
import { numberFlows } from "../text/numbering/numberFlows.ts";
import { readScheme } from "../text/numbering/scheme.ts";
import type { References } from "../text/references/createReferences.ts";
import { gatherSaid, NOTHING_SAID, type PaperDiscussion } from "./gatherSaid.ts";
import type { Paper, PaperBlock, PaperComment, PaperNote, PaperParagraph, PaperProposal, PaperTable } from "./paper.ts";
import { paragraphsOf } from "./paragraphsOf.ts";

/** What the list of drafts says of a text. */
export type PaperTitle = Pick<Paper, "title" | "reference" | "lang">;

export type MadePaper = {
  readonly paper: Paper;
  /** How many open amendments and comments are about words that are not in the text any more, and so are not in the paper. */
  readonly unplaced: number;
};

/** An open text; an editor is one. `references`: how those in it are read. */
export type PaperText = { readonly model: TextModel; readonly references: Pick<References, "read"> };

/**
 * A text as files carry it. Without a discussion it is the text alone; with one also what is proposed to it and remarked on it, as long as
 * it is open.
 */
export function paperOf(
  { model, references }: PaperText,
  title: PaperTitle,
  discussion: PaperDiscussion | null,
): MadePaper {
  const { blocks, numbers: markers } = model.layout();
  const numbers = numberFlows(blocks, readScheme(model.doc), title.lang);
  const said = discussion ? gatherSaid(model, discussion) : NOTHING_SAID;
  const flows: Flows = { body: [], cells: new Map(), notes: new Map() };
  const [proposals, comments]: [PaperProposal[], PaperComment[]] = [[], []];
  const last = blocks.findLastIndex(({ role }) => role.cell === null && role.note === null);
  blocks.forEach((block, i) => {
    const told = { block, number: numbers[i]?.label ?? null, isLast: i === last };
    const made = paragraphsOf(told, said, references.read);
    proposals.push(...made.proposals);
    comments.push(...made.comments);
    putInto(flows, block, made.paragraphs);
  });
  const notes = [...markers].map(([id, number]): PaperNote => {
    const paragraphs = flows.notes.get(id) ?? [];
    flows.notes.delete(id);
    return { id, number, paragraphs };
  });
  // A note that no marker points to stands at the end on screen too.
  const body = [...flows.body.map((one) => withCells(one, flows.cells)), ...[...flows.notes.values()].flat()];
  return {
    paper: { ...title, body, notes: notes.sort((a, b) => a.number - b.number), proposals, comments },
    unplaced: said.unplaced,
  };
}

type Flows = {
  readonly body: (
    | PaperParagraph
    | { readonly type: "tableOf"; readonly block: Block; readonly caption: PaperParagraph }
  )[];
  readonly cells: Map<string, PaperParagraph[]>;
  readonly notes: Map<string, PaperParagraph[]>;
};

function putInto({ body, cells, notes }: Flows, block: Block, paragraphs: readonly PaperParagraph[]): void {
  const { cell, note, table } = block.role;
  const [first] = paragraphs;
  if (cell) listIn(cells, cellName(cell)).push(...paragraphs);
  else if (note !== null) listIn(notes, note).push(...paragraphs);
  else if (table && first) body.push({ type: "tableOf", block, caption: first });
  else body.push(...paragraphs);
}

function listIn(lists: Map<string, PaperParagraph[]>, key: string): PaperParagraph[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

function withCells(one: Flows["body"][number], cells: Flows["cells"]): PaperBlock {
  if (one.type === "paragraph") return one;
  const { rows = [], cols = [], hasHeader = false } = one.block.role.table ?? {};
  const cellAt = (row: string, col: string) => cells.get(cellName({ table: one.block.id, row, col })) ?? [];
  const table: PaperTable = {
    type: "table",
    caption: one.caption,
    hasHeader,
    rows: rows.map((row) => cols.map((col) => cellAt(row, col))),
  };
  return table;
}
