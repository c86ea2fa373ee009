import { instantAt, wallTimeAt } from "../../domain/zonedTime.ts";
import type { AgendaItem } from "../register/agenda.ts";
import type { Meeting } from "../register/meetings.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Beyond it (days) nobody sits in one go. */
const MOST_DAYS = 31;
/** The pause between two halves of a day that is long enough for one, by the clocks of the place. */
const PAUSE = { from: "13:00", to: "14:30" };

type Half = { readonly from: number; readonly to: number };

/**
 * When each item is to begin (ms since 1970), by half-days: an item that does not fit into what is left of one begins with the next, one
 * that is longer than a half-day goes on there. Empty for a meeting without a beginning and for an agenda without minutes.
 */
export function orderOfBusiness(
  agenda: readonly Pick<AgendaItem, "id" | "minutes">[],
  meeting: Pick<Meeting, "from" | "to" | "zone">,
): ReadonlyMap<string, number> {
  const starts = new Map<string, number>();
  const halves = halfDays(meeting);
  if (agenda.every(({ minutes }) => minutes === 0)) return starts;
  let at = halves.shift();
  let cursor = at?.from ?? 0;
  for (const { id, minutes } of agenda) {
    const ms = minutes * MINUTE_MS;
    if (at && halves[0] && cursor > at.from && cursor + ms > at.to) {
      at = halves.shift();
      cursor = at?.from ?? cursor;
    }
    if (at) starts.set(id, cursor);
    cursor += ms;
    while (at && halves[0] && cursor > at.to) {
      const left: number = cursor - at.to;
      at = halves.shift();
      cursor = (at?.from ?? cursor) + left;
    }
  }
  return starts;
}

/** Each day sits from the hour at which the meeting begins to the one at which it ends. */
function halfDays({ from, to, zone }: Pick<Meeting, "from" | "to" | "zone">): Half[] {
  if (from === 0) return [];
  const end = to > from ? to : from + DAY_MS;
  const [begins, ends] = [wallTimeAt(from, zone).time, wallTimeAt(end, zone).time];
  const halves: Half[] = [];
  for (let day = 0; day < MOST_DAYS && from + day * DAY_MS < end; day++) {
    const on = wallTimeAt(from + day * DAY_MS, zone).day;
    const at = (time: string): number => instantAt({ day: on, time }, zone) ?? from;
    const [first, last, pauseFrom, pauseTo] = [at(begins), at(ends), at(PAUSE.from), at(PAUSE.to)];
    if (first < pauseFrom && pauseTo < last) halves.push({ from: first, to: pauseFrom }, { from: pauseTo, to: last });
    else halves.push({ from: first, to: Math.max(first, last) });
  }
  return halves;
}
