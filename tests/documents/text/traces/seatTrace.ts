import type { Trace, TraceTransaction } from "./readTrace.ts";

/** So many authors have a machine each; more share those whose words they had all seen. */
const MOST_AUTHORS = 8;

interface Seat {
  readonly agent: number;
  written: number;
}

/**
 * The trace by machines instead of by people. Recordings made of version histories let one person write at two places at once,
 * and name hundreds of people of whom hardly two wrote at once: but a machine sees all that was written on it before.
 */
export function seatTrace(trace: Trace): Trace {
  const isCrowd = new Set(trace.txns.map(({ agent }) => agent)).size > MOST_AUTHORS;
  const seats: Seat[] = [];
  const after: (readonly number[])[] = [];
  const txns = trace.txns.map((one): TraceTransaction => {
    const seen = seats.map((_, at) => Math.max(0, ...one.parents.map((parent) => after[parent]?.[at] ?? 0)));
    const isFree = ({ written }: Seat, at: number): boolean => seen[at] === written;
    let at = seats.findIndex((seat, place) => seat.agent === one.agent && isFree(seat, place));
    if (at < 0 && isCrowd) at = seats.findIndex(isFree);
    if (at < 0) at = seats.push({ agent: one.agent, written: 0 }) - 1;
    const seat = seats[at];
    if (seat) seat.written += 1;
    seen[at] = seat?.written ?? 0;
    after.push(seen);
    return { ...one, agent: at };
  });
  return { ...trace, agents: Math.max(1, seats.length), txns };
}
