import type { Item } from "yjs";
import { borderIdOf, itemAt } from "./letter.ts";
import type { Into } from "./record.ts";
import type { Scan, Segment } from "./segment.ts";
import type { Segments } from "./textState.ts";
import type { Place } from "./places.ts";

/** Segments shown as one paragraph. `near` are those that also stand together by nature, the rest were brought here. */
export type Chain = { readonly near: Segment[]; readonly parts: Segment[] };

type Link = {
  readonly chain: Chain;
  target: Segment | null;
  previous: Link | null;
  isFar: boolean;
  parent: Link | null;
};

/**
 * Gathers the shown segments, given in natural order, into paragraphs. A join holds when nothing shown stands between the two
 * (then it would carry text across it), or when one of the two was moved away unseen by who joined (then the joined text follows).
 */
export function joinSegments(
  segments: Segments,
  shown: readonly Segment[],
  places: ReadonlyMap<string, Place>,
): readonly Chain[] {
  const linkOf = new Map<string, Link>();
  const links: Link[] = [];
  const isShown = new Set(shown);
  for (const segment of shown) {
    const target = targetOf(segments, segment, isShown);
    const previous = links.at(-1) ?? null;
    const home = target && linkOf.get(target.id);
    const isFar = target !== null && moverOf(places, target) !== moverOf(places, segment);
    if (previous && home === previous && !isFar) {
      previous.chain.near.push(segment);
      linkOf.set(segment.id, previous);
      continue;
    }
    const link: Link = { chain: { near: [segment], parts: [] }, target, previous, isFar, parent: null };
    links.push(link);
    linkOf.set(segment.id, link);
  }
  attach(links, linkOf);
  return gather(links);
}

const moverOf = (places: ReadonlyMap<string, Place>, segment: Segment) => places.get(segment.id)?.group.mover;

function rootOf(link: Link): Link {
  let root = link;
  while (root.parent) root = root.parent;
  return root;
}

/** Far joins first, then those whose neighbour itself was brought elsewhere. A ring is left open where it would close. */
function attach(links: readonly Link[], linkOf: ReadonlyMap<string, Link>): void {
  for (const isFar of [true, false]) {
    for (const link of links) {
      const home = link.target && linkOf.get(link.target.id);
      if (!home || link.isFar !== isFar) continue;
      const root = rootOf(home);
      if (root === link) continue;
      if (isFar || standsBehind(link, root)) link.parent = root;
    }
  }
}

/** True when nothing but text shown elsewhere lies between the paragraph `root` and this link. */
function standsBehind(link: Link, root: Link): boolean {
  let before = link.previous;
  while (before?.parent && rootOf(before) !== root) before = before.previous;
  return before !== null && rootOf(before) === root;
}

function gather(links: readonly Link[]): readonly Chain[] {
  for (const link of links) link.chain.parts.push(...link.chain.near);
  for (const link of links) {
    if (!link.parent) continue;
    const { near, parts } = rootOf(link).chain;
    parts.push(...link.chain.near);
    if (!link.isFar) near.push(...link.chain.near);
  }
  return links.filter((link) => link.parent === null).map((link) => link.chain);
}

function targetOf(segments: Segments, segment: Segment, isShown: ReadonlySet<Segment>): Segment | null {
  const record = segments.state.records.get(segment.id);
  // A table that followed another paragraph would leave its cells without a table.
  if (!record?.into || record.table) return null;
  const { into } = record;
  const target = segmentOfLetter(segments, into) ?? segments.byId.get(into.s) ?? null;
  return target && target !== segment && isShown.has(target) ? target : null;
}

/** The joins that name a letter which is not here: one that comes may be the one, and bring a paragraph elsewhere. */
export function awaitedLetters(segments: Segments): readonly Into[] {
  const awaited: Into[] = [];
  for (const { into } of segments.state.records.values()) {
    if (into && into.c !== null && segmentOfLetter(segments, into) === null) awaited.push(into);
  }
  return awaited;
}

/** Asked again and again for the same text, so remembered as long as the text is the same. */
const ordinals = new WeakMap<Scan, Map<string, number>>();

function segmentOfLetter({ state, byContainer }: Segments, { c, k }: Into): Segment | null {
  if (c === null || k === null) return null;
  const item = itemAt(state.doc, c, k);
  const parent = item?.parent;
  const container =
    item && parent && typeof parent === "object" && "_item" in parent ? containerOf(parent._item) : null;
  const scan = container === null ? undefined : state.scans.get(container);
  if (item === null || container === null || scan === undefined || scan.text !== item.parent) return null;
  const known = ordinals.get(scan) ?? new Map<string, number>();
  ordinals.set(scan, known);
  const key = `${c}.${k}`;
  let ordinal = known.get(key);
  if (ordinal === undefined) {
    ordinal = bordersBefore(item);
    known.set(key, ordinal);
  }
  return byContainer.get(container)?.[ordinal] ?? null;
}

/** The id of the record that holds a Y.Text: the map key of the item around it. */
function containerOf(item: Item | null): string | null {
  const record = item?.parent;
  return record && typeof record === "object" && "_item" in record ? (record._item?.parentSub ?? null) : null;
}

function bordersBefore(letter: Item): number {
  let count = 0;
  for (let item: Item | null = letter; item !== null; item = item.left) {
    if (!item.deleted && borderIdOf(item) !== null) count += 1;
  }
  return count;
}
