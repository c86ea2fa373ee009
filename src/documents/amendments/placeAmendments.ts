import type { Amendment, Discussion } from "../discussion/readDiscussion.ts";
import { isOpen } from "../discussion/standing.ts";
import { acceptedProposals } from "../text/model/acceptances.ts";
import type { TextModel } from "../text/model/createText.ts";
import { indexOfBlock, type Layout } from "../text/model/layout.ts";
import { findPassage, type FoundPassage } from "../text/passage/passage.ts";
import { judgeProposal } from "./acceptProposal.ts";
import { distanceOf } from "./wording.ts";

/** An amendment and where it stands in the text of now. */
export type PlacedAmendment = {
  readonly amendment: Amendment;
  /** Null when its passage is not in the text any more. */
  readonly found: FoundPassage | null;
  /** `fits`: it can be brought in. `changed`: somebody changed the same words since. `lost`: it must be put elsewhere. */
  readonly fit: "fits" | "changed" | "lost";
  /** What the passage would become; null unless it fits. */
  readonly merged: string | null;
  /** Of one that is to be ruled on, ids of open amendments on some of the same words: with it agreed they fall. */
  readonly rivals: readonly string[];
};

/** The amendments to one paragraph in the order in which they are taken. */
export type AmendmentGroup = {
  /** Null for those that must be put elsewhere, and for settled ones whose paragraph is gone. */
  readonly block: string | null;
  readonly amendments: readonly PlacedAmendment[];
};

/**
 * The amendments by paragraph, in the order of the text; those that are lost come last. In a paragraph the one furthest from the
 * text is taken first, of two alike the one that was tabled first; chair and secretariat may want another order (`Discussion.order`).
 */
export function placeAmendments(model: TextModel, { amendments, order }: Discussion): readonly AmendmentGroup[] {
  const layout = model.layout();
  const standing = amendments.map((one) => standAt(one, findPassage(model.doc, layout, one.passage)));
  return groupStanding(model, standing, order);
}

/** Where one stands, whatever else was tabled. */
export type StandingAmendment = Omit<PlacedAmendment, "rivals">;

/** Of one whose passage was found there, or (null) nowhere. An empty passage in place of words is none: they are gone. */
export function standAt(amendment: Amendment, found: FoundPassage | null): StandingAmendment {
  const judged = judgeProposal({ base: amendment.base, proposed: amendment.wording }, found);
  if (judged.ok) return { amendment, found: judged.found, fit: "fits", merged: judged.merged };
  if (judged.reason === "lost") return { amendment, found: null, fit: "lost", merged: null };
  return { amendment, found: judged.found, fit: "changed", merged: null };
}

/** `standing` in the order in which they were tabled. */
export function groupStanding(
  model: TextModel,
  standing: readonly StandingAmendment[],
  order: Discussion["order"],
): readonly AmendmentGroup[] {
  const layout = model.layout();
  const accepted = acceptedProposals(model.doc);
  const groups = new Map<string | null, StandingAmendment[]>();
  for (const one of standing) {
    const block = one.found?.block ?? blockOfSettled(layout, one.amendment, accepted);
    const group = groups.get(block);
    if (group) group.push(one);
    else groups.set(block, [one]);
  }
  const rankOf = (block: string | null): number =>
    block === null ? layout.blocks.length : indexOfBlock(layout, block);
  return [...groups]
    .sort(([a], [b]) => rankOf(a) - rankOf(b))
    .map(([block, all]) => {
      const amendments = all.map((one) => ({ ...one, rivals: rivalsOf(one, all) }));
      return { block, amendments: inOrder(amendments, order ?? []) };
    });
}

/** Where none of its own words is left, what is settled or in the text stands with the paragraph it was about. */
function blockOfSettled(layout: Layout, amendment: Amendment, accepted: ReadonlySet<string>): string | null {
  const { block } = amendment.passage;
  if (indexOfBlock(layout, block) < 0) return null;
  return isOpen(amendment) && !accepted.has(amendment.id) ? null : block;
}

/** Rivals are on some of the same words, and so in the same paragraph. */
function rivalsOf({ amendment, found }: StandingAmendment, all: readonly StandingAmendment[]): readonly string[] {
  if (found === null || !(isOpen(amendment) || amendment.standing.isContested)) return [];
  return all.flatMap((other) =>
    other.amendment.id !== amendment.id && isOpen(other.amendment) && other.found && isOnSameWords(found, other.found)
      ? [other.amendment.id]
      : [],
  );
}

/** Two that insert at one place are on the same words too. */
const isOnSameWords = (a: FoundPassage, b: FoundPassage): boolean =>
  a.block === b.block && ((a.from < b.to && b.from < a.to) || (a.from === b.from && a.to === b.to));

function inOrder(all: readonly PlacedAmendment[], order: readonly string[]): readonly PlacedAmendment[] {
  const wished = ({ amendment: { id } }: PlacedAmendment): number => {
    const at = order.indexOf(id);
    return at < 0 ? order.length : at;
  };
  // Sorting is stable, and they come in the order in which they were tabled.
  return [...all].sort((a, b) => wished(a) - wished(b) || distance(b.amendment) - distance(a.amendment));
}

const distances = new WeakMap<Amendment, number>();

/** It depends on the amendment alone, and comparing words is dear. */
function distance(amendment: Amendment): number {
  const known = distances.get(amendment);
  if (known !== undefined) return known;
  const measured = distanceOf(amendment.base, amendment.wording);
  distances.set(amendment, measured);
  return measured;
}
