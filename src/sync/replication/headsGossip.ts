import type { DeviceId, Hash } from "../../domain/ids.ts";
import type { Head } from "../../ledger/types.ts";
import { type LogKey, logKey } from "./logKey.ts";
import { HEADS_MAX } from "./protocol.ts";

/**
 * disputed   it names another entry where this machine or another member names a different one
 * shrunk     it says it holds less than it had said before
 * withheld   it says it holds entries, and when asked does not give them
 */
export type Doubt = "disputed" | "shrunk" | "withheld";

/** Compares what members say of the same logs, and what one member says over time. Nothing is refused for it: it is shown. */
export interface HeadsGossip {
  /** What a member says it holds; `held` is this machine's own head of a log. */
  said(by: DeviceId, heads: readonly Head[], isFull: boolean, held: (head: Head) => Head | null): void;
  /** It ended a WANT without giving what it had claimed. */
  withheld(by: DeviceId): void;
  /** It has given after all. */
  gave(by: DeviceId): void;
  doubtOf(device: DeviceId): Doubt | null;
}

/** Places of one log at which hashes are remembered: members that are behind name older ones. */
const PLACES_MAX = 64;

interface Place {
  readonly hash: Hash;
  readonly by: Set<DeviceId>;
}

export function createHeadsGossip(): HeadsGossip {
  const doubts = new Map<DeviceId, Set<Doubt>>();
  const told = new Map<DeviceId, Map<LogKey, number>>();
  const places = new Map<LogKey, Map<number, Place>>();

  const doubt = (device: DeviceId, what: Doubt): void => {
    doubts.set(device, (doubts.get(device) ?? new Set()).add(what));
  };
  const compare = (by: DeviceId, head: Head, held: Head | null): void => {
    if (held?.seq === head.seq && held.hash !== head.hash) doubt(by, "disputed");
    const key = logKey(head);
    const log = places.get(key) ?? new Map<number, Place>();
    places.set(key, log);
    const place = log.get(head.seq) ?? { hash: head.hash, by: new Set<DeviceId>() };
    log.delete(head.seq);
    log.set(head.seq, place);
    if (place.hash === head.hash) place.by.add(by);
    else for (const one of [by, ...place.by]) doubt(one, "disputed");
    for (const oldest of log.keys()) if (log.size > PLACES_MAX) log.delete(oldest);
  };
  return {
    said(by, heads, isFull, held) {
      const before = told.get(by) ?? new Map<LogKey, number>();
      const now = new Map(heads.map((head) => [logKey(head), head.seq]));
      const isWhole = isFull && heads.length < HEADS_MAX;
      for (const [key, seq] of before) if ((now.get(key) ?? (isWhole ? 0 : seq)) < seq) doubt(by, "shrunk");
      told.set(by, new Map([...before, ...now]));
      for (const head of heads) compare(by, head, held(head));
    },
    withheld: (by) => doubt(by, "withheld"),
    gave: (by) => void doubts.get(by)?.delete("withheld"),
    doubtOf: (device) => {
      const own = doubts.get(device);
      return (["disputed", "shrunk", "withheld"] as const).find((one) => own?.has(one)) ?? null;
    },
  };
}
