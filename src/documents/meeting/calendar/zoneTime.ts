export type WallTime = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

/** Whether this system knows the zone (IANA). */
export function isKnownZone(zone: string): boolean {
  try {
    return zone !== "" && new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** What the clocks of a zone that is known show at an instant (ms since 1970). */
export function wallTimeIn(zone: string, at: number): WallTime {
  if (zone === "UTC") return wallTimeInUtc(new Date(at));
  const parts = formatOf(zone).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((one) => one.type === type)?.value ?? 0);
  return {
    year: of("year"),
    month: of("month"),
    day: of("day"),
    hour: of("hour"),
    minute: of("minute"),
    second: of("second"),
  };
}

const wallTimeInUtc = (at: Date): WallTime => ({
  year: at.getUTCFullYear(),
  month: at.getUTCMonth() + 1,
  day: at.getUTCDate(),
  hour: at.getUTCHours(),
  minute: at.getUTCMinutes(),
  second: at.getUTCSeconds(),
});

/** How far (ms) the clocks of a zone are ahead of UTC at an instant. */
export const offsetIn = (zone: string, at: number): number =>
  asIfUtc(wallTimeIn(zone, at)) - Math.floor(at / 1_000) * 1_000;

/** The instant at which the clocks of a zone show that time; of two the earlier one, and where they show none the one right after. */
export function instantOf(zone: string, wall: WallTime): number {
  const near = asIfUtc(wall);
  const candidates = [near - offsetIn(zone, near - DAY), near - offsetIn(zone, near + DAY)].sort((a, b) => a - b);
  const exact = candidates.find((at) => asIfUtc(wallTimeIn(zone, at)) === near);
  return exact ?? Math.max(...candidates);
}

const DAY = 86_400_000;

export const asIfUtc = ({ year, month, day, hour, minute, second }: WallTime): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(zone, format);
  return format;
}
