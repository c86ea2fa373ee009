const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** `slack`: what is to come in so little less than a whole number is that number: seven days are not "in 6 days" at once. */
const STEPS = [
  { unit: "day", ms: 24 * HOUR_MS, slack: HOUR_MS },
  { unit: "hour", ms: HOUR_MS, slack: MINUTE_MS },
  { unit: "minute", ms: MINUTE_MS, slack: 0 },
] as const;

export interface RelativeAmount {
  readonly value: number;
  readonly unit: "day" | "hour" | "minute" | "second";
}

/** Nothing is later for a Date, and nothing is earlier than its opposite. */
const MAX_TIME_MS = 8.64e15;

/** A time that can be shown, however far off the clock was of whoever said it. */
export const shownTime = (at: number): number => Math.min(Math.max(at, -MAX_TIME_MS), MAX_TIME_MS);

/** The largest unit that fits, whole: never "in 0 minutes" for what has just been. */
export function relativeAmount(at: number, now: number): RelativeAmount {
  const distance = at - now;
  for (const { unit, ms, slack } of STEPS) {
    const value = Math.trunc((distance > 0 ? distance + slack : distance) / ms);
    if (value !== 0) return { value, unit };
  }
  return { value: 0, unit: "second" };
}
