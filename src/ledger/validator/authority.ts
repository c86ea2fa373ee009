import type { DeviceId } from "../../domain/ids.ts";
import type { Role } from "../../domain/role.ts";
import { endOf, type Standing } from "../membership/standing.ts";
import type { Dep } from "../types.ts";

/** What the validator asks the membership. Whatever it answers follows from the control logs alone. */
export interface Authority {
  /** Null for a device that never was a member, as far as is known here. */
  standingOf(device: DeviceId): Standing | null;
  /** How far the control log of a device has been folded here. */
  controlSeq(device: DeviceId): number;
  /** Each turn of the key, with the control entry that made it. */
  epochs(): readonly { readonly epoch: number; readonly by: DeviceId; readonly seq: number }[];
  /** Control heads as an own envelope declares them. */
  controlHeads(): readonly Dep[];
}

/** A control head that an author has declared, from its envelope `at` on. */
export interface Declared {
  readonly at: number;
  readonly device: DeviceId;
  readonly seq: number;
}

/** "out": no member then. "oldKey": sealed under a key that its author knew to be turned. */
export type Rights = Role | "out" | "oldKey";

/**
 * What an author may do, envelope by envelope, given all that it has declared. An envelope is not bound by what its
 * author had not seen yet, except for cuts.
 */
export function rightsOf(
  authority: Authority,
  standing: Standing,
  declared: readonly Declared[],
): (seq: number, epoch: number) => Rights {
  const seenFrom = (by: DeviceId, seq: number): number =>
    declared.find((one) => one.device === by && one.seq >= seq)?.at ?? Number.POSITIVE_INFINITY;
  const steps = standing.steps.map(({ role, by, seq, after }, index) => ({
    role,
    // A device knows its own admission, also when it wrote before anyone declared control heads.
    from: index === 0 ? 0 : Math.min(seenFrom(by, seq), after === null ? Number.POSITIVE_INFINITY : after + 1),
  }));
  const turns = authority.epochs().map(({ epoch, by, seq }) => ({ epoch, from: seenFrom(by, seq) }));
  return (seq, epoch) => {
    let role: Role | null = null;
    for (const step of steps) if (step.from <= seq) role = step.role;
    if (role === null) return "out";
    return turns.some((turn) => turn.from <= seq && turn.epoch > epoch) ? "oldKey" : role;
  };
}

/** Nothing after this seq of a device can be referred to; without end while it is a member. */
export function limitOf(authority: Authority, device: DeviceId): number {
  const standing = authority.standingOf(device);
  return (standing && endOf(standing)?.seq) ?? Number.POSITIVE_INFINITY;
}
