type Made = { readonly id: string; readonly at: number; readonly turn: number; readonly over: readonly string[] };

/** The end of a procedure. `ends`: ids of all that was recorded of it; `seen`: of what whoever recorded it had seen, answers among them. */
export type Closing = { readonly turn: number; readonly ends: readonly string[]; readonly seen: ReadonlySet<string> };

/**
 * When an answer was made. Evidence is what signed statements say of each other: the closing names the answers it had seen, an answer
 * names what it is said over, and a turn is greater than all turns that were seen. The time of an answer is only what its own clock says.
 * - `inTime`: `beforeEnd` the closing had seen it; `open` nothing is closed yet, and its clock is before the deadline.
 * - `claimed`: the closing had not seen it, it had not seen the closing, and its own clock is before the deadline.
 * - `late`: `seenEnd` its device had seen the closing; `order` it was said after the closing; `clock` its own clock says so.
 */
export type Timing =
  | { readonly is: "inTime"; readonly by: "beforeEnd" | "open" }
  | { readonly is: "claimed" }
  | { readonly is: "late"; readonly by: "seenEnd" | "order" | "clock" };

/** `deadline` in ms since 1970. */
export function timingOf(made: Made, deadline: number, closing: Closing | null): Timing {
  const isBefore = made.at <= deadline;
  if (!closing) return isBefore ? { is: "inTime", by: "open" } : { is: "late", by: "clock" };
  if (closing.seen.has(made.id)) return isBefore ? { is: "inTime", by: "beforeEnd" } : { is: "late", by: "clock" };
  if (made.over.some((id) => closing.ends.includes(id))) return { is: "late", by: "seenEnd" };
  if (made.turn > closing.turn) return { is: "late", by: "order" };
  return isBefore ? { is: "claimed" } : { is: "late", by: "clock" };
}
