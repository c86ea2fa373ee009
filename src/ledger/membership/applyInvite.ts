import { rankOf } from "../../domain/role.ts";
import type { ControlOp, Mandate } from "../types.ts";
import type { Draft } from "./draft.ts";
import type { IgnoredReason, Member } from "./membership.ts";

type Op<T extends ControlOp["type"]> = Extract<ControlOp, { readonly type: T }>;

export function applyInvite(draft: Draft, author: Member, op: Op<"invite">): IgnoredReason | null {
  if (rankOf(op.role) < rankOf(author.role)) return "roleTooHigh";
  // The same key twice would bring a revoked invitation back.
  if (draft.invitations.has(op.invite)) return "unknownInvite";
  const { invite, role, expiresAt, uses, mandate = null } = op;
  if (mandate && !isOffered(draft, mandate, uses)) return "unknownSeat";
  const by = author.device;
  draft.invitations.set(invite, { invite, by, role, expiresAt, uses, used: 0, isRevoked: false, mandate });
  return null;
}

/** A seat is for one, and nobody is put on it before being admitted. */
function isOffered(draft: Draft, { seat, holder, alternateOf }: Mandate, uses: number): boolean {
  if (uses !== 1 || holder !== null) return false;
  return alternateOf === null || (alternateOf !== seat && draft.mandates.has(alternateOf));
}

export function applyRevokeInvite(draft: Draft, author: Member, op: Op<"revokeInvite">): IgnoredReason | null {
  const invitation = draft.invitations.get(op.invite);
  if (!invitation) return "unknownInvite";
  const inviter = draft.members.get(invitation.by);
  const isHigher = !inviter || rankOf(author.role) <= rankOf(inviter.role);
  if (author.device !== invitation.by && !isHigher) return "mayNotAdd";
  draft.invitations.set(op.invite, { ...invitation, isRevoked: true });
  return null;
}
