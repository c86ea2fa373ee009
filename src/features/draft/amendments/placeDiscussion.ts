import type { AmendmentGroup } from "../../../documents/amendments/placeAmendments.ts";
import type { Comment } from "../../../documents/discussion/readDiscussion.ts";
import type { TextModel } from "../../../documents/text/model/createText.ts";
import { blockOf, indexOfBlock } from "../../../documents/text/model/layout.ts";
import { acceptedProposals } from "../../../documents/text/model/acceptances.ts";
import type { Numbering } from "../../../documents/text/numbering/createNumbering.ts";
import type { PassageFinder } from "../../../documents/text/passage/createPassageFinder.ts";

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
  readonly paragraph: ParagraphName | null;
}

export interface PlacedDiscussion {
  readonly groups: readonly PlacedGroup[];
  /** In the order of the text; those whose words are gone come last. */
  readonly comments: readonly PlacedComment[];
  /** Ids of the amendments whose words were brought in. */
  readonly inText: readonly string[];
}

export const NOTHING_PLACED: PlacedDiscussion = { groups: [], comments: [], inText: [] };

const SNIPPET = 60;

/** The text, and what finds passages in it again and again. */
export interface PlacedText {
  readonly model: TextModel;
  readonly numbering: Numbering;
  readonly find: PassageFinder;
}

/** What was said of a text, with the names of its paragraphs of now. */
export function placeDiscussion(
  { model, numbering, find }: PlacedText,
  groups: readonly AmendmentGroup[],
  comments: readonly Comment[],
): PlacedDiscussion {
  if (groups.length === 0 && comments.length === 0) return NOTHING_PLACED;
  const nameOf = (block: string | null) => (block === null ? null : nameOfBlock(model, numbering, block));
  return {
    groups: groups.map(({ block, amendments }) => ({ paragraph: nameOf(block), amendments })),
    comments: placeComments(model, find, comments).map(({ comment, block }) => ({ comment, paragraph: nameOf(block) })),
    inText: [...acceptedProposals(model.doc)],
  };
}

/** Most letters move nothing that was said: what stands beside the text is then not drawn again. */
export function isSamePlaced(before: PlacedDiscussion, now: PlacedDiscussion): boolean {
  return (
    before.groups.length === now.groups.length &&
    before.comments.length === now.comments.length &&
    before.inText.join() === now.inText.join() &&
    now.groups.every(({ paragraph, amendments }, i) => {
      const group = before.groups[i];
      return group?.amendments === amendments && isSameName(group.paragraph, paragraph);
    }) &&
    now.comments.every(({ paragraph, comment }, i) => {
      const one = before.comments[i];
      return one?.comment === comment && isSameName(one.paragraph, paragraph);
    })
  );
}

const isSameName = (a: ParagraphName | null, b: ParagraphName | null): boolean =>
  a?.block === b?.block && a?.number === b?.number && a?.words === b?.words;

export function nameOfBlock(model: TextModel, numbering: Numbering, block: string): ParagraphName {
  const text = blockOf(model.layout(), block)?.text.trim() ?? "";
  const words = text.length <= SNIPPET ? text : `${text.slice(0, SNIPPET).replace(/\S*$/u, "").trimEnd()}…`;
  return { block, number: numbering.labelOf(numbering.indexOf(block)), words };
}

function placeComments(model: TextModel, find: PassageFinder, comments: readonly Comment[]) {
  const layout = model.layout();
  const placed = comments.map((comment) => {
    const found = find(comment.passage);
    const rank = found ? indexOfBlock(layout, found.block) : layout.blocks.length;
    return { comment, block: found?.block ?? null, rank, from: found?.from ?? 0 };
  });
  return placed.sort((a, b) => a.rank - b.rank || a.from - b.from);
}
