import type { Slot } from "./record.ts";
import type { Segment } from "./segment.ts";
import { recordOf, type Segments } from "./textState.ts";

/** Segments of one text that keep together: those never moved, or one that was moved and what was split off from it. */
export type Group = { readonly key: string; readonly mover: string; readonly members: Member[] };
export type Member = { readonly segment: Segment; readonly token: number | null };

export type Place = { readonly position: number; readonly group: Group };

/** The index of each token in the order array; of a token written twice the first counts. */
export type TokenIndex = ReadonlyMap<string, number>;

export function indexTokens(tokens: readonly unknown[]): TokenIndex {
  const index = new Map<string, number>();
  tokens.forEach((token, at) => {
    if (typeof token === "string" && !index.has(token)) index.set(token, at);
  });
  return index;
}

/** Groups the segments of one container. `mover` is the token that brought a group where it is, "" when it never moved. */
export function groupSegments(segments: Segments, container: string, tokens: TokenIndex): readonly Group[] {
  const base: Group = { key: `=${container}`, mover: "", members: [] };
  const text = segments.byContainer.get(container) ?? [];
  const groups = [base];
  let leaders: { readonly slot: Slot; readonly group: Group }[] = [];
  for (const segment of text) {
    if (leaders.length > 0) leaders = leaders.filter(({ slot }) => !slot.known.includes(segment.id));
    const carrier = leaders.at(-1)?.group;
    const { slot } = recordOf(segments.state, segment.id);
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
export function placeSegments(segments: Segments, tokens: TokenIndex): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  for (const container of segments.state.containers) {
    if (placeAlone(segments, container, tokens, places)) continue;
    for (const group of groupSegments(segments, container, tokens)) {
      giveOut(group, places);
    }
  }
  pullForward(segments, places);
  return places;
}

/** What most of a draft is: a text of one segment that was never moved. */
function placeAlone(
  { state, byContainer }: Segments,
  container: string,
  tokens: TokenIndex,
  places: Map<string, Place>,
): boolean {
  const [segment, second] = byContainer.get(container) ?? [];
  if (segment === undefined || second !== undefined || state.records.get(segment.id)?.slot) return false;
  const token = tokens.get(segment.id) ?? null;
  const group = { key: `=${container}`, mover: "", members: [{ segment, token }] };
  places.set(segment.id, { position: token ?? Number.POSITIVE_INFINITY, group });
  return true;
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
  for (const { segment, token } of members) {
    if (token !== null) position = free.shift() ?? position;
    places.set(segment.id, { position, group });
  }
}

const MOST_ROUNDS = 8;

/**
 * A block born (or moved) behind a paragraph that somebody split meanwhile: both new tokens lie behind the same one in an order
 * that nobody chose. The split-off text goes first, because the new block was put at the end of the whole paragraph. What is
 * pulled forward may in turn stand behind something, so this goes on until nothing moves.
 */
function pullForward(segments: Segments, places: Map<string, Place>): void {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let hasMoved = false;
    for (const [id, place] of places) {
      const record = segments.state.records.get(id);
      const after = record?.slot ? record.slot.after : record?.after;
      if (!after) continue;
      for (const previous of after.s) hasMoved = pullBehind(segments, places, previous, after.known, place) || hasMoved;
    }
    if (!hasMoved) return;
  }
}

/** Pulls before `place` the segment itself, if it never moved, and what was split off from it unseen. */
function pullBehind(
  { byId, byContainer }: Segments,
  places: Map<string, Place>,
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

function pull(places: Map<string, Place>, id: string, before: number): boolean {
  const place = places.get(id);
  if (!place || place.position <= before) return false;
  places.set(id, { ...place, position: Math.ceil(before) - 0.5 });
  return true;
}

/** Segments in the order they would stand in if nothing were joined or deleted: by place, then by container, then as in the text. */
export function naturalOrder(segments: Segments, places: ReadonlyMap<string, Place>): readonly Segment[] {
  const { tokens } = segments.state;
  const last = 2 * tokens.length + 1;
  // A place is a token or lies half a place before one, so that it counts as an index; what has no token comes last.
  const atPlace = new Array<Segment[] | undefined>(last + 1);
  for (const segment of segments.byId.values()) {
    const index = Math.min(2 * (places.get(segment.id)?.position ?? Number.POSITIVE_INFINITY) + 1, last);
    const here = atPlace[index];
    if (here) here.push(segment);
    else atPlace[index] = [segment];
  }
  return atPlace.flatMap((here = []) => (here.length > 1 ? here.sort(textOrder) : here));
}

function textOrder(a: Segment, b: Segment): number {
  if (a.container !== b.container) return a.container < b.container ? -1 : 1;
  return a.ordinal - b.ordinal;
}
