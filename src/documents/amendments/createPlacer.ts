import type { Amendment, Discussion } from "../discussion/readDiscussion.ts";
import type { TextModel } from "../text/model/createText.ts";
import { passageFinderOf } from "../text/passage/passageFinderOf.ts";
import type { FoundPassage } from "../text/passage/passage.ts";
import {
  type AmendmentGroup,
  groupStanding,
  type PlacedAmendment,
  type StandingAmendment,
  standAt,
} from "./placeAmendments.ts";

export type Placer = (discussion: Discussion) => readonly AmendmentGroup[];

/**
 * Says what `placeAmendments` says, to be asked again and again while a text is written: only the amendments are considered again
 * whose paragraph is otherwise than when it was asked last. What it says the same of keeps its object.
 */
export function createPlacer(model: TextModel): Placer {
  const find = passageFinderOf(model);
  let known = new Map<string, StandingAmendment>();
  let said = new Map<string | null, AmendmentGroup>();
  const stand = (amendment: Amendment): StandingAmendment => {
    const found = find(amendment.passage);
    const before = known.get(amendment.id);
    if (!before || !isAsBefore(before, amendment, found)) return standAt(amendment, found);
    return before.amendment === amendment ? before : { ...before, amendment };
  };
  return ({ amendments, order }) => {
    const standing = amendments.map(stand);
    known = new Map(standing.map((one) => [one.amendment.id, one]));
    const groups = groupStanding(model, standing, order).map((group) => keepGroup(said.get(group.block), group));
    said = new Map(groups.map((group) => [group.block, group]));
    return groups;
  };
}

function isAsBefore(before: StandingAmendment, { base, wording }: Amendment, found: FoundPassage | null): boolean {
  return before.found === found && before.amendment.base === base && before.amendment.wording === wording;
}

function keepGroup(before: AmendmentGroup | undefined, now: AmendmentGroup): AmendmentGroup {
  if (!before) return now;
  const old = new Map(before.amendments.map((one) => [one.amendment.id, one]));
  const amendments = now.amendments.map((one) => keepPlaced(old.get(one.amendment.id), one));
  const isSame =
    amendments.length === before.amendments.length && amendments.every((one, i) => one === before.amendments[i]);
  return isSame ? before : { ...now, amendments };
}

const keepPlaced = (before: PlacedAmendment | undefined, now: PlacedAmendment): PlacedAmendment =>
  before && isSamePlaced(before, now) ? before : now;

const isSamePlaced = (a: PlacedAmendment, b: PlacedAmendment): boolean =>
  a.amendment === b.amendment &&
  a.fit === b.fit &&
  a.merged === b.merged &&
  a.found === b.found &&
  a.rivals.join() === b.rivals.join();
