import type { DeviceId, Hash } from "../../../src/domain/ids.ts";
import type { Membership } from "../../../src/ledger/membership/membership.ts";
import { endOf, lastCut } from "../../../src/ledger/membership/standing.ts";
import type { ContentEnds } from "./contentEnds.ts";

/** Entries `from` to `to` of a device's content log. Of a device that told two stories nothing may be adopted. */
export interface LateWork {
  readonly device: DeviceId;
  readonly from: number;
  readonly to: number;
  readonly mayAdopt: boolean;
}

/** So much of what came after a cut is kept for somebody to look at; more is refused. */
export const MAX_LATE_ENTRIES = 2_000;

export function lateWork(membership: Membership, ends: ContentEnds): LateWork[] {
  return [...membership.standings.values()].flatMap((standing) => {
    const end = endOf(standing);
    const to = ends.of(standing.device).seq;
    if (!end || to <= end.seq) return [];
    const mayAdopt = !standing.isFrozen && lastCut(standing)?.seq === end.seq;
    return [{ device: standing.device, from: end.seq + 1, to, mayAdopt }];
  });
}

/** Something that had come after an end counts now: its author is in again, or may say more. */
export const hasAdopted = (before: Membership, now: Membership): boolean =>
  [...before.standings.values()].some((standing) => {
    const ended = endOf(standing);
    const later = now.standings.get(standing.device);
    const end = later && endOf(later);
    return ended !== null && later !== undefined && (!end || end.seq > ended.seq);
  });

/**
 * Does entry `seq` with this hash lie within what its device may say? What comes after its end is kept sealed: it is not
 * opened for anyone. At the end itself the hash decides: the log that goes on there must be the one that was cut.
 * `hash` is null for an entry that was pruned and whose fold does not name it: its log was one when it was compared.
 */
export function countsAt(membership: Membership, device: DeviceId, seq: number, hash: Hash | null): boolean {
  const standing = membership.standings.get(device);
  if (!standing) return false;
  const end = endOf(standing);
  return !end || seq < end.seq || (seq === end.seq && (end.hash === null || hash === null || end.hash === hash));
}
