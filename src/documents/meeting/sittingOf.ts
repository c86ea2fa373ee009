import type { SaidOf } from "../statements/readStatements.ts";
import type { Recorded } from "./readRecord.ts";
import { entriesOf, standingBy } from "./standing.ts";
import type { EntryOf } from "./statement.ts";

type SittingEntry = SaidOf<EntryOf<"sitting">>;

/** Whether the group sits. All that two chairs recorded apart is here; what was recorded last counts. */
export interface Sitting {
  readonly state: "planned" | "open" | "suspended" | "closed";
  /** When it came to be so, and when it was opened first (ms since 1970); null while it is planned. */
  readonly since: number | null;
  readonly openedAt: number | null;
  /** Of a suspension: until when, where it was said. */
  readonly until: number | null;
  /** Ms that it was suspended for, without a suspension that goes on. */
  readonly pausedMs: number;
  /** What others recorded who had not seen the last. */
  readonly others: readonly SittingEntry[];
  /** What a new entry is to be said over. */
  readonly over: readonly string[];
}

const STATES = { opened: "open", suspended: "suspended", resumed: "open", closed: "closed" } as const;
const PLANNED: Sitting = {
  state: "planned",
  since: null,
  openedAt: null,
  until: null,
  pausedMs: 0,
  others: [],
  over: [],
};

export function sittingOf(recorded: Recorded): Sitting {
  const all = entriesOf(recorded, "sitting");
  const standing = standingBy(all, () => "").get("");
  if (!standing) return PLANNED;
  const { last, others, over } = standing;
  return {
    state: STATES[last.state],
    since: last.at,
    openedAt: all.find(({ state }) => state === "opened")?.at ?? null,
    until: last.until,
    pausedMs: pausedMs(all),
    // Two who opened it apart agree; the one who closed it meanwhile does not.
    others: others.filter(({ state }) => STATES[state] !== STATES[last.state]),
    over,
  };
}

/** Clocks of two chairs may differ: a pause never takes time away. */
function pausedMs(all: readonly SittingEntry[]): number {
  let paused = 0;
  let from: number | null = null;
  for (const { state, at } of all) {
    if (STATES[state] === "open" && from !== null) {
      paused += Math.max(0, at - from);
      from = null;
    } else if (STATES[state] !== "open") from ??= at;
  }
  return paused;
}
