import { fromBase64 } from "lib0/buffer";
import * as Y from "yjs";
import type { Block } from "../model/block.ts";
import type { TextModel } from "../model/createText.ts";
import { blockOf, type Layout } from "../model/layout.ts";
import type { Run } from "../model/segment.ts";
import { findPassage, type FoundPassage, type Passage } from "./passage.ts";

/** Where a passage stood, and what this follows from: while all of it is the same it stands there still. */
type Known = {
  readonly found: FoundPassage;
  readonly block: Block;
  /** The letters of each part of the block. */
  readonly runs: readonly (readonly Run[] | undefined)[];
};

export type PassageFinder = (passage: Passage) => FoundPassage | null;

const finders = new WeakMap<TextModel, PassageFinder>();

/**
 * Finds what `findPassage` finds, to be asked again and again while a text is written: a passage is looked for again when its
 * paragraph is otherwise than when it was asked for last. One that stands where it stood is the same object. A text has one, so
 * that lists and marks, which ask for the same passages, have each looked for once.
 */
export function passageFinderOf(model: TextModel): PassageFinder {
  const known = finders.get(model) ?? createFinder(model);
  finders.set(model, known);
  return known;
}

function createFinder(model: TextModel): PassageFinder {
  const known = new Map<string, Known>();
  const before = new Map<string, FoundPassage>();
  return (passage) => {
    const layout = model.layout();
    const key = `${passage.start} ${passage.end}`;
    const sure = known.get(key);
    if (sure && isAsBefore(layout, sure)) return sure.found;
    const [now, last] = [findPassage(model.doc, layout, passage), before.get(key)];
    const found = now && last && isSameFound(last, now) ? last : now;
    const next = found && knownOf(layout, passage, found);
    if (next) known.set(key, next);
    else known.delete(key);
    if (found) before.set(key, found);
    return found;
  };
}

const isSameFound = (a: FoundPassage, b: FoundPassage): boolean =>
  a.block === b.block && a.from === b.from && a.to === b.to && a.text === b.text;

function isAsBefore(layout: Layout, { block, runs }: Known): boolean {
  return blockOf(layout, block.id) === block && block.parts.every((id, i) => layout.segments.get(id)?.runs === runs[i]);
}

/** Null where it cannot be known when it changes: where a letter at an end is gone, or is none. */
function knownOf(layout: Layout, passage: Passage, found: FoundPassage): Known | null {
  const block = blockOf(layout, found.block);
  if (!block) return null;
  const runs = block.parts.map((id) => layout.segments.get(id)?.runs);
  return hasBothEnds(passage, found, runs) ? { found, block, runs } : null;
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
