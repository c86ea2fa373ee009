import { fromBase64 } from "lib0/buffer";
import * as Y from "yjs";
import type { Amendment, Discussion } from "../discussion/readDiscussion.ts";
import type { Block } from "../text/model/block.ts";
import type { TextModel } from "../text/model/createText.ts";
import { blockOf, type Layout } from "../text/model/layout.ts";
import type { Run } from "../text/model/segment.ts";
import type { FoundPassage, Passage } from "../text/passage/passage.ts";
import {
  type AmendmentGroup,
  groupStanding,
  type PlacedAmendment,
  standIn,
  type StandingAmendment,
} from "./placeAmendments.ts";

export type Placer = (discussion: Discussion) => readonly AmendmentGroup[];

/** Where an amendment stood, and what this follows from: while all of it is the same it stands there still. */
type Known = {
  readonly standing: StandingAmendment;
  readonly block: Block;
  /** The letters of each part of the block. */
  readonly runs: readonly (readonly Run[] | undefined)[];
};

/**
 * Says what `placeAmendments` says, to be asked again and again while a text is written: only the amendments are considered again
 * whose paragraph is otherwise than when it was asked last. What it says the same of keeps its object.
 */
export function createPlacer(model: TextModel): Placer {
  let known = new Map<string, Known>();
  let said = new Map<string | null, AmendmentGroup>();
  const recall = (layout: Layout, amendment: Amendment): Known | null => {
    const before = known.get(amendment.id);
    if (!before || !isAbout(before.standing.amendment, amendment) || !isAsBefore(layout, before)) return null;
    return before.standing.amendment === amendment
      ? before
      : { ...before, standing: { ...before.standing, amendment } };
  };
  return ({ amendments, order }) => {
    const layout = model.layout();
    const next = new Map<string, Known>();
    const standing = amendments.map((amendment) => {
      const before = recall(layout, amendment);
      const one = before?.standing ?? standIn(model, amendment);
      const now = before ?? knownOf(layout, one);
      if (now) next.set(amendment.id, now);
      return one;
    });
    known = next;
    const groups = groupStanding(layout, standing, order).map((group) => keepGroup(said.get(group.block), group));
    said = new Map(groups.map((group) => [group.block, group]));
    return groups;
  };
}

const isAbout = (a: Amendment, b: Amendment): boolean =>
  a === b ||
  (a.base === b.base &&
    a.proposed === b.proposed &&
    a.passage.start === b.passage.start &&
    a.passage.end === b.passage.end);

function isAsBefore(layout: Layout, { block, runs }: Known): boolean {
  return blockOf(layout, block.id) === block && block.parts.every((id, i) => layout.segments.get(id)?.runs === runs[i]);
}

/** Null where it cannot be known when it changes: a passage that is lost, or of which a letter at an end is gone. */
function knownOf(layout: Layout, standing: StandingAmendment): Known | null {
  const { found } = standing;
  const block = found && blockOf(layout, found.block);
  if (!block) return null;
  const runs = block.parts.map((id) => layout.segments.get(id)?.runs);
  return hasBothEnds(standing.amendment.passage, found, runs) ? { standing, block, runs } : null;
}

/**
 * A letter that is there stands among the same letters for as long as these are; one that was deleted stands between two of them, and
 * what others write there may come on either side.
 */
function hasBothEnds({ start, end }: Passage, { from, to }: FoundPassage, runs: Known["runs"]): boolean {
  return isLetterAt(start, runs, from === to ? from - 1 : from) && isLetterAt(end, runs, to - 1);
}

function isLetterAt(caret: string, runs: Known["runs"], offset: number): boolean {
  if (offset < 0) return false;
  const { item } = Y.decodeRelativePosition(fromBase64(caret));
  let left = offset;
  for (const { client, clock, text } of runs.flatMap((one) => one ?? [])) {
    if (left < text.length) return item !== null && item.client === client && item.clock === clock + left;
    left -= text.length;
  }
  return false;
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
  isSameFound(a.found, b.found) &&
  a.rivals.join() === b.rivals.join();

const isSameFound = (a: FoundPassage | null, b: FoundPassage | null): boolean =>
  a === b || (a?.block === b?.block && a?.from === b?.from && a?.to === b?.to && a?.text === b?.text);
