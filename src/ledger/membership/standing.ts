import type { DeviceId, Hash, MemberId } from "../../domain/ids.ts";
import type { Role } from "../../domain/role.ts";

/** What one device was told to be, and from where in its content log that binds it. */
export interface StandingStep {
  /** Null: no member any more. */
  readonly role: Role | null;
  /** The control entry that says so: whoever declares to have seen it stands under it. */
  readonly by: DeviceId;
  readonly seq: number;
  /** The last own content entry that is not bound, whatever it declares; null: bound only once declared. */
  readonly after: number | null;
  /** Hash of that entry. */
  readonly hash: Hash | null;
}

/** All that was ever decided about a device, in the order of the fold; the first step is its admission. */
export interface Standing {
  readonly device: DeviceId;
  readonly member: MemberId;
  /** It has told two stories: nothing of it can be adopted, and it never comes back. */
  readonly isFrozen: boolean;
  readonly steps: readonly StandingStep[];
}

/**
 * The role under which content entry `seq` of a device was written, null for none. It follows from the logs alone: from
 * what the entry declares to have seen, and from the cuts. `declared` answers how far of another device's control log that is.
 */
export function roleAt(standing: Standing, seq: number, declared: (device: DeviceId) => number): Role | null {
  let role: Role | null = null;
  for (const [index, step] of standing.steps.entries()) {
    // A device knows its own admission, also when it wrote before anyone declared control heads.
    const isSeen = index === 0 || declared(step.by) >= step.seq || (step.after !== null && seq > step.after);
    if (isSeen) role = step.role;
  }
  return role;
}

/** The last cut of a device: work after it may be adopted. Null when nothing of it is cut. */
export function lastCut({
  steps,
}: Standing): { readonly seq: number; readonly hash: Hash; readonly at: number } | null {
  for (let at = steps.length - 1; at >= 0; at--) {
    const step = steps[at];
    if (step && step.after !== null && step.hash !== null) return { seq: step.after, hash: step.hash, at };
  }
  return null;
}

/** The seq after which a device that is out writes nothing that counts; null while it is in, or came back. */
export function endOf({ steps }: Standing): { readonly seq: number; readonly hash: Hash | null } | null {
  const last = steps[steps.length - 1];
  return last && last.role === null && last.after !== null ? { seq: last.after, hash: last.hash } : null;
}
