import { unescapeText } from "./contentLine.ts";
import { type ContentLine, contentLines, LARGEST_CALENDAR } from "./contentLines.ts";
import { type CalendarTime, readTime } from "./readTime.ts";

export const MOST_EVENTS = 500;
const LONGEST_UID = 500;
const DAY = 86_400_000;

export type CalendarEvent = {
  readonly uid: string;
  readonly sequence: number;
  readonly title: string;
  readonly place: string;
  /** In ms since 1970; `to` is 0 where the file does not say. */
  readonly from: number;
  readonly to: number;
  readonly zone: string;
  readonly isZoneUnknown: boolean;
  readonly isCancelled: boolean;
  /** It is one of several by a rule; only this first one is taken over. */
  readonly isRepeated: boolean;
};

export type Calendar = {
  readonly events: readonly CalendarEvent[];
  /** Events that have no name, no UID or no time, and those beyond the most that are read. */
  readonly unread: number;
};

/** The events of an iCalendar file that somebody sends; null for what is none. Times without a zone are of the zone `fallback`. */
export function readCalendar(bytes: Uint8Array, fallback: string): Calendar | null {
  if (bytes.byteLength > LARGEST_CALENDAR) return null;
  const lines = contentLines(new TextDecoder().decode(bytes));
  if (!lines?.some(({ name, value }) => name === "BEGIN" && value.trim().toUpperCase() === "VCALENDAR")) return null;
  const isAllOff = lines.some(({ name, value }) => name === "METHOD" && value.trim().toUpperCase() === "CANCEL");
  const blocks = eventBlocks(lines);
  const events = new Map<string, CalendarEvent>();
  let unread = Math.max(0, blocks.length - MOST_EVENTS);
  for (const block of blocks.slice(0, MOST_EVENTS)) {
    const event = eventOf(block, fallback, isAllOff);
    const known = event && events.get(event.uid);
    if (!event) unread++;
    // Of two with one UID the later wording counts.
    else if (!known || known.sequence <= event.sequence) events.set(event.uid, event);
  }
  return { events: [...events.values()].sort((a, b) => a.from - b.from || (a.uid < b.uid ? -1 : 1)), unread };
}

type Properties = ReadonlyMap<string, ContentLine>;

/** The properties of each event, the first of a name; what is within an alarm belongs to it. */
function eventBlocks(lines: readonly ContentLine[]): readonly Properties[] {
  const blocks: Map<string, ContentLine>[] = [];
  let [open, depth]: [Map<string, ContentLine> | null, number] = [null, 0];
  for (const line of lines) {
    const component = line.value.trim().toUpperCase();
    if (line.name === "BEGIN") {
      if (open) depth++;
      else if (component === "VEVENT") [open, depth] = [new Map(), 0];
    } else if (line.name === "END") {
      if (open && component === "VEVENT") {
        blocks.push(open);
        open = null;
      } else if (open) depth--;
    } else if (open && depth === 0 && !open.has(line.name)) open.set(line.name, line);
  }
  return blocks;
}

function eventOf(block: Properties, fallback: string, isAllOff: boolean): CalendarEvent | null {
  const words = (name: string, most: number): string =>
    unescapeText(block.get(name)?.value ?? "")
      .trim()
      .slice(0, most);
  const [uid, title] = [block.get("UID")?.value.trim() ?? "", words("SUMMARY", 400).replace(/\s+/g, " ")];
  const start = block.get("DTSTART");
  const from = start ? readTime(start, fallback) : null;
  if (uid === "" || uid.length > LONGEST_UID || title === "" || !from) return null;
  const sequence = Number(block.get("SEQUENCE")?.value ?? 0);
  return {
    uid,
    title,
    sequence: Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0,
    place: words("LOCATION", 400).replace(/\s+/g, " "),
    from: from.at,
    to: endOf(block, from, fallback),
    zone: from.zone,
    isZoneUnknown: from.isZoneUnknown,
    isCancelled: isAllOff || words("STATUS", 20).toUpperCase() === "CANCELLED",
    isRepeated: block.has("RRULE") || block.has("RDATE"),
  };
}

function endOf(block: Properties, from: CalendarTime, fallback: string): number {
  const line = block.get("DTEND");
  const end = line ? readTime(line, fallback) : null;
  if (end && end.at > from.at) return end.at;
  const length = /^P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,5})M)?(?:\d{1,6}S)?)?$/.exec(
    block.get("DURATION")?.value.trim() ?? "",
  );
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = (length ?? []).slice(1).map((one) => Number(one ?? 0));
  const lasts = (weeks * 7 + days) * DAY + hours * 3_600_000 + minutes * 60_000;
  return lasts > 0 ? from.at + lasts : from.isWholeDay ? from.at + DAY : 0;
}
