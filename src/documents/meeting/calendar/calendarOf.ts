import type { DocId } from "../../../domain/ids.ts";
import { isZone } from "../../../domain/zonedTime.ts";
import type { Meeting } from "../../register/meetings.ts";
import { escapeText, foldLine } from "./contentLine.ts";
import { stampIn, stampOf } from "./stamp.ts";
import { timeZoneLines } from "./timeZone.ts";

/** Behind the id of a meeting in its UID, so that a file that comes back is known. */
const UID_END = "@meeting.concordia";

export const uidOf = (meeting: DocId): string => `${meeting}${UID_END}`;
/** The id in a UID of ours, whoever asks must check it; null for one of another program. */
export const idInUid = (uid: string): string | null => (uid.endsWith(UID_END) ? uid.slice(0, -UID_END.length) : null);

export interface CalendarWish {
  readonly meetings: readonly (Meeting & { readonly description: string })[];
  /** How often the register of meetings was changed. */
  readonly sequence: number;
  /** When the file is written, in ms since 1970. */
  readonly now: number;
}

/** The file has four digits for a year. */
const END_OF_TIME = Date.UTC(9999, 11, 30);

/** Meetings as an iCalendar file. One whose beginning nobody has said is left out; a cancelled one says so. */
export function calendarOf({ meetings, sequence, now }: CalendarWish): Uint8Array {
  const dated = meetings.filter(({ from, to }) => from > 0 && Math.max(from, to) < END_OF_TIME);
  const zones = [...new Set(dated.map(({ zone }) => zone))].filter((zone) => zone !== "UTC" && isZone(zone)).sort();
  const isAllOff = dated.length > 0 && dated.every(({ isCancelled }) => isCancelled);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Concordia//Meetings//EN",
    "CALSCALE:GREGORIAN",
    `METHOD:${isAllOff ? "CANCEL" : "PUBLISH"}`,
    ...zones.flatMap((zone) => timeZoneLines(zone, instantsIn(dated, zone))),
    ...dated.flatMap((meeting) => eventLines(meeting, { sequence, now })),
    "END:VCALENDAR",
  ];
  return new TextEncoder().encode(lines.map(foldLine).join(""));
}

const instantsIn = (meetings: readonly Meeting[], zone: string): readonly number[] =>
  meetings.flatMap((one) => (one.zone === zone ? [one.from, one.to || one.from] : []));

function eventLines(
  meeting: CalendarWish["meetings"][number],
  { sequence, now }: Pick<CalendarWish, "sequence" | "now">,
): readonly string[] {
  const { id, title, place, description, from, to, zone, isCancelled } = meeting;
  return [
    "BEGIN:VEVENT",
    `UID:${uidOf(id)}`,
    `DTSTAMP:${stampOf(now)}`,
    `SEQUENCE:${Math.min(sequence, 2 ** 31 - 1)}`,
    `STATUS:${isCancelled ? "CANCELLED" : "CONFIRMED"}`,
    timeLine("DTSTART", from, zone),
    ...(to > from ? [timeLine("DTEND", to, zone)] : []),
    `SUMMARY:${escapeText(title)}`,
    ...(place === "" ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(description === "" ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    "END:VEVENT",
  ];
}

const timeLine = (name: string, at: number, zone: string): string =>
  isZone(zone) && zone !== "UTC" ? `${name};TZID=${zone}:${stampIn(zone, at)}` : `${name}:${stampOf(at)}`;
