import { mayAddMembers, rankOf } from "../../domain/role.ts";
import { memberIdOf } from "../memberId.ts";
import { spaceIdOf } from "../spaceId.ts";
import type { ControlOp, PlacedOp } from "../types.ts";
import { applyAdd } from "./applyAdd.ts";
import type { Draft } from "./draft.ts";
import type { IgnoredReason, Member } from "./membership.ts";

type Op<T extends ControlOp["type"]> = Extract<ControlOp, { readonly type: T }>;

/**
 * The effect of one op on what stands before it; null when it had one, otherwise why not. A later version adds a case
 * for each of the reserved codes of op.ts (role, mandate, remove, checkpoint, adopt, fork-proof, hubs, expunge); until
 * then they are "unknown" and have no effect.
 */
export function applyOp(draft: Draft, placed: PlacedOp): IgnoredReason | null {
  const { op } = placed;
  if (op.type === "unknown") return "unknownType";
  if (op.type === "genesis") return applyGenesis(draft, placed, op);
  const author = draft.members.get(placed.device);
  if (!author) return "notMember";
  // Every op there is so far is an act of those who may add members.
  if (!mayAddMembers(author.role)) return "mayNotAdd";
  switch (op.type) {
    case "epoch":
      return applyEpoch(draft, author, op);
    case "share":
      return applyShare(draft, op);
    case "invite":
      return applyInvite(draft, author, op);
    case "revokeInvite":
      return applyRevokeInvite(draft, author, op);
    case "add":
      return applyAdd(draft, author, op);
  }
}

function applyGenesis(draft: Draft, placed: PlacedOp, op: Op<"genesis">): IgnoredReason | null {
  const { device, seq } = placed;
  if (seq !== 1 || spaceIdOf(device, op.nonce) !== draft.space) return "notFounder";
  if (op.member !== memberIdOf(device)) return "wrongMember";
  draft.members.set(device, {
    device,
    member: op.member,
    role: "chair",
    addedBy: device,
    boxKey: op.boxKey,
    seniority: 0,
  });
  return null;
}

function applyEpoch(draft: Draft, author: Member, op: Op<"epoch">): IgnoredReason | null {
  if (draft.epochs.some(({ keyId }) => keyId === op.keyId)) return "knownEpoch";
  // One step at a time: a number far ahead could never be followed by another.
  const highest = draft.epochs.reduce((max, { epoch }) => Math.max(max, epoch), 0);
  if (op.epoch > highest + 1) return "unknownEpoch";
  draft.epochs.push({ epoch: op.epoch, keyId: op.keyId, by: author.device });
  for (const box of op.boxes) draft.boxes.push({ keyId: op.keyId, box });
  return null;
}

function applyShare(draft: Draft, op: Op<"share">): IgnoredReason | null {
  if (!draft.epochs.some(({ keyId }) => keyId === op.keyId)) return "unknownEpoch";
  for (const box of op.boxes) draft.boxes.push({ keyId: op.keyId, box });
  return null;
}

function applyInvite(draft: Draft, author: Member, op: Op<"invite">): IgnoredReason | null {
  if (rankOf(op.role) < rankOf(author.role)) return "roleTooHigh";
  // The same key twice would bring a revoked invitation back.
  if (draft.invitations.has(op.invite)) return "unknownInvite";
  const { invite, role, expiresAt, uses } = op;
  draft.invitations.set(invite, { invite, by: author.device, role, expiresAt, uses, used: 0, isRevoked: false });
  return null;
}

function applyRevokeInvite(draft: Draft, author: Member, op: Op<"revokeInvite">): IgnoredReason | null {
  const invitation = draft.invitations.get(op.invite);
  if (!invitation) return "unknownInvite";
  const inviter = draft.members.get(invitation.by);
  const isHigher = !inviter || rankOf(author.role) <= rankOf(inviter.role);
  if (author.device !== invitation.by && !isHigher) return "mayNotAdd";
  draft.invitations.set(op.invite, { ...invitation, isRevoked: true });
  return null;
}
