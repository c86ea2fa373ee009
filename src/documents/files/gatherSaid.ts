import type { AmendmentGroup, PlacedAmendment } from "../amendments/placeAmendments.ts";
import { groupBy } from "../statements/groupBy.ts";
import { type Bracket, isStanding, type Reservation } from "../discussion/readBrackets.ts";
import type { Comment } from "../discussion/readDiscussion.ts";
import { isOpen } from "../discussion/standing.ts";
import type { PassageFields } from "../discussion/statement.ts";
import type { TextModel } from "../text/model/createText.ts";
import { findPassage, type FoundPassage } from "../text/passage/passage.ts";
import { commentOf, commentOnBracket, commentOnReservation, type Voices } from "./commentsOf.ts";
import type { PaperComment } from "./paper.ts";

/** What was said of a text, and who speaks. */
export type PaperDiscussion = {
  readonly groups: readonly AmendmentGroup[];
  readonly comments: readonly Comment[];
  readonly brackets: readonly Bracket[];
  readonly reservations: readonly Reservation[];
  readonly voices: Voices;
};

/** What is said of some letters of a paragraph, as files have it. */
export type FoundComment = { readonly comment: PaperComment; readonly found: Pick<FoundPassage, "from" | "to"> };

/** What is open of a discussion, by the paragraph it is about. */
export type Said = {
  readonly amendmentsTo: (block: string) => readonly PlacedAmendment[];
  readonly commentsOn: (block: string) => readonly FoundComment[];
  /** What is about the whole text, and reservations whose words are gone: they stand all the same. */
  readonly onWhole: readonly PaperComment[];
  /** Null where nobody speaks. */
  readonly voices: Voices | null;
  /** How many are about words that are not in the text any more. */
  readonly unplaced: number;
};

const NONE: readonly never[] = [];

export const NOTHING_SAID: Said = {
  amendmentsTo: () => NONE,
  commentsOn: () => NONE,
  onWhole: NONE,
  voices: null,
  unplaced: 0,
};

export function gatherSaid(model: TextModel, { groups, voices, ...said }: PaperDiscussion): Said {
  const open = groups.flatMap(({ amendments }) => amendments.filter(({ amendment }) => isOpen(amendment)));
  const amendments = groupBy(open, ({ found }) => found?.block ?? "");
  const layout = model.layout();
  const placesOf = <One extends { readonly passage: PassageFields }>(all: readonly One[]) =>
    all.map((one) => ({ one, found: findPassage(model.doc, layout, one.passage) }));
  const comments = placesOf(said.comments.filter((comment) => !comment.isResolved));
  // Around no words there are no brackets.
  const brackets = placesOf(said.brackets.filter(isStanding)).map(({ one, found }) => {
    return { one, found: found?.text ? found : null };
  });
  const reservations = placesOfReservations(model, said.reservations);
  const remarks = [
    ...brackets.flatMap(({ one, found }) => placed(commentOnBracket(one, voices), found)),
    ...comments.flatMap(({ one, found }) => placed(commentOf(one, voices), found)),
    ...reservations.flatMap(({ one, found }) => placed(commentOnReservation(one, "theseWords", voices), found)),
  ];
  const byBlock = groupBy(remarks, (one) => one.found.block);
  const lost = [...comments, ...brackets].filter(({ found }) => found === null);
  return {
    amendmentsTo: (block) => amendments.get(block) ?? NONE,
    commentsOn: (block) => byBlock.get(block) ?? NONE,
    onWhole: reservations.flatMap(({ one, found }) => {
      const on = one.passage === null ? "wholeText" : ({ goneWords: one.quote } as const);
      return found ? [] : [commentOnReservation(one, on, voices)];
    }),
    voices,
    unplaced: (amendments.get("")?.length ?? 0) + lost.length,
  };
}

const placed = (comment: PaperComment, found: FoundPassage | null) => (found ? [{ comment, found }] : []);

/** Those that stand, also where their words are gone: only who made one lifts it. */
const placesOfReservations = ({ doc, layout }: TextModel, reservations: readonly Reservation[]) =>
  reservations
    .filter(({ withdrawn }) => withdrawn === null)
    .map((one) => ({ one, found: one.passage && findPassage(doc, layout(), one.passage) }));
