import type { Meeting } from "../../documents/register/meetings.ts";

export const PHASES = ["now", "planned", "past", "cancelled"] as const;
export type Phase = (typeof PHASES)[number];

/** A meeting without an end is over when its day is. */
const DAY_MS = 86_400_000;

/** Where a meeting is in time; one without a date is still planned. */
export function phaseOf({ from, to, isCancelled }: Pick<Meeting, "from" | "to" | "isCancelled">, now: number): Phase {
  if (isCancelled) return "cancelled";
  if (from === 0 || now < from) return "planned";
  return now <= (to > from ? to : from + DAY_MS) ? "now" : "past";
}

/** What is to come has the nearest first, what was has the latest first. */
export function meetingsByPhase(
  meetings: readonly Meeting[],
  now: number,
): readonly { readonly phase: Phase; readonly meetings: readonly Meeting[] }[] {
  return PHASES.map((phase) => {
    const own = meetings.filter((meeting) => phaseOf(meeting, now) === phase);
    return { phase, meetings: phase === "past" || phase === "cancelled" ? own.reverse() : own };
  }).filter((group) => group.meetings.length > 0);
}
