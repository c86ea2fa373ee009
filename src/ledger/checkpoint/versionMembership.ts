import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import type { VerifySignature } from "../membership/draft.ts";
import type { Membership } from "../membership/membership.ts";
import { resolveMembership } from "../membership/resolveMembership.ts";
import { endOf } from "../membership/standing.ts";
import type { Head, PlacedOp } from "../types.ts";
import type { VersionEnd } from "./checkpointBody.ts";

/**
 * The membership under which a version was made: `after` of a checkpoint names all control logs, its author's own too. What its entries say is judged by this one for ever, whoever is admitted or
 * given another role later: so every machine reads the same version out of the same entries, whenever it does.
 */
export function versionMembership(
  space: SpaceId,
  ops: readonly PlacedOp[],
  after: readonly Head[],
  verify: VerifySignature,
): Membership {
  const ends = new Map(after.map(({ device, seq }) => [device, seq]));
  const seen = ops.filter(({ device, seq }) => seq <= (ends.get(device) ?? 0));
  return resolveMembership(space, seen, verify);
}

/**
 * True when something that a version was made of counts no more: content behind a cut, or decisions of one who was found
 * to tell two stories of them. `now` is the membership of today.
 */
export function isCutSince(
  now: Membership,
  ops: readonly PlacedOp[],
  ends: readonly VersionEnd[],
  after: readonly Head[],
): boolean {
  const hasLost = ({ device, seq }: VersionEnd): boolean => {
    const standing = now.standings.get(device);
    const end = standing && endOf(standing);
    return end !== undefined && end !== null && seq > end.seq;
  };
  if (ends.some(hasLost)) return true;
  const forks = ops.flatMap(({ op }) => (op.type === "forkProof" && op.lane === "control" ? [op] : []));
  const isForked = (device: DeviceId, upTo: number): boolean =>
    now.standings.get(device)?.isFrozen === true && forks.some((fork) => fork.device === device && fork.seq <= upTo);
  return after.some(({ device, seq }) => isForked(device, seq));
}
