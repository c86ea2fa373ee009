import type { Facet } from "./facets.ts";
import type { After, Slot } from "./record.ts";
import type { Segment } from "./segment.ts";
import type { TokenIndex } from "./indexTokens.ts";
import { containersWith } from "./nameSegments.ts";
import type { Segments } from "./textState.ts";

type Moves = Facet<"moves">;

/** Segments of one text that keep together: those never moved, or one that was moved and what was split off from it. */
export type Group = { readonly key: string; readonly mover: string; readonly members: Member[] };
export type Member = { readonly segment: Segment; readonly token: number | null };

export type Place = { readonly position: number; readonly group: Group };

/** The places of the segments by id. */
export type Places = {
  readonly get: (id: string) => Place | undefined;
  /** Of a segment; infinity when it has no token. */
  readonly positionOf: (id: string) => number;
  /** The places of all segments but those that stand alone in a text that was never moved, which is what most of a draft is. */
  readonly own: ReadonlyMap<string, Place>;
};

/** Groups the segments of one container. `mover` is the token that brought a group where it is, "" when it never moved. */
function groupSegments(
  container: string,
  text: readonly Segment[],
  moves: Moves,
  tokens: TokenIndex,
): readonly Group[] {
  const base: Group = { key: `=${container}`, mover: "", members: [] };
  const groups = [base];
  let leaders: { readonly slot: Slot; readonly group: Group }[] = [];
  for (const segment of text) {
    if (leaders.length > 0) leaders = leaders.filter(({ slot }) => !slot.known.includes(segment.id));
    const carrier = leaders.at(-1)?.group;
    const slot = moves.get(segment.id)?.slot ?? null;
    const token = slot === null ? undefined : tokens.get(slot.t);
    if (slot === null || token === undefined) {
      if (carrier) carrier.members.push({ segment, token: null });
      else base.members.push({ segment, token: tokens.get(segment.id) ?? null });
    } else if (slot.of !== null && (carrier || slot.of === base.key)) {
      const home = carrier ?? base;
      home.members.push({ segment, token: slot.of === home.key ? token : null });
    } else {
      const group = { key: slot.t, mover: slot.with ?? slot.t, members: [{ segment, token }] };
      groups.push(group);
      leaders.push({ slot, group });
    }
  }
  return groups;
}

/** Natural places of all segments. The tokens of a group are given out in text order: text never changes its order. */
export function placeSegments(segments: Segments, moves: Moves, tokens: TokenIndex): Places {
  const own = new Map<string, Place>();
  for (const container of containersWith(segments, moves.keys())) {
    const text = segments.byContainer.get(container) ?? [];
    const only = text.length === 1 ? text[0] : undefined;
    const move = only && moves.get(only.id);
    if (only === undefined || move?.slot) {
      for (const group of groupSegments(container, text, moves, tokens)) giveOut(group, own);
    } else if (move) own.set(only.id, placeAlone(only, tokens));
  }
  pullForward(segments, moves, tokens, own);
  return {
    get: (id) => placeOf(id, segments, tokens, own),
    positionOf: (id) => own.get(id)?.position ?? tokens.get(id) ?? Number.POSITIVE_INFINITY,
    own,
  };
}

function placeOf(
  id: string,
  { byId }: Segments,
  tokens: TokenIndex,
  own: ReadonlyMap<string, Place>,
): Place | undefined {
  const alone = own.has(id) ? undefined : byId.get(id);
  return alone === undefined ? own.get(id) : placeAlone(alone, tokens);
}

function placeAlone(segment: Segment, tokens: TokenIndex): Place {
  const token = tokens.get(segment.id) ?? null;
  const group = { key: `=${segment.container}`, mover: "", members: [{ segment, token }] };
  return { position: token ?? Number.POSITIVE_INFINITY, group };
}

function giveOut(group: Group, places: Map<string, Place>): void {
  const { members } = group;
  const [only] = members;
  if (only && members.length === 1) {
    places.set(only.segment.id, { position: only.token ?? Number.POSITIVE_INFINITY, group });
    return;
  }
  const free = members.flatMap(({ token }) => (token === null ? [] : [token])).sort((a, b) => a - b);
  let position = free[0] ?? Number.POSITIVE_INFINITY;
  let taken = 0;
  for (const { segment, token } of members) {
    if (token !== null) {
      position = free[taken] ?? position;
      taken += 1;
    }
    places.set(segment.id, { position, group });
  }
}

const MOST_ROUNDS = 8;

type Behind = { readonly id: string; readonly after: After; readonly container: string };

const byContainer = (a: Behind, b: Behind) => (a.container < b.container ? -1 : Number(a.container > b.container));

/**
 * A block born (or moved) behind a paragraph that somebody split meanwhile: both new tokens lie behind the same one in an order
 * that nobody chose. The split-off text goes first, because the new block was put at the end of the whole paragraph. What is
 * pulled forward may in turn stand behind something, so this goes on until nothing moves.
 */
function pullForward(segments: Segments, moves: Moves, tokens: TokenIndex, own: Map<string, Place>): void {
  const behind: Behind[] = [];
  for (const [id, { group }] of own) {
    const record = moves.get(id);
    const after = record?.slot ? record.slot.after : record?.after;
    if (after) behind.push({ id, after, container: group.members[0]?.segment.container ?? "" });
  }
  // Which goes first can matter. Of one container they are in the order of its groups.
  behind.sort(byContainer);
  const places = {
    get: (id: string) => placeOf(id, segments, tokens, own),
    set: (id: string, place: Place) => void own.set(id, place),
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let hasMoved = false;
    for (const { id, after } of behind) {
      const place = own.get(id);
      if (!place) continue;
      for (const previous of after.s) hasMoved = pullBehind(segments, places, previous, after.known, place) || hasMoved;
    }
    if (!hasMoved) return;
  }
}

type Pulled = Pick<Places, "get"> & { readonly set: (id: string, place: Place) => void };

/** Pulls before `place` the segment itself, if it never moved, and what was split off from it unseen. */
function pullBehind(
  { byId, byContainer }: Segments,
  places: Pulled,
  id: string,
  known: readonly string[],
  { position, group }: Place,
): boolean {
  const segment = byId.get(id);
  const own = places.get(id);
  if (!segment || !own) return false;
  let hasMoved = group.mover === "" && own.group.mover === "" && pull(places, id, position);
  const text = byContainer.get(segment.container) ?? [];
  for (let i = segment.ordinal + 1; i < text.length; i++) {
    const follower = text[i]?.id ?? "";
    if (known.includes(follower)) break;
    if (places.get(follower)?.group === own.group) hasMoved = pull(places, follower, position) || hasMoved;
  }
  return hasMoved;
}

function pull(places: Pulled, id: string, before: number): boolean {
  const place = places.get(id);
  if (!place || place.position <= before) return false;
  places.set(id, { ...place, position: Math.ceil(before) - 0.5 });
  return true;
}

/**
 * Segments in the order they would stand in if nothing were joined or deleted: by place, then by container, then as in the text.
 * `tokens`: how many there are.
 */
export function naturalOrder({ byId }: Segments, places: Places, tokens: number): readonly Segment[] {
  const last = 2 * tokens + 1;
  // A place is a token or lies half a place before one, so that it counts as an index; what has no token comes last.
  const first: (Segment | undefined)[] = new Array<Segment | undefined>(last + 1).fill(undefined);
  const shared = new Map<number, Segment[]>();
  for (const segment of byId.values()) {
    const index = Math.min(2 * places.positionOf(segment.id) + 1, last);
    const here = first[index];
    const others = here === undefined ? undefined : shared.get(index);
    if (here === undefined) first[index] = segment;
    else if (others) others.push(segment);
    else shared.set(index, [here, segment]);
  }
  const ordered: Segment[] = [];
  for (let index = 0; index <= last; index++) {
    const here = first[index];
    if (here === undefined) continue;
    const others = shared.size > 0 ? shared.get(index)?.sort(textOrder) : undefined;
    for (const segment of others ?? [here]) ordered.push(segment);
  }
  return ordered;
}

/** Of two segments, by place: the same order. */
export function naturally(places: Places, a: Segment, b: Segment): number {
  const [one, other] = [places.positionOf(a.id), places.positionOf(b.id)];
  return one === other ? textOrder(a, b) : one < other ? -1 : 1;
}

/** Of two segments at one place. */
function textOrder(a: Segment, b: Segment): number {
  if (a.container !== b.container) return a.container < b.container ? -1 : 1;
  return a.ordinal - b.ordinal;
}

/** The last place of these segments. */
export function tailOf(segments: readonly Segment[], places: Places): number {
  let tail = Number.NEGATIVE_INFINITY;
  for (const { id } of segments) tail = Math.max(tail, places.positionOf(id));
  return tail;
}
