const MINUTE_MS = 60_000;
const STEPS = [
  { unit: "day", ms: 86_400_000 },
  { unit: "hour", ms: 3_600_000 },
  { unit: "minute", ms: MINUTE_MS },
] as const;

export interface RelativeAmount {
  readonly value: number;
  readonly unit: "day" | "hour" | "minute" | "second";
}

/** The largest unit that fits, whole: never "in 0 minutes" for what has just been. */
export function relativeAmount(at: number, now: number): RelativeAmount {
  const distance = at - now;
  for (const { unit, ms } of STEPS) {
    if (Math.abs(distance) >= ms) return { value: Math.trunc(distance / ms), unit };
  }
  return { value: 0, unit: "second" };
}
