import type { ClockAhead, Finding } from "./finding.ts";

/** What two clocks may differ without anybody noticing it in the order of what was written. */
export const CLOCKS_MAY_DIFFER_MS = 2 * 60_000;

/**
 * Do the times that others signed agree with this clock? Of two that differ nobody can say which is wrong; where all others
 * agree among themselves and differ from this one, it is this one.
 */
export function judgeClock(clocks: readonly ClockAhead[]): Finding {
  const check = "clock";
  if (clocks.length === 0) return { check, code: "clock.unknown" };
  const off = clocks.filter(({ aheadMs }) => Math.abs(aheadMs) > CLOCKS_MAY_DIFFER_MS);
  if (off.length === 0) return { check, code: "clock.agree", count: clocks.length };
  const worstFirst = [...off].sort((a, b) => Math.abs(b.aheadMs) - Math.abs(a.aheadMs));
  const spread = Math.max(...clocks.map(({ aheadMs }) => aheadMs)) - Math.min(...clocks.map(({ aheadMs }) => aheadMs));
  const isOwn = clocks.length > 1 && off.length === clocks.length && spread <= CLOCKS_MAY_DIFFER_MS;
  return { check, code: isOwn ? "clock.own" : "clock.differ", clocks: worstFirst };
}
