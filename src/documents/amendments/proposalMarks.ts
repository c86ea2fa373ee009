import type { Amendment } from "../discussion/readDiscussion.ts";
import type { ProposalMark, ProposalPiece } from "../text/binding/proposalsPlugin.ts";
import type { FoundPassage } from "../text/passage/passage.ts";
import { isOpen } from "../discussion/standing.ts";
import type { AmendmentGroup, PlacedAmendment } from "./placeAmendments.ts";
import { wordChanges } from "./wording.ts";

/** How an amendment is shown: colour and pattern of its delegation, the letters of it, and "Proposed by Lublin". */
export type ProposalStyle = Pick<ProposalMark, "className" | "code" | "title">;
export type ProposalStyleOf = (amendment: Amendment, fit: PlacedAmendment["fit"]) => ProposalStyle;

/**
 * The open amendments that are found in the text, as what would go and come by words, in the order in which they are taken. What it
 * is asked for again it gives as the same object, so that nothing of it is drawn anew.
 */
export function createProposalMarks(
  styleOf: ProposalStyleOf,
): (groups: readonly Pick<AmendmentGroup, "amendments">[]) => readonly ProposalMark[] {
  const made = new WeakMap<PlacedAmendment, ProposalMark>();
  const markOf = (placed: PlacedAmendment, found: FoundPassage): ProposalMark => {
    const before = made.get(placed);
    if (before) return before;
    const { amendment, fit } = placed;
    const pieces = piecesOf(found, placed.merged);
    const mark = { id: amendment.id, block: found.block, pieces, ...styleOf(amendment, fit) };
    made.set(placed, mark);
    return mark;
  };
  return (groups) =>
    groups.flatMap(({ amendments }) =>
      amendments.flatMap((placed) => (placed.found && isOpen(placed.amendment) ? [markOf(placed, placed.found)] : [])),
    );
}

/** One that does not fit any more is shown by its words alone. */
function piecesOf({ from, to, text }: FoundPassage, merged: string | null): readonly ProposalPiece[] {
  if (merged === null) return [{ from, to, words: null }];
  const pieces: ProposalPiece[] = [];
  let at = from;
  for (const { before, after } of wordChanges(text, merged)) {
    if (before !== after) pieces.push({ from: at, to: at + before.length, words: after });
    at += before.length;
  }
  return pieces;
}
