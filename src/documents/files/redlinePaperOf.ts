import { wordChanges } from "../amendments/wording.ts";
import type { Redline, RedlineRow } from "../revisions/redline.ts";
import { flowName } from "../text/commands/flow.ts";
import type { Block } from "../text/model/block.ts";
import { createFlows } from "./flows.ts";
import { cutLetters, type Letters } from "./layRuns.ts";
import { lettersOf, type ReadReference } from "./lettersOf.ts";
import {
  type Paper,
  type PaperComment,
  type PaperParagraph,
  type PaperProposal,
  type PaperRemark,
  type PaperRun,
  PLAIN_MARKS,
  type Touch,
  UNTOUCHED,
} from "./paper.ts";
import type { PaperTitle } from "./paperOf.ts";

/** What a redline is written with. */
export type RedlineVoices = {
  /** Whose change a row is, and when it was made. */
  readonly of: (row: RedlineRow) => Omit<PaperRemark, "text">;
  /** What became of a paragraph beside its words, such as "moved, it stood at 3."; "" for nothing. */
  readonly beside: (row: RedlineRow) => string;
};

/** How one of two texts reads: the numbers of its paragraphs by block, and its references. */
export type RedlineSide = { readonly labels: ReadonlyMap<string, string>; readonly read: ReadReference };

export type ComparedTexts = {
  readonly redline: Redline;
  readonly before: RedlineSide;
  readonly after: RedlineSide;
};

/**
 * Two texts as one paper: what one has and the other has not would go and come, each row by one author. With all of it accepted it is the
 * later text, with all rejected the earlier one, but for the order of paragraphs that were moved: of these a comment says so.
 */
export function redlinePaperOf(
  { redline, before, after }: ComparedTexts,
  title: PaperTitle,
  voices: RedlineVoices,
): Paper {
  const flows = createFlows();
  const [proposals, comments]: [PaperProposal[], PaperComment[]] = [[], []];
  const stretches = createStretches();
  const markers = new Map<string, number>();
  for (const row of redline.rows) {
    const block = row.after[0] ?? row.before[0];
    if (!block) continue;
    const text = voices.beside(row);
    const said = { ...voices.of(row), id: `${row.block} beside`, text };
    if (text !== "") comments.push({ ...said, kind: "remark", replies: [], isResolved: false });
    const made = paragraphsOf(row, { before, after }, text === "" ? null : said.id);
    if (made.some(isTouched)) proposals.push({ ...voices.of(row), id: row.block });
    for (const one of made) numberNotes(one, markers);
    stretches.put(block, made);
    flows.put(block, made);
  }
  return withEnds({ ...title, ...flows.gather(markers), proposals, comments }, stretches.ends());
}

type Sides = Pick<ComparedTexts, "before" | "after">;
type Kind = "kept" | "gone" | "come";

function paragraphsOf(row: RedlineRow, sides: Sides, comment: string | null): readonly PaperParagraph[] {
  const pieces = piecesOf(row, sides);
  const touchOf = (kind: Kind): Touch => ({
    inserted: kind === "come" ? row.block : null,
    deleted: kind === "gone" ? row.block : null,
  });
  const paragraphs: PaperParagraph[] = [];
  let runs: PaperRun[] = [];
  const passed = { before: 0, after: 0 };
  const numbered = new Set<Block>();
  const close = (end: Touch): void => {
    const now = row.after[passed.after];
    const look = now ?? row.before[passed.before];
    // What is joined has its number once, and what goes has none.
    const number = now && !numbered.has(now) ? (sides.after.labels.get(now.id) ?? null) : null;
    if (now) numbered.add(now);
    if (look) paragraphs.push(paragraphOf(look, number, runs, end));
    runs = [];
  };
  for (const { kind, letters } of pieces) {
    if (letters === null) {
      close(touchOf(kind));
      if (kind !== "come") passed.before += 1;
      if (kind !== "gone") passed.after += 1;
      continue;
    }
    const { text, marks, note } = letters;
    runs.push({ text, marks, note, comments: comment === null ? [] : [comment], ...touchOf(kind) });
  }
  close(touchOf(row.change === "new" ? "come" : row.change === "deleted" ? "gone" : "kept"));
  const [first] = paragraphs;
  // What is said of a paragraph without a letter stands where it begins.
  if (comment !== null && first && paragraphs.every((one) => one.runs.length === 0))
    return [{ ...first, runs: [{ ...EMPTY_RUN, comments: [comment] }] }, ...paragraphs.slice(1)];
  return paragraphs;
}

const EMPTY_RUN: PaperRun = { ...UNTOUCHED, text: "", marks: PLAIN_MARKS, note: null, comments: [] };

function paragraphOf(
  { kind, level, numbered, lang }: Block,
  number: string | null,
  runs: readonly PaperRun[],
  end: Touch,
): PaperParagraph {
  const isHeading = kind === "heading";
  return {
    type: "paragraph",
    kind: isHeading || kind === "quote" ? kind : "paragraph",
    level: isHeading ? Math.max(level, 1) : level,
    isNumbered: numbered,
    number,
    lang,
    runs,
    end,
  };
}

/** Letters of one kind; null where a paragraph ends between two that were one, or are. */
type Piece = { readonly kind: Kind; readonly letters: Letters | null };

function piecesOf({ wordsBefore, wordsAfter, before, after }: RedlineRow, sides: Sides): readonly Piece[] {
  const [old, now] = [textOf(before, sides.before.read), textOf(after, sides.after.read)];
  const pieces: Piece[] = [];
  const put = (kind: Kind, text: readonly Letters[], from: number, to: number): void => {
    for (const letters of cutLetters(text, from, to)) {
      pieces.push({ kind, letters: letters.text === "\n" && letters.note === null ? null : letters });
    }
  };
  const at = { before: 0, after: 0 };
  for (const change of wordChanges(wordsBefore, wordsAfter)) {
    const [oldEnd, newEnd] = [at.before + change.before.length, at.after + change.after.length];
    if (change.before === change.after) put("kept", now, at.after, newEnd);
    else {
      put("gone", old, at.before, oldEnd);
      put("come", now, at.after, newEnd);
    }
    [at.before, at.after] = [oldEnd, newEnd];
  }
  return pieces;
}

const BREAK: Letters = { text: "\n", marks: PLAIN_MARKS, note: null };

/** The letters of several paragraphs, each break between two a letter by itself. */
const textOf = (blocks: readonly Block[], read: ReadReference): readonly Letters[] =>
  blocks.flatMap((block, i) => [...(i === 0 ? [] : [BREAK]), ...lettersOf(block, read)]);

/** Paragraphs that follow each other: of the text between two tables, of a cell, of a note. */
type Stretches = {
  readonly put: (block: Block, paragraphs: readonly PaperParagraph[]) => void;
  /** Those that end otherwise than they were made. */
  readonly ends: () => ReadonlyMap<PaperParagraph, PaperParagraph>;
};

/** The end of the last paragraph of a stretch cannot come or go: there the one before it does. */
function createStretches(): Stretches {
  const stretches = new Map<string, PaperParagraph[]>();
  let tables = 0;
  return {
    put: (block, paragraphs) => {
      if (block.role.table) tables += 1;
      else {
        const flow = flowName(block);
        const name = flow === "" ? String(tables) : flow;
        stretches.set(name, [...(stretches.get(name) ?? []), ...paragraphs]);
      }
    },
    ends: () => {
      const settled = new Map<PaperParagraph, PaperParagraph>();
      for (const paragraphs of stretches.values()) {
        // From the last one that ends as it did; where there is none, the first has no paragraph before it.
        const shifted = paragraphs.slice(Math.max(paragraphs.findLastIndex(isWhole), 0));
        shifted.forEach((one, i) => void settled.set(one, { ...one, end: shifted[i + 1]?.end ?? UNTOUCHED }));
      }
      return settled;
    },
  };
}

const isWhole = ({ end }: PaperParagraph): boolean => end.inserted === null && end.deleted === null;

const isTouched = ({ runs, end }: PaperParagraph): boolean =>
  [...runs, end].some(({ inserted, deleted }) => inserted !== null || deleted !== null);

function withEnds(paper: Paper, by: ReadonlyMap<PaperParagraph, PaperParagraph>): Paper {
  const settle = (one: PaperParagraph): PaperParagraph => by.get(one) ?? one;
  return {
    ...paper,
    body: paper.body.map((block) =>
      block.type === "paragraph"
        ? settle(block)
        : {
            ...block,
            // A caption is a paragraph by itself.
            caption: { ...block.caption, end: UNTOUCHED },
            rows: block.rows.map((row) => row.map((cell) => cell.map(settle))),
          },
    ),
    notes: paper.notes.map((note) => ({ ...note, paragraphs: note.paragraphs.map(settle) })),
  };
}

/** In the order of their markers, those that are gone too. */
export function numberNotes({ runs }: PaperParagraph, numbers: Map<string, number>): void {
  for (const { note } of runs) if (note !== null && !numbers.has(note)) numbers.set(note, numbers.size + 1);
}
