import type { Block } from "./block.ts";
import { patchedMap } from "./patchedMap.ts";

/** Closer than this no further labels are put between two: all are given out anew. */
const LEAST_STEP = 1e-6;

/**
 * The place of each name in a sequence, several names at one place or none. Each place has a label that only rises along the sequence, so that
 * what comes, goes or changes places leaves the labels of all others as they are; the place itself is found by its label.
 */
export class Ranks {
  readonly labels: readonly number[];
  readonly labelOf: ReadonlyMap<string, number>;
  /** The same in all sequences that have come from one another: what is in several of them has one label in all. */
  readonly lineage: unknown;
  constructor(labels: readonly number[], labelOf: ReadonlyMap<string, number>, lineage: unknown) {
    this.labels = labels;
    this.labelOf = labelOf;
    this.lineage = lineage;
  }
  has(name: string): boolean {
    return this.labelOf.has(name);
  }
  get(name: string): number | undefined {
    const label = this.labelOf.get(name);
    return label === undefined ? undefined : placeOf(this.labels, label);
  }
  /** The place with this label. */
  at(label: number): number {
    return placeOf(this.labels, label);
  }
  keys(): MapIterator<string> {
    return this.labelOf.keys();
  }
}

function placeOf(labels: readonly number[], label: number): number {
  // As they were given out at first.
  if (labels[label] === label) return label;
  let [low, high] = [0, labels.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((labels[middle] ?? 0) < label) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The names at each place. Of one given twice the first place counts. */
export function rankNames(places: readonly (readonly string[])[]): Ranks {
  const labelOf = new Map<string, number>();
  const labels: number[] = [];
  for (let at = 0; at < places.length; at++) {
    labels.push(at);
    for (const name of places[at] ?? []) if (!labelOf.has(name)) labelOf.set(name, at);
  }
  return new Ranks(labels, labelOf, Symbol("lineage"));
}

/**
 * Another sequence of which much is the same: `labels` are those of the places that stay, NaN where one is new. `moved`: the names that stand
 * elsewhere now, with their place, undefined where they are gone. Null when there is no room left between two labels.
 */
export function rerank(
  { labelOf, lineage }: Ranks,
  labels: number[],
  moved: Iterable<readonly [string, number | undefined]>,
): Ranks | null {
  for (let from = 0; from < labels.length; from++) {
    if (!Number.isNaN(labels[from])) continue;
    let to = from + 1;
    while (to < labels.length && Number.isNaN(labels[to])) to += 1;
    if (!fill(labels, from, to)) return null;
  }
  const changes = [...moved].map(([name, place]) => [name, place === undefined ? undefined : labels[place]] as const);
  return new Ranks(labels, patchedMap(labelOf, changes), lineage);
}

function fill(labels: number[], from: number, to: number): boolean {
  const count = to - from;
  const before = labels[from - 1] ?? (labels[to] ?? 0) - count - 1;
  const step = ((labels[to] ?? before + count + 1) - before) / (count + 1);
  for (let at = from; at < to; at++) labels[at] = before + step * (at - from + 1);
  return step > LEAST_STEP;
}

/** What a block shows: segments, or itself when it is the empty paragraph of a cell that has none. */
export const namesIn = ({ id, parts }: Block): readonly string[] => (parts.length > 0 ? parts : [id]);

/** Which block shows a segment. */
export const rankBlocks = (blocks: readonly Block[]): Ranks => rankNames(blocks.map(namesIn));
