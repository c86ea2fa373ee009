import type { MemberId } from "../../domain/ids.ts";
import { rankOf } from "../../domain/role.ts";
import { inviteProofBytes } from "../inviteProof.ts";
import { memberIdOf } from "../memberId.ts";
import type { ControlOp, Mandate, PlacedOp } from "../types.ts";
import { admit } from "./applyGenesis.ts";
import { type Draft, putMandate } from "./draft.ts";
import type { IgnoredReason, Invitation, Member } from "./membership.ts";

type Add = Extract<ControlOp, { readonly type: "add" }>;

/** Admission: the adder's rank, the invitation and the newcomer's proof must all allow it. */
export function applyAdd(draft: Draft, author: Member, placed: PlacedOp, op: Add): IgnoredReason | null {
  const invitation = draft.invitations.get(op.invite);
  if (!invitation) return "unknownInvite";
  const reason = reasonAgainst(draft, author, invitation, op);
  if (reason) return reason;
  draft.invitations.set(op.invite, { ...invitation, used: invitation.used + 1 });
  const { device, member, role, boxKey } = op;
  const seniority = [...draft.members.values()].reduce((max, one) => Math.max(max, one.seniority), 0) + 1;
  const added: Member = { device, member, role, boxKey, addedBy: author.device, seniority };
  admit(draft, placed, added, { way: "invited", words: [author.member] });
  if (invitation.mandate) takeSeat(draft, placed, invitation.mandate, member);
  return null;
}

/** In the same act as the admission. Whoever was given the seat meanwhile keeps it: the newcomer is in without one. */
function takeSeat(draft: Draft, placed: PlacedOp, mandate: Mandate, holder: MemberId): void {
  const held = draft.mandates.get(mandate.seat)?.holder ?? null;
  const isHeld = held !== null && [...draft.members.values()].some(({ member }) => member === held);
  if (!isHeld) putMandate(draft, placed, { ...mandate, holder });
}

function reasonAgainst(draft: Draft, author: Member, invitation: Invitation, op: Add): IgnoredReason | null {
  if (draft.members.has(op.device)) return "alreadyMember";
  if (draft.standings.get(op.device)?.isFrozen) return "frozen";
  if (invitation.isRevoked) return "inviteRevoked";
  if (op.at > invitation.expiresAt) return "inviteExpired";
  if (invitation.used >= invitation.uses) return "inviteUsed";
  if (rankOf(op.role) < rankOf(author.role) || rankOf(op.role) < rankOf(invitation.role)) return "roleTooHigh";
  if (op.member !== memberIdOf(op.device)) return "wrongMember";
  const message = inviteProofBytes(draft.space, op.device, op.boxKey);
  return draft.verify(op.invite, message, op.proof) ? null : "badProof";
}
