import type { Behind, Stand } from "./groups.ts";
import type { Segments } from "./textState.ts";

/** Where each segment stands as long as none is pulled. */
type StandOf = (id: string) => Stand | undefined;

const MOST_ROUNDS = 8;

const byContainer = (a: Behind, b: Behind) => (a.container < b.container ? -1 : Number(a.container > b.container));

/**
 * A block born (or moved) behind a paragraph that somebody split meanwhile: both new tokens lie behind the same one in an order
 * that nobody chose. The split-off text goes first, because the new block was put at the end of the whole paragraph. What is
 * pulled forward may in turn stand behind something, so this goes on until nothing moves. Gives where those stand that were pulled.
 */
export function pullForward(segments: Segments, standOf: StandOf, behind: readonly Behind[]): Map<string, Stand> {
  const pulled = new Map<string, Stand>();
  const standNow = (id: string) => pulled.get(id) ?? standOf(id);
  const pull = (id: string, before: Stand): boolean => {
    const stand = standNow(id);
    if (!stand || !standsBehind(stand, before)) return false;
    pulled.set(id, { ...stand, label: before.label, isBefore: true });
    return true;
  };
  // Which goes first can matter. Of one container they are in the order of its groups.
  const ordered = [...behind].sort(byContainer);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let hasMoved = false;
    for (const one of ordered) {
      const stand = standNow(one.id);
      if (!stand) continue;
      for (const id of belongsBefore(segments, standOf, one)) hasMoved = pull(id, stand) || hasMoved;
    }
    if (!hasMoved) return pulled;
  }
  return pulled;
}

/** True when none of these pulls anything from where it stands. */
export const isQuiet = (segments: Segments, standOf: StandOf, behind: readonly Behind[]): boolean =>
  behind.every((one) => {
    const before = standOf(one.id);
    return belongsBefore(segments, standOf, one).every((id) => {
      const stand = standOf(id);
      return !stand || !before || !standsBehind(stand, before);
    });
  });

/**
 * Whether this one may pull something else than before, given the containers that are otherwise. A segment that has come, or
 * has come into another text, may stand alone there, and such a text is not among them.
 */
export const isTouched = (
  before: Segments | null,
  { byId }: Segments,
  changed: ReadonlySet<string>,
  { container, after }: Behind,
): boolean =>
  changed.has(container) ||
  after.s.some((id) => {
    const now = byId.get(id)?.container;
    return now === undefined || now !== before?.byId.get(id)?.container || changed.has(now);
  });

/** Whether a token of what this one was put behind has not come yet: then it may pull otherwise when that comes. */
export const isWaiting = (standOf: StandOf, { after }: Behind): boolean =>
  after.s.some((id) => (standOf(id)?.label ?? Number.POSITIVE_INFINITY) === Number.POSITIVE_INFINITY);

/** What this one was put behind, if neither ever moved, and what was split off from it unseen. Pulling changes nothing of this. */
function belongsBefore({ byId, byContainer }: Segments, standOf: StandOf, { id, after }: Behind): readonly string[] {
  const mover = standOf(id)?.group.mover;
  return after.s.flatMap((previous) => {
    const segment = byId.get(previous);
    const own = standOf(previous);
    if (!segment || !own) return [];
    const ids = mover === "" && own.group.mover === "" ? [previous] : [];
    const text = byContainer.get(segment.container) ?? [];
    for (let i = segment.ordinal + 1; i < text.length; i++) {
      const follower = text[i]?.id ?? "";
      if (after.known.includes(follower)) break;
      if (standOf(follower)?.group === own.group) ids.push(follower);
    }
    return ids;
  });
}

const standsBehind = (a: Stand, b: Stand): boolean =>
  a.label > b.label || (a.label === b.label && b.isBefore && !a.isBefore);
