import type { DeviceId } from "../../domain/ids.ts";
import type { PlacedOp } from "../types.ts";
import type { Cap } from "./cuts.ts";
import type { Draft } from "./draft.ts";
import type { Member } from "./membership.ts";

/**
 * Devices that a member was given while somebody else, who had not seen it, removed one of that member's. Whoever removes
 * a person removes the person: a device that was being added meanwhile must not be the way back in.
 */
export function unseenDevices(draft: Draft, { device, seq, op }: PlacedOp): Member[] {
  if (op.type !== "remove") return [];
  const [author, target] = [draft.members.get(device), draft.members.get(op.cut.device)];
  if (!author || !target || author.member === target.member) return [];
  const seen = (by: DeviceId): number =>
    by === device ? seq : (op.after.find((head) => head.device === by)?.seq ?? 0);
  return [...draft.members.values()].filter((one) => {
    if (one.member !== target.member || one.device === target.device) return false;
    const admission = draft.admissions.get(one.device);
    return admission !== undefined && seen(admission.by) < admission.seq;
  });
}

/** Nothing that such a device has signed counts. */
export const unseenCaps = (draft: Draft, placed: PlacedOp): Cap[] =>
  unseenDevices(draft, placed).map(({ device }) => ({ device, after: 0, role: null, member: null }));
