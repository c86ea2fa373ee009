import { offsetAt } from "../../../domain/zonedTime.ts";
import { stampAhead } from "./stamp.ts";

const DAY = 86_400_000;
/** No zone changes its clocks twice in so many days. */
const STEP = 7 * DAY;

/**
 * The VTIMEZONE of a zone that is known, with each change of its clocks in the years in which those instants (ms since 1970) lie. Every
 * change is written out, so that no rule has to be guessed from what the system knows.
 */
export function timeZoneLines(zone: string, instants: readonly number[]): readonly string[] {
  const years = [...new Set(instants.map((at) => new Date(at).getUTCFullYear()))].sort((a, b) => a - b);
  const changes = years.flatMap((year) => changesIn(zone, year));
  const least = Math.min(...changes.map(({ after }) => after));
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone}`,
    ...changes.flatMap(({ at, before, after }) => {
      const kind = after === least ? "STANDARD" : "DAYLIGHT";
      return [
        `BEGIN:${kind}`,
        // What the clocks showed right before the change, in the offset of before.
        `DTSTART:${stampAhead(at, before)}`,
        `TZOFFSETFROM:${offsetWords(before)}`,
        `TZOFFSETTO:${offsetWords(after)}`,
        `END:${kind}`,
      ];
    }),
    "END:VTIMEZONE",
  ];
}

/** What holds when the year begins, as a change from the same, and each change in it. */
function changesIn(zone: string, year: number) {
  const [from, to] = [Date.UTC(year, 0, 1) - DAY, Date.UTC(year + 1, 0, 1) + DAY];
  let before = offsetAt(from, zone);
  const changes = [{ at: from, before, after: before }];
  for (let at = from; at < to; at += STEP) {
    const after = offsetAt(at + STEP, zone);
    if (after !== before) changes.push({ at: instantOfChange(zone, at, at + STEP), before, after });
    before = after;
  }
  return changes;
}

/** To the second; between the two the clocks of the zone are changed once. */
function instantOfChange(zone: string, from: number, to: number): number {
  const before = offsetAt(from, zone);
  let [low, high] = [Math.floor(from / 1_000), Math.ceil(to / 1_000)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 1_000, zone) === before) low = middle;
    else high = middle;
  }
  return high * 1_000;
}

function offsetWords(ms: number): string {
  const seconds = Math.abs(Math.round(ms / 1_000));
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const rest = seconds % 60 === 0 ? "" : two(seconds % 60);
  return `${ms < 0 ? "-" : "+"}${two(seconds / 3_600)}${two((seconds / 60) % 60)}${rest}`;
}
