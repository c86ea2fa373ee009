import type { AgendaItem } from "../register/agenda.ts";
import type { Items } from "./itemsOf.ts";
import type { Sitting } from "./sittingOf.ts";

/** A sitting that is opened so much before or after its time began at another time altogether. */
const SAME_BEGINNING_MS = 6 * 3_600_000;
const MINUTE_MS = 60_000;

/**
 * By how much (ms) the group is behind its agenda, below 0 where it is ahead. `starts`: when each item was to begin (orderOfBusiness). A
 * group that sits at another time than was said is measured by its opening, without its suspensions. Null while nothing can be said:
 * before the opening, without minutes, without a current item.
 */
export function delayOf(
  agenda: readonly Pick<AgendaItem, "id" | "minutes">[],
  { current, byItem }: Items,
  sitting: Sitting,
  starts: ReadonlyMap<string, number>,
  now: number,
): number | null {
  const place = agenda.findIndex(({ id }) => id === current);
  const item = agenda[place];
  if (!item || sitting.openedAt === null || agenda.every(({ minutes }) => minutes === 0)) return null;
  const [first] = starts.values();
  const isAsPlanned = first !== undefined && Math.abs(sitting.openedAt - first) < SAME_BEGINNING_MS;
  const paused = sitting.pausedMs + (sitting.state === "suspended" ? Math.max(0, now - (sitting.since ?? now)) : 0);
  const before = agenda.slice(0, place).reduce((sum, { minutes }) => sum + minutes, 0);
  const byOpening = sitting.openedAt + paused + before * MINUTE_MS;
  const dueAt = isAsPlanned ? (starts.get(item.id) ?? byOpening) : byOpening;
  const begunAt = byItem.get(item.id)?.since ?? now;
  // It grows once the item has taken more than its minutes; until then it is what it was when the item began.
  return Math.max(
    begunAt - dueAt,
    item.minutes > 0 ? now - dueAt - item.minutes * MINUTE_MS : Number.NEGATIVE_INFINITY,
  );
}
