import type { AmendmentGroup, PlacedAmendment } from "../amendments/placeAmendments.ts";
import { groupBy } from "../discussion/groupBy.ts";
import type { Comment } from "../discussion/readDiscussion.ts";
import { isOpen } from "../discussion/standing.ts";
import type { TextModel } from "../text/model/createText.ts";
import { findPassage, type FoundPassage } from "../text/passage/passage.ts";
import type { Voices } from "./commentsOf.ts";

/** What was said of a text, and who speaks. */
export type PaperDiscussion = {
  readonly groups: readonly AmendmentGroup[];
  readonly comments: readonly Comment[];
  readonly voices: Voices;
};

export type FoundComment = { readonly comment: Comment; readonly found: FoundPassage };

/** What is open of a discussion, by the paragraph it is about. */
export type Said = {
  readonly amendmentsTo: (block: string) => readonly PlacedAmendment[];
  readonly commentsOn: (block: string) => readonly FoundComment[];
  /** Null where nobody speaks. */
  readonly voices: Voices | null;
  /** How many are about words that are not in the text any more. */
  readonly unplaced: number;
};

const NONE: readonly never[] = [];

export const NOTHING_SAID: Said = { amendmentsTo: () => NONE, commentsOn: () => NONE, voices: null, unplaced: 0 };

export function gatherSaid(model: TextModel, { groups, comments, voices }: PaperDiscussion): Said {
  const open = groups.flatMap(({ amendments }) => amendments.filter(({ amendment }) => isOpen(amendment)));
  const amendments = groupBy(open, ({ found }) => found?.block ?? "");
  const layout = model.layout();
  const unresolved = comments.filter((comment) => !comment.isResolved);
  const found = unresolved.flatMap((comment) => {
    const place = findPassage(model.doc, layout, comment.passage);
    return place ? [{ comment, found: place }] : [];
  });
  const remarks = groupBy(found, (one) => one.found.block);
  return {
    amendmentsTo: (block) => amendments.get(block) ?? NONE,
    commentsOn: (block) => remarks.get(block) ?? NONE,
    voices,
    unplaced: (amendments.get("")?.length ?? 0) + unresolved.length - found.length,
  };
}
