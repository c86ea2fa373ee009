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
  const pull = ({ id, stand: own }: Standing, before: Stand): boolean => {
    const stand = pulled.get(id) ?? own;
    if (!standsBehind(stand, before)) return false;
    pulled.set(id, { ...stand, label: before.label, isBefore: true });
    return true;
  };
  // Which goes first can matter. Of one container they are in the order of its groups.
  const ordered = [...behind].sort(byContainer);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let hasMoved = false;
    for (const one of ordered) {
      const stand = pulled.get(one.id) ?? one.stand;
      for (const other of belongsBefore(segments, standOf, one)) hasMoved = pull(other, stand) || hasMoved;
    }
    if (!hasMoved) return pulled;
  }
  return pulled;
}

/** True when none of these pulls anything from where it stands. */
export const isQuiet = (segments: Segments, standOf: StandOf, behind: readonly Behind[]): boolean =>
  behind.every((one) => belongsBefore(segments, standOf, one).every(({ stand }) => !standsBehind(stand, one.stand)));

/** Where something stands by itself. */
type Standing = { readonly id: string; readonly stand: Stand };

/** What this one was put behind, if neither ever moved, and what was split off from it unseen. Pulling changes nothing of this. */
function belongsBefore(
  { byId, byContainer }: Segments,
  standOf: StandOf,
  { after, stand: own }: Behind,
): readonly Standing[] {
  const found: Standing[] = [];
  for (const previous of after.s) {
    const segment = byId.get(previous);
    const stand = standOf(previous);
    if (!segment || !stand) continue;
    if (own.group.mover === "" && stand.group.mover === "") found.push({ id: previous, stand });
    const text = byContainer.get(segment.container) ?? [];
    for (let i = segment.ordinal + 1; i < text.length; i++) {
      const follower = text[i]?.id ?? "";
      if (after.known.includes(follower)) break;
      const other = standOf(follower);
      if (other?.group === stand.group) found.push({ id: follower, stand: other });
    }
  }
  return found;
}

const standsBehind = (a: Stand, b: Stand): boolean =>
  a.label > b.label || (a.label === b.label && b.isBefore && !a.isBefore);
