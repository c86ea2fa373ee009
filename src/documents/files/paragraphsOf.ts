import { readWording, signsIn } from "../amendments/quotedReferences.ts";
import type { Block } from "../text/model/block.ts";
import { commentOnAmendment, saidBy } from "./commentsOf.ts";
import { editsIn, type Edits, type FoundAmendment } from "./edits.ts";
import type { FoundComment, Said } from "./gatherSaid.ts";
import { layRuns, type Remarked } from "./layRuns.ts";
import { lettersOf, markersIn, type ReadReference } from "./lettersOf.ts";
import { type PaperComment, type PaperParagraph, type PaperProposal, UNTOUCHED } from "./paper.ts";

export type MadeParagraphs = {
  /** The paragraph itself, and behind it those that are only proposed. */
  readonly paragraphs: readonly PaperParagraph[];
  readonly proposals: readonly PaperProposal[];
  readonly comments: readonly PaperComment[];
};

/** What a file needs to know of a paragraph of the text. */
export type ToldBlock = {
  readonly block: Block;
  /** As it is read. */
  readonly number: string | null;
  /** Nothing of the text follows. */
  readonly isLast: boolean;
  /** What is said of the whole text stands at its start. */
  readonly isFirst: boolean;
};

const START = { from: 0, to: 0 };

/** One paragraph of the text with what is open about it. */
export function paragraphsOf(told: ToldBlock, said: Said, read: ReadReference): MadeParagraphs {
  const { block, number, isLast, isFirst } = told;
  const letters = lettersOf(block, read);
  const { edits, laid, aside } = editsIn(block.text, said.amendmentsTo(block.id), markersIn(letters));
  const whole = isFirst ? said.onWhole.map((comment) => ({ comment, found: START })) : [];
  const wordingOf = ({ amendment, found }: FoundAmendment): string =>
    readWording(amendment.base, amendment.wording, signsIn(block, found.from, found.to, read));
  const remarked = remarksOn([...whole, ...said.commentsOn(block.id)], { edits, laid, aside }, said, wordingOf);
  const lines = layRuns(letters, edits, remarked.remarks);
  const first: PaperParagraph = {
    type: "paragraph",
    kind: block.kind === "heading" || block.kind === "quote" ? block.kind : "paragraph",
    level: block.kind === "heading" ? Math.max(block.level, 1) : block.level,
    isNumbered: block.numbered,
    number,
    lang: block.lang,
    runs: lines[0] ?? [],
    end: { inserted: null, deleted: isLast ? null : deleterOf(block, laid) },
  };
  const inserted = edits.at(-1)?.proposal ?? null;
  const [kind, level] = first.kind === "heading" ? (["paragraph", 0] as const) : [first.kind, first.level];
  const added = lines
    .slice(1)
    .map((runs): PaperParagraph => ({ ...first, kind, level, number: null, runs, end: { ...UNTOUCHED, inserted } }));
  return {
    paragraphs: isLast ? withLastEnd([first, ...added]) : [first, ...added],
    proposals: laid.flatMap((one) => proposalOf(one, said) ?? []),
    comments: remarked.comments,
  };
}

/**
 * The end of the last paragraph of a text cannot come or go: there the one before it comes. With a number it could not: who rejects that in
 * Word keeps the looks of the paragraph behind.
 */
function withLastEnd(paragraphs: readonly PaperParagraph[]): readonly PaperParagraph[] {
  const [first, ...added] = paragraphs;
  if (!first || first.number !== null || first.kind === "heading") return paragraphs;
  const ends = [...added.map(({ end }) => end), first.end];
  return paragraphs.map((one, i) => ({ ...one, end: ends[i] ?? one.end }));
}

const proposalOf = ({ amendment }: FoundAmendment, { voices }: Said): PaperProposal | null =>
  voices && { id: amendment.id, ...saidBy(amendment, voices) };

/** An amendment to nothing takes the paragraph with its words where none is left; a cell, a note and a table keep theirs. */
function deleterOf({ text, role }: Block, laid: readonly FoundAmendment[]): string | null {
  if (role.cell !== null || role.note !== null || role.table !== null || text === "") return null;
  const gone = laid.find(
    ({ amendment, found, merged }) =>
      !amendment.keepsParagraph && merged === "" && found.from === 0 && found.to === text.length,
  );
  return gone?.amendment.id ?? null;
}

function remarksOn(
  comments: readonly FoundComment[],
  { edits, laid, aside }: Edits,
  { voices }: Said,
  wordingOf: (one: FoundAmendment) => string,
): { readonly remarks: readonly Remarked[]; readonly comments: readonly PaperComment[] } {
  if (!voices) return { remarks: [], comments: [] };
  const [remarks, said]: [Remarked[], PaperComment[]] = [[], []];
  const put = (comment: PaperComment | null, from: number, to: number, proposal: string | null): void => {
    if (!comment) return;
    said.push(comment);
    remarks.push({ comment: comment.id, from, to, proposal, isBracket: comment.kind === "bracket" });
  };
  for (const { comment, found } of comments) put(comment, found.from, found.to, null);
  for (const { amendment } of laid) {
    const own = edits.filter(({ proposal }) => proposal === amendment.id);
    put(
      commentOnAmendment(amendment, null, voices),
      own[0]?.from ?? 0,
      Math.max(...own.map(({ to }) => to)),
      amendment.id,
    );
  }
  for (const one of aside) {
    put(commentOnAmendment(one.amendment, wordingOf(one), voices), one.found.from, one.found.to, null);
  }
  return { remarks, comments: said };
}
