/** What a clock on the wall shows: "2024-05-14" and "09:30". */
export interface WallTime {
  readonly day: string;
  readonly time: string;
}

const MINUTE_MS = 60_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]?\d|2[0-3])[:.h]([0-5]\d)$/;

/** What a clock in a zone (IANA) shows at an instant (ms since 1970). A zone that this machine does not know counts as UTC. */
export function wallTimeAt(instant: number, zone: string): WallTime {
  const read = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return {
    day: `${(read.year ?? "").padStart(4, "0")}-${read.month ?? ""}-${read.day ?? ""}`,
    time: `${read.hour ?? ""}:${read.minute ?? ""}`,
  };
}

/**
 * The instant (ms since 1970) at which a clock in a zone shows a time; null for what is none. Where a clock that is set back shows it
 * twice it is the first, and where one that is set forward leaves it out it is as long after midnight as it says.
 */
export function instantAt({ day, time }: WallTime, zone: string): number | null {
  const [, year, month, date] = DAY.exec(day) ?? [];
  const [, hour, minute] = TIME.exec(time.trim()) ?? [];
  if (year === undefined || hour === undefined) return null;
  const shown = Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute));
  // The 31st of June is no day, and there is no 13th month.
  if (Number.isNaN(shown) || new Date(shown).toISOString().slice(5, 10) !== `${month ?? ""}-${date ?? ""}`) return null;
  // A day before and after no zone is still, or again, at the offset of a change between.
  const offsets = [shown - 24 * 60 * MINUTE_MS, shown + 24 * 60 * MINUTE_MS].map((near) => offsetAt(near, zone));
  const fitting = offsets.map((offset) => shown - offset).filter((at) => at + offsetAt(at, zone) === shown);
  return fitting.length > 0 ? Math.min(...fitting) : shown - (offsets[0] ?? 0);
}

/** How far (ms) the clocks of a zone are ahead of UTC. */
export function offsetAt(instant: number, zone: string): number {
  const { day, time } = wallTimeAt(instant, zone);
  const whole = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  return Date.parse(`${day}T${time}:00Z`) - whole;
}

/** Making one takes a thousand times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: isZone(zone) ? zone : "UTC",
    hourCycle: "h23",
    ...({ year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" } as const),
  });
  formats.set(zone, format);
  return format;
}

/** Of zones that there are; the others would be without end. */
const zones = new Set<string>();

/** False for "" too. */
export function isZone(zone: string): boolean {
  if (zones.has(zone)) return true;
  try {
    if (zone !== "" && new Intl.DateTimeFormat("en", { timeZone: zone }) instanceof Intl.DateTimeFormat)
      zones.add(zone);
  } catch {
    return false;
  }
  return zones.has(zone);
}
