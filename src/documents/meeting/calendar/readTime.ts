import type { ContentLine } from "./contentLines.ts";
import { asIfUtc, instantOf, isKnownZone } from "./zoneTime.ts";

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
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((one) => Number(one ?? 0));
  const wall = { year, month, day, hour, minute, second };
  // The 31st of June is no day, and neither is the year 0.
  const utc = asIfUtc(wall);
  if (year < 1970 || new Date(utc).getUTCDate() !== day || month > 12 || hour > 23 || minute > 59) return null;
  const isWholeDay = found[4] === undefined;
  if (found[7] === "Z") return { at: utc, zone: "UTC", isZoneUnknown: false, isWholeDay };
  const named = params.get("TZID") ?? "";
  const zone = WINDOWS_ZONES[named] ?? named.replace(/^\/[^/]+\/(?:[^/]+\/)?(?=[A-Z][a-z]+\/)/, "");
  const isKnown = isKnownZone(zone);
  const used = isKnown ? zone : isKnownZone(fallback) ? fallback : "UTC";
  return { at: instantOf(used, wall), zone: isKnown ? zone : "", isZoneUnknown: named !== "" && !isKnown, isWholeDay };
}
