import type { Item } from "yjs";
import { borderIdOf, itemAt } from "./letter.ts";
import type { Into } from "./record.ts";
import type { Scan, Segment } from "./segment.ts";
import type { Segments, TextState } from "./textState.ts";
import type { Places } from "./places.ts";

/** Segments shown as one paragraph. `near` are those that also stand together by nature, the rest were brought here. */
export type Chain = { readonly near: Segment[]; readonly parts: Segment[] };

/** The paragraphs in natural order; `loose`: those of which some join does not simply hang on what stands before it. */
export type Joined = { readonly chains: readonly Chain[]; readonly loose: ReadonlySet<Chain> };

type Link = {
  readonly chain: Chain;
  target: Segment | null;
  previous: Link | null;
  isFar: boolean;
  parent: Link | null;
};

/** Where each segment that is joined to a shown one of its flow hangs, and whether a join names a letter that is not here yet. */
export type Targets = { readonly targets: ReadonlyMap<Segment, Segment>; readonly isAwaiting: boolean };

/**
 * Read anew for every layout, because it looks past the text state at the document's letters: one that comes may be the one a join
 * waits for, and bring a paragraph elsewhere without any text being otherwise than before.
 */
export function findTargets(
  state: TextState,
  segments: Segments,
  isTogether: (a: Segment, b: Segment) => boolean,
): Targets {
  const targets = new Map<Segment, Segment>();
  let isAwaiting = false;
  for (const [id, { into, table }] of state.facets.joins) {
    if (into === null) continue;
    const holder = segmentOfLetter(state, segments, into);
    if (into.c !== null && holder === null) isAwaiting = true;
    const segment = segments.byId.get(id);
    const target = holder ?? segments.byId.get(into.s);
    // A table that followed another paragraph would leave its cells without a table.
    if (!segment || !target || target === segment || table !== null) continue;
    if (isTogether(segment, target)) targets.set(segment, target);
  }
  return { targets, isAwaiting };
}

/**
 * Gathers the shown segments of one flow, given in natural order, into paragraphs. A join holds when nothing shown stands between the
 * two (then it would carry text across it), or when one of the two was moved away unseen by who joined (then the joined text follows).
 */
export function joinSegments(shown: readonly Segment[], { targets }: Targets, places: Places): Joined {
  const homes = new Set(targets.values());
  const { moverOf } = places;
  const linkOf = new Map<Segment, Link>();
  const links: Link[] = [];
  let previous: Link | null = null;
  for (const segment of shown) {
    const target = targets.get(segment) ?? null;
    const isFar = target !== null && moverOf(target) !== moverOf(segment);
    let link: Link | null = previous;
    if (link !== null && target !== null && !isFar && linkOf.get(target) === link) {
      link.chain.near.push(segment);
    } else {
      link = { chain: { near: [segment], parts: [] }, target, previous, isFar, parent: null };
      links.push(link);
      previous = link;
    }
    if (homes.has(segment)) linkOf.set(segment, link);
  }
  attach(links, linkOf);
  const loose = links.filter(({ target }) => target !== null).map((link) => rootOf(link).chain);
  return { chains: gather(links), loose: new Set(loose) };
}

function rootOf(link: Link): Link {
  let root = link;
  while (root.parent) root = root.parent;
  return root;
}

/** Far joins first, then those whose neighbour itself was brought elsewhere. A ring is left open where it would close. */
function attach(links: readonly Link[], linkOf: ReadonlyMap<Segment, Link>): void {
  for (const isFar of [true, false]) {
    for (const link of links) {
      const home = link.target && linkOf.get(link.target);
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
  for (const { chain } of links) for (const segment of chain.near) chain.parts.push(segment);
  for (const link of links) {
    if (!link.parent) continue;
    const { near, parts } = rootOf(link).chain;
    parts.push(...link.chain.near);
    if (!link.isFar) near.push(...link.chain.near);
  }
  return links.filter((link) => link.parent === null).map((link) => link.chain);
}

/** In which text a join's letter is, and behind how many borders. Asked for each layout, so remembered as long as the text is the same. */
const homes = new WeakMap<Into, { readonly scan: Scan; readonly ordinal: number }>();

function segmentOfLetter(state: TextState, { byContainer }: Segments, into: Into): Segment | null {
  let home = homes.get(into) ?? null;
  if (home === null || state.scans.get(home.scan.container) !== home.scan) home = homeOf(state, into);
  if (home === null) return null;
  homes.set(into, home);
  return byContainer.get(home.scan.container)?.[home.ordinal] ?? null;
}

function homeOf(state: TextState, { c, k }: Into): { readonly scan: Scan; readonly ordinal: number } | null {
  if (c === null || k === null) return null;
  const item = itemAt(state.doc, c, k);
  const parent = item?.parent;
  const container =
    item && parent && typeof parent === "object" && "_item" in parent ? containerOf(parent._item) : null;
  const scan = container === null ? undefined : state.scans.get(container);
  if (item === null || container === null || scan === undefined || scan.text !== item.parent) return null;
  return { scan, ordinal: bordersBefore(item) };
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
