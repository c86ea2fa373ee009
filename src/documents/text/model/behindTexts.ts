import { type Behind, compareStands, type Stand } from "./groups.ts";
import type { Segments } from "./textState.ts";

/** Where each segment stands as long as none is pulled. */
export type StandOf = (id: string) => Stand | undefined;

/** Where something stands by itself. */
export type Standing = { readonly id: string; readonly stand: Stand };

/** What a block that was put behind others has to stand behind, and what of the same texts it has to stand before. */
export type Neighbours = { readonly before: readonly Standing[]; readonly behind: readonly Standing[] };

/**
 * It belongs behind what it was put behind, if neither ever moved, and behind what was split off from that unseen. What had been split off
 * already was the next on its author's screen, so it belongs before that; but not when it was put behind what had been joined on across that,
 * while it was hidden. Pulling changes nothing of this.
 */
export function neighboursOf(
  { byId, byContainer }: Segments,
  standOf: StandOf,
  { after, stand: own }: Behind,
): Neighbours {
  const before: Standing[] = [];
  const behind: Standing[] = [];
  for (const previous of after.s) {
    const segment = byId.get(previous);
    const stand = standOf(previous);
    if (!segment || !stand) continue;
    if (own.group.mover === "" && stand.group.mover === "") before.push({ id: previous, stand });
    const text = byContainer.get(segment.container) ?? [];
    for (let i = segment.ordinal + 1; i < text.length; i++) {
      const follower = text[i]?.id ?? "";
      const other = standOf(follower);
      const isKnown = after.known.includes(follower);
      if (other?.group === stand.group && !(isKnown && after.s.includes(follower)))
        (isKnown ? behind : before).push({ id: follower, stand: other });
      if (isKnown) break;
    }
  }
  const isBehindAll = (next: Standing) =>
    after.s.every((id) => compareStands(standOf(id) ?? next.stand, next.stand) <= 0);
  return { before, behind: behind.filter(isBehindAll) };
}
