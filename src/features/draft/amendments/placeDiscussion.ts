import { readQuote, readWording, signsIn } from "../../../documents/amendments/quotedReferences.ts";
import type { AmendmentGroup } from "../../../documents/amendments/placeAmendments.ts";
import type { Bracket, Reservation } from "../../../documents/discussion/readBrackets.ts";
import type { Amendment, Comment, Discussion } from "../../../documents/discussion/readDiscussion.ts";
import type { PassageFields } from "../../../documents/discussion/statement.ts";
import type { TextModel } from "../../../documents/text/model/createText.ts";
import { blockOf, indexOfBlock } from "../../../documents/text/model/layout.ts";
import { acceptedProposals } from "../../../documents/text/model/acceptances.ts";
import type { References } from "../../../documents/text/references/createReferences.ts";
import type { Numbering } from "../../../documents/text/numbering/createNumbering.ts";
import type { FoundPassage } from "../../../documents/text/passage/passage.ts";
import type { PassageFinder } from "../../../documents/text/passage/passageFinderOf.ts";

/** A paragraph as the lists beside the text name it. */
export interface ParagraphName {
  readonly block: string;
  /** As it is read in the text, null where it has none. */
  readonly number: string | null;
  /** How it begins. */
  readonly words: string;
}

export interface PlacedGroup {
  /** Null for amendments whose words are not in the text any more. */
  readonly paragraph: ParagraphName | null;
  readonly amendments: AmendmentGroup["amendments"];
}

export interface PlacedComment {
  readonly comment: Comment;
  /** The words it was put to, with their references as they are read. */
  readonly quote: string;
  readonly paragraph: ParagraphName | null;
}

export interface PlacedBracket {
  readonly bracket: Bracket;
  /** What stands in it now; null when none of its words is left. */
  readonly words: string | null;
  readonly paragraph: ParagraphName | null;
}

export interface PlacedReservation {
  readonly reservation: Reservation;
  /** As that of a comment. */
  readonly quote: string;
  /** Null also for one on the whole text. */
  readonly paragraph: ParagraphName | null;
}

/** All but the amendments in the order of the text; what is about the whole comes first, and what has lost its words last. */
export interface PlacedDiscussion {
  readonly groups: readonly PlacedGroup[];
  readonly comments: readonly PlacedComment[];
  readonly brackets: readonly PlacedBracket[];
  readonly reservations: readonly PlacedReservation[];
  /** Ids of the amendments and brackets whose words were brought in. */
  readonly inText: readonly string[];
  /** By amendment how the references in its words read (`readQuote`); without those that quote none. */
  readonly signs: ReadonlyMap<string, readonly string[]>;
}

const NO_SIGNS: readonly string[] = [];

/** What an amendment would change, with the references in it as they are read. */
export function readAmendment({ signs }: Pick<PlacedDiscussion, "signs">, { id, base, wording }: Amendment) {
  const own = signs.get(id) ?? NO_SIGNS;
  return { before: readQuote(base, own), after: readWording(base, wording, own) };
}

export const NOTHING_PLACED: PlacedDiscussion = {
  groups: [],
  comments: [],
  brackets: [],
  reservations: [],
  inText: [],
  signs: new Map(),
};

const SNIPPET = 60;

/** The text, and what finds passages in it again and again. */
export interface PlacedText {
  readonly model: TextModel;
  readonly numbering: Numbering;
  readonly find: PassageFinder;
  readonly references: Pick<References, "read">;
}

type Said = Pick<Discussion, "comments" | "brackets" | "reservations">;

/** What was said of a text, with the names of its paragraphs of now. */
export function placeDiscussion(
  text: PlacedText,
  groups: readonly AmendmentGroup[],
  { comments, brackets, reservations }: Said,
): PlacedDiscussion {
  const { model, numbering, find } = text;
  if ([groups, comments, brackets, reservations].every(({ length }) => length === 0)) return NOTHING_PLACED;
  const nameOf = (block: string | null) => (block === null ? null : nameOfBlock(model, numbering, block));
  const place = <One extends OnPassage>(all: readonly One[]) =>
    inOrderOfText(model, find, all).map(({ one, found }) => {
      return { one, found, signs: signsAt(text, found), paragraph: nameOf(found?.block ?? null) };
    });
  return {
    groups: groups.map(({ block, amendments }) => ({ paragraph: nameOf(block), amendments })),
    comments: place(comments).map(({ one, signs, paragraph }) => {
      return { comment: one, quote: readQuote(one.quote, signs), paragraph };
    }),
    brackets: place(brackets).map(({ one, found, signs, paragraph }) => {
      return { bracket: one, words: found?.text ? readQuote(found.text, signs) : null, paragraph };
    }),
    reservations: place(reservations).map(({ one, signs, paragraph }) => {
      return { reservation: one, quote: readQuote(one.quote, signs), paragraph };
    }),
    inText: [...acceptedProposals(model.doc)],
    signs: new Map(
      groups
        .flatMap(({ amendments }) => amendments)
        .map(({ amendment, found }) => [amendment.id, signsAt(text, found)] as const)
        .filter(([, signs]) => signs.length > 0),
    ),
  };
}

function signsAt({ model, references }: PlacedText, found: FoundPassage | null): readonly string[] {
  const block = found && blockOf(model.layout(), found.block);
  return block ? signsIn(block, found.from, found.to, references.read) : NO_SIGNS;
}

/** Most letters move nothing that was said: what stands beside the text is then not drawn again. */
export function isSamePlaced(before: PlacedDiscussion, now: PlacedDiscussion): boolean {
  return (
    before.inText.join() === now.inText.join() &&
    JSON.stringify([...before.signs]) === JSON.stringify([...now.signs]) &&
    isSameList(before.groups, now.groups, ({ amendments }) => amendments) &&
    isSameList(before.comments, now.comments, ({ comment }) => comment) &&
    isSameList(before.comments, now.comments, ({ quote }) => quote) &&
    isSameList(before.brackets, now.brackets, ({ bracket }) => bracket) &&
    isSameList(before.brackets, now.brackets, ({ words }) => words) &&
    isSameList(before.reservations, now.reservations, ({ reservation }) => reservation) &&
    isSameList(before.reservations, now.reservations, ({ quote }) => quote)
  );
}

/** `what` stands there: the same object for as long as it says the same. */
const isSameList = <Row extends { readonly paragraph: ParagraphName | null }>(
  before: readonly Row[],
  now: readonly Row[],
  what: (row: Row) => unknown,
): boolean =>
  before.length === now.length &&
  now.every((row, i) => {
    const old = before[i];
    return old !== undefined && what(old) === what(row) && isSameName(old.paragraph, row.paragraph);
  });

const isSameName = (a: ParagraphName | null, b: ParagraphName | null): boolean =>
  a?.block === b?.block && a?.number === b?.number && a?.words === b?.words;

export function nameOfBlock(model: TextModel, numbering: Numbering, block: string): ParagraphName {
  const text = blockOf(model.layout(), block)?.text.trim() ?? "";
  const words = text.length <= SNIPPET ? text : `${text.slice(0, SNIPPET).replace(/\S*$/u, "").trimEnd()}…`;
  return { block, number: numbering.labelOf(numbering.indexOf(block)), words };
}

interface OnPassage {
  readonly passage: PassageFields | null;
}

function inOrderOfText<One extends OnPassage>(model: TextModel, find: PassageFinder, all: readonly One[]) {
  const layout = model.layout();
  const placed = all.map((one) => {
    const found = one.passage && find(one.passage);
    const lost = one.passage === null ? -1 : layout.blocks.length;
    return { one, found, rank: found ? indexOfBlock(layout, found.block) : lost, from: found?.from ?? 0 };
  });
  return placed.sort((a, b) => a.rank - b.rank || a.from - b.from);
}
