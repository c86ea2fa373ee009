import { rankOf } from "../../domain/role.ts";
import type { ControlOp } from "../types.ts";
import type { Draft } from "./draft.ts";
import type { IgnoredReason, Member } from "./membership.ts";

type Op<T extends ControlOp["type"]> = Extract<ControlOp, { readonly type: T }>;

export function applyInvite(draft: Draft, author: Member, op: Op<"invite">): IgnoredReason | null {
  if (rankOf(op.role) < rankOf(author.role)) return "roleTooHigh";
  // The same key twice would bring a revoked invitation back.
  if (draft.invitations.has(op.invite)) return "unknownInvite";
  const { invite, role, expiresAt, uses } = op;
  draft.invitations.set(invite, { invite, by: author.device, role, expiresAt, uses, used: 0, isRevoked: false });
  return null;
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
