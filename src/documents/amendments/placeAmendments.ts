import type { Amendment, Discussion } from "../discussion/readDiscussion.ts";
import type { AmendmentState } from "../discussion/standing.ts";
import type { TextModel } from "../text/model/createText.ts";
import { indexOfBlock } from "../text/model/layout.ts";
import type { FoundPassage } from "../text/passage/passage.ts";
import { considerProposal } from "./acceptProposal.ts";
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
  /** Ids of open amendments on some of the same words: with one of them agreed the others fall. */
  readonly rivals: readonly string[];
};

/** The amendments to one paragraph in the order in which they are taken. */
export type AmendmentGroup = {
  /** Null for those that are lost. */
  readonly block: string | null;
  readonly amendments: readonly PlacedAmendment[];
};

const OPEN: ReadonlySet<AmendmentState> = new Set(["tabled", "keptOpen"]);

export const isOpen = ({ standing }: Amendment): boolean => OPEN.has(standing.state);

/**
 * The amendments by paragraph, in the order of the text; those that are lost come last. In a paragraph the one furthest from the
 * text is taken first, of two alike the one that was tabled first; chair and secretariat may want another order (`Discussion.order`).
 */
export function placeAmendments(model: TextModel, { amendments, order }: Discussion): readonly AmendmentGroup[] {
  const layout = model.layout();
  const placed = amendments.map((amendment) => placeOne(model, amendment));
  const withRivals = placed.map((one) => ({ ...one, rivals: rivalsOf(one, placed) }));
  const groups = new Map<string | null, PlacedAmendment[]>();
  for (const one of withRivals) {
    const block = one.found?.block ?? null;
    groups.set(block, [...(groups.get(block) ?? []), one]);
  }
  const rankOf = (block: string | null): number =>
    block === null ? layout.blocks.length : indexOfBlock(layout, block);
  return [...groups]
    .sort(([a], [b]) => rankOf(a) - rankOf(b))
    .map(([block, all]) => ({ block, amendments: inOrder(all, order ?? []) }));
}

type Unrivalled = Omit<PlacedAmendment, "rivals">;

function placeOne(model: TextModel, amendment: Amendment): Unrivalled {
  const considered = considerProposal(model, amendment);
  if (considered.ok) return { amendment, found: considered.found, fit: "fits", merged: considered.merged };
  if (considered.reason === "lost") return { amendment, found: null, fit: "lost", merged: null };
  return { amendment, found: considered.found, fit: "changed", merged: null };
}

function rivalsOf({ amendment, found }: Unrivalled, all: readonly Unrivalled[]): readonly string[] {
  if (found === null || !isOpen(amendment)) return [];
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
  const distance = new Map(all.map((one) => [one, distanceOf(one.amendment.base, one.amendment.proposed)]));
  // Sorting is stable, and they come in the order in which they were tabled.
  return [...all].sort((a, b) => wished(a) - wished(b) || (distance.get(b) ?? 0) - (distance.get(a) ?? 0));
}
