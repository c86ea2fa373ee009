import type { DeviceId, MemberId } from "../../domain/ids.ts";
import { rankOf, type Role } from "../../domain/role.ts";
import type { PlacedOp } from "../types.ts";
import type { Draft } from "./draft.ts";
import type { Member } from "./membership.ts";

/** How a cut binds the control log of a device: what it wrote after `after` counts under `role` at most, or not at all. */
export interface Cap {
  readonly device: DeviceId;
  readonly after: number;
  readonly role: Role | null;
  /** A new role binds devices of this member only, whatever else its op names; null for a removal. */
  readonly member: MemberId | null;
}

/** The control logs that an op cuts, if it takes effect. */
export function capsOf({ device, seq, op }: PlacedOp): readonly Cap[] {
  if (op.type === "role") {
    const { role, member, cuts } = op;
    return cuts.map((cut) => ({
      device: cut.device,
      after: cut.device === device ? seq : cut.control.seq,
      role,
      member,
    }));
  }
  if (op.type !== "remove") return [];
  // Whoever leaves knows its own log to its end.
  const after = op.cut.device === device ? seq : op.cut.control.seq;
  return [{ device: op.cut.device, after, role: null, member: null }];
}

/** The author of an op as cuts that stand further on see it; null when the op comes after one that shut it out. */
export function authorOf(draft: Draft, { device, seq, op }: PlacedOp): Member | null {
  const member = draft.members.get(device);
  if (!member || !isBack(draft, device, seq, op)) return null;
  let role = member.role;
  for (const cap of [...draft.caps.values()].flat()) {
    if (cap.device !== device || seq <= cap.after || (cap.member !== null && cap.member !== member.member)) continue;
    if (cap.role === null) return null;
    if (rankOf(cap.role) > rankOf(role)) role = cap.role;
  }
  return role === member.role ? member : { ...member, role };
}

/** What a device wrote while it was out stays out: its log counts again from the op that knows of its return. */
function isBack(draft: Draft, device: DeviceId, seq: number, op: PlacedOp["op"]): boolean {
  const back = draft.returns.get(device);
  if (!back || back.isBack || seq <= back.cut) return true;
  back.isBack = op.after.some((head) => head.device === back.by && head.seq >= back.seq);
  return back.isBack;
}

/** True when something of a cut device had an effect before the cut was folded: it must bind from the beginning. */
export const comesTooLate = (draft: Draft, caps: readonly Cap[]): boolean =>
  caps.some(({ device, after, member }) => {
    const isMeant = member === null || draft.standings.get(device)?.member === member;
    return isMeant && (draft.lastEffect.get(device) ?? 0) > after;
  });

/** Only a lower rank, or oneself. */
export const mayCut = (author: Member, target: Member): boolean =>
  author.member === target.member || rankOf(author.role) < rankOf(target.role);
