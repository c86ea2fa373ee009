import type { ContentLine } from "./contentLines.ts";
import { instantAt, isZone } from "../../../domain/zonedTime.ts";

/** What programs of Microsoft call the zones that meetings here are in. */
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  "W. Europe Standard Time": "Europe/Berlin",
  "Central Europe Standard Time": "Europe/Budapest",
  "Central European Standard Time": "Europe/Warsaw",
  "Romance Standard Time": "Europe/Paris",
  "GMT Standard Time": "Europe/London",
  "FLE Standard Time": "Europe/Kyiv",
  "E. Europe Standard Time": "Europe/Chisinau",
  "GTB Standard Time": "Europe/Athens",
  "Turkey Standard Time": "Europe/Istanbul",
  UTC: "UTC",
};

export type CalendarTime = {
  /** In ms since 1970. */
  readonly at: number;
  /** IANA; "" where the file names none. */
  readonly zone: string;
  /** A zone that nobody here knows: the time is taken as one of `fallback`. */
  readonly isZoneUnknown: boolean;
  readonly isWholeDay: boolean;
};

/** A DTSTART or DTEND; null for what is no time. Times without a zone, or in one that is not known, are of the zone `fallback`. */
export function readTime({ value, params }: ContentLine, fallback: string): CalendarTime | null {
  const found = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(value.trim());
  if (!found) return null;
  const [, year = "", month = "", date = "", hour = "00", minute = "00", second = "00", utc = ""] = found;
  const isWholeDay = found[4] === undefined;
  const named = params.get("TZID") ?? "";
  const zone = WINDOWS_ZONES[named] ?? named.replace(/^\/[^/]+\/(?:[^/]+\/)?(?=[A-Z][a-z]+\/)/, "");
  const isKnown = isZone(zone);
  const used = utc !== "" ? "UTC" : isKnown ? zone : isZone(fallback) ? fallback : "UTC";
  const at = instantAt({ day: `${year}-${month}-${date}`, time: `${hour}:${minute}` }, used);
  // What was before 1970 is no meeting.
  if (at === null || at < 0) return null;
  return {
    at: at + Number(second) * 1_000,
    zone: utc !== "" ? "UTC" : isKnown ? zone : "",
    isZoneUnknown: utc === "" && named !== "" && !isKnown,
    isWholeDay,
  };
}
