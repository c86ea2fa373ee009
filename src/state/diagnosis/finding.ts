import type { DeviceId } from "../../domain/ids.ts";

/** What is looked at, in this order: the later ones stand on the earlier ones. */
export const CHECKS = ["online", "lan", "multicast", "places", "others", "door", "version", "clock", "key"] as const;
export type CheckId = (typeof CHECKS)[number];

/** How each thing can be found to stand. A code begins with the check that it comes from. */
export const OUTCOMES = {
  "online.on": "ok",
  "online.off": "failed",
  "lan.runs": "ok",
  "lan.off": "warn",
  "lan.noAddress": "failed",
  "lan.notStarted": "failed",
  "multicast.heard": "ok",
  "multicast.silent": "warn",
  "multicast.noRoute": "warn",
  "places.open": "ok",
  "places.some": "warn",
  "places.none": "warn",
  "places.refused": "failed",
  "places.silent": "failed",
  "others.connected": "ok",
  "others.heard": "failed",
  "others.nobody": "warn",
  "door.quiet": "ok",
  "door.strangers": "warn",
  "door.twin": "failed",
  "door.unreadable": "warn",
  "version.same": "ok",
  "version.newer": "failed",
  "version.older": "warn",
  "clock.agree": "ok",
  "clock.differ": "failed",
  "clock.own": "failed",
  "clock.unknown": "skipped",
  "key.member": "ok",
  "key.out": "failed",
  "key.missing": "failed",
  "key.unheard": "warn",
  "skipped.offline": "skipped",
  "skipped.unanswered": "failed",
} as const;
export type FindingCode = keyof typeof OUTCOMES;
export type Outcome = (typeof OUTCOMES)[FindingCode];

/** How far the clock of a machine is ahead of this one (ms; negative: behind). */
export interface ClockAhead {
  readonly device: DeviceId;
  readonly aheadMs: number;
}

/** What one check has found. What goes with it depends on the code; absent where it says nothing. */
export interface Finding {
  readonly check: CheckId;
  readonly code: FindingCode;
  readonly count?: number;
  readonly total?: number;
  /** Milliseconds since 1970. */
  readonly at?: number;
  readonly addresses?: readonly string[];
  readonly clocks?: readonly ClockAhead[];
  readonly devices?: readonly DeviceId[];
}

export const outcomeOf = ({ code }: Pick<Finding, "code">): Outcome => OUTCOMES[code];

/** Something stands in the way, or may. */
export const isAmiss = (finding: Pick<Finding, "code">): boolean =>
  outcomeOf(finding) === "failed" || outcomeOf(finding) === "warn";
