import { boundsOf } from "./bounds.ts";
import { type Neighbours, neighboursOf, type Standing, type StandOf } from "./behindTexts.ts";
import { type Behind, compareStands, type Stand } from "./groups.ts";
import type { Segments } from "./textState.ts";

const MOST_ROUNDS = 8;
/** What was pulled before what was pulled, and so on: only forged states go deeper than this, and stand at one place then. */
const MOST_AHEAD = 8;

const NOTHING_PULLED: ReadonlyMap<string, Stand> = new Map();

type Placed = Neighbours & { readonly one: Behind };

const byContainer = (a: Behind, b: Behind) => (a.container < b.container ? -1 : Number(a.container > b.container));

/**
 * A block born (or moved) behind a paragraph that somebody split meanwhile: both new tokens lie behind the same one in an order
 * that nobody chose. The split-off text goes first, because the new block was put at the end of the whole paragraph. What is
 * pulled forward may in turn stand behind something, and what was put before it goes along, so this goes on until nothing moves.
 * Gives where those stand that were pulled.
 */
export function pullForward(
  segments: Segments,
  standOf: StandOf,
  behind: readonly Behind[],
): ReadonlyMap<string, Stand> {
  const ordered = behind.map((one) => ({ one, ...neighboursOf(segments, standOf, one) }));
  if (ordered.every((placed) => isQuiet(placed, standOf))) return NOTHING_PULLED;
  const pulled = new Map<string, Stand>();
  // Which goes first can matter. Of one container they are in the order of its groups.
  ordered.sort((a, b) => byContainer(a.one, b.one));
  const bounds = boundsOf(ordered, standOf);
  const pull = (one: Standing, before: Stand): boolean => {
    if (!pullOne(pulled, one, before)) return false;
    // Text keeps its order: what stands before it in its own text goes first.
    const { members } = one.stand.group;
    for (let i = members.findIndex(({ segment }) => segment.id === one.id) - 1; i >= 0; i--) {
      const id = members[i]?.segment.id ?? "";
      const stand = standOf(id);
      if (!stand || !pullOne(pulled, { id, stand }, before)) break;
    }
    return true;
  };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let hasMoved = false;
    for (const { one, before } of ordered) {
      const stand = pulled.get(one.id) ?? one.stand;
      for (const other of before) hasMoved = pull(other, stand) || hasMoved;
    }
    for (const { next, previous, members } of bounds) {
      const stand = pulled.get(next.id) ?? next.stand;
      const isBefore = (id: string) => compareStands(pulled.get(id) ?? standOf(id) ?? stand, stand) <= 0;
      if (previous.every(isBefore)) for (const member of members) hasMoved = pull(member, stand) || hasMoved;
    }
    if (!hasMoved) return pulled;
  }
  return pulled;
}

/** True when something stood behind `before`, and is before it now. */
function pullOne(pulled: Map<string, Stand>, { id, stand: own }: Standing, before: Stand): boolean {
  const stand = pulled.get(id) ?? own;
  if (compareStands(stand, before) <= 0) return false;
  const ahead = before.ahead.length < MOST_AHEAD ? [...before.ahead, own.label] : before.ahead;
  pulled.set(id, { ...stand, label: before.label, ahead });
  return true;
}

/** True when it pulls nothing from where that stands, nor has to be pulled with the last of what follows it. */
function isQuiet({ one, before, behind }: Placed, standOf: StandOf): boolean {
  if (before.some(({ stand }) => compareStands(stand, one.stand) > 0)) return false;
  const last = behind.length === 0 ? undefined : standOf(one.stand.group.members.at(-1)?.segment.id ?? "");
  return last === undefined || behind.every(({ stand }) => compareStands(last, stand) <= 0);
}
