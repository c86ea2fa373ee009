import type { PaperParagraph, PaperRun } from "../paper.ts";

/** Letters of one look, or (`isBreak`) the end of a paragraph that is only proposed. */
export type Piece = PaperRun & {
  readonly isBreak: boolean;
  /** The kind of the paragraph it stands in, with what is proposed. */
  readonly kind: PaperParagraph["kind"];
};

/** A paragraph as it is without what is proposed. */
export type BaseParagraph = {
  readonly paragraph: PaperParagraph;
  readonly pieces: readonly Piece[];
  /** The end of the last one in a cell, a note or before a table is proposed, and there is nothing that it could be joined to. */
  readonly hasLooseEnd: boolean;
};

/**
 * Of paragraphs that follow one another, those that are there without what is proposed: where the end of one came by a proposal, the
 * next goes on in it.
 */
export function baseParagraphs(paragraphs: readonly PaperParagraph[]): readonly BaseParagraph[] {
  const bases: BaseParagraph[] = [];
  let open: Piece[] = [];
  paragraphs.forEach((paragraph, at) => {
    const { kind, runs, end } = paragraph;
    open.push(...runs.map((run) => ({ ...run, kind, isBreak: false })));
    const isLast = at === paragraphs.length - 1;
    if (end.inserted !== null && !isLast) {
      const marks = { strong: false, em: false, underline: false, link: null };
      open.push({ text: "\n", marks, note: null, comments: [], ...end, kind, isBreak: true });
      return;
    }
    bases.push({ paragraph, pieces: open, hasLooseEnd: end.inserted !== null });
    open = [];
  });
  return settleNew(bases);
}

/**
 * A paragraph that is proposed between two stands at the end of the one before where that is of its kind, for it becomes what the
 * paragraph is in which it was put. Where one of the two is to go as a whole, it stands with the other.
 */
function settleNew(bases: readonly BaseParagraph[]): readonly BaseParagraph[] {
  const settled: BaseParagraph[] = [];
  for (const base of bases) {
    let { pieces } = base;
    for (;;) {
      const before = settled.at(-1);
      const end = pieces.findIndex(({ inserted, isBreak }) => inserted === null || isBreak);
      const last = pieces[end];
      if (!before || !last?.isBreak) break;
      const isOfKind = before.paragraph.kind === last.kind;
      if (!stays(before.pieces) || !(isOfKind || !stays(pieces))) break;
      settled[settled.length - 1] = { ...before, pieces: [...before.pieces, last, ...pieces.slice(0, end)] };
      pieces = pieces.slice(end + 1);
    }
    settled.push({ ...base, pieces });
  }
  return settled;
}

/** Something of it is left when all that is proposed is agreed on, or nothing of it is to go. */
function stays(pieces: readonly Piece[]): boolean {
  const base = pieces.filter(({ inserted }) => inserted === null);
  return base.length === 0 || base.some(({ deleted, text }) => deleted === null && text !== "");
}
