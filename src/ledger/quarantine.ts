import type { QuarantinedRun } from "./logStore.ts";

/** Of one space and one peer. A member with a changed app could else fill the disk of everyone it meets. */
export const QUARANTINE = { runs: 200, bytes: 4 * 1024 * 1024 } as const;

type Weighed = Pick<QuarantinedRun, "device" | "from" | "bytes">;

/**
 * Of what is set aside in a space, oldest first, that which has to make room: of each peer the newest are kept, the very
 * newest always. What came from this machine counts to its author.
 */
export function beyondQuarantine<Row extends Weighed>(oldestFirst: readonly Row[]): readonly Row[] {
  const kept = new Map<string, { runs: number; bytes: number }>();
  return oldestFirst.toReversed().filter((row) => {
    const giver = row.from === "" ? row.device : row.from;
    const before = kept.get(giver) ?? { runs: 0, bytes: 0 };
    const now = { runs: before.runs + 1, bytes: before.bytes + row.bytes.byteLength };
    kept.set(giver, now);
    return before.runs > 0 && (now.runs > QUARANTINE.runs || now.bytes > QUARANTINE.bytes);
  });
}
