import type { MemberId } from "../../domain/ids.ts";
import { mayAddMembers, rankOf, type Role } from "../../domain/role.ts";
import { deviceConsentBytes, recoveryProofBytes } from "../deviceProof.ts";
import { MAX_DEVICES } from "../opCodes.ts";
import type { ControlOp, PlacedOp } from "../types.ts";
import { admit, type How } from "./applyGenesis.ts";
import type { Draft } from "./draft.ts";
import type { IgnoredReason, Member, Returning } from "./membership.ts";

type NameDevice = Extract<ControlOp, { readonly type: "nameDevice" }>;
type AddDevice = Extract<ControlOp, { readonly type: "addDevice" }>;

/**
 * A further device of somebody who is known: with the role of that member, never with more. One's own needs nobody else;
 * one that shows the proof of the recovery phrase needs somebody to carry it; any other needs two who vouch for it.
 */
export function applyAddDevice(draft: Draft, author: Member, placed: PlacedOp, op: AddDevice): IgnoredReason | null {
  const reason = reasonAgainst(draft, op);
  if (reason) return reason;
  if (author.member === op.member) return join(draft, author.role, placed, op, { way: "own", words: [author.member] });
  if (op.recovery !== null) return recover(draft, author, placed, op, op.recovery);
  return vouch(draft, author, placed, op);
}

/** Only a member decides about its own phrase. */
export function applyRecoveryKey(draft: Draft, author: Member, key: string | null): null {
  if (key === null) draft.recoveryKeys.delete(author.member);
  else draft.recoveryKeys.set(author.member, key);
  return null;
}

/** Whoever let a device in may name it, and its member may at any time. */
export function applyNameDevice(draft: Draft, author: Member, op: NameDevice): IgnoredReason | null {
  const target = draft.members.get(op.device);
  if (!target) return "unknownMember";
  if (target.member !== author.member && target.addedBy !== author.device) return "mayNotCut";
  draft.deviceNames.set(op.device, op.name);
  return null;
}

function reasonAgainst(draft: Draft, { device, member, boxKey, consent }: AddDevice): IgnoredReason | null {
  const standing = draft.standings.get(device);
  if (draft.members.has(device)) return "alreadyMember";
  if (standing?.isFrozen) return "frozen";
  if (standing && standing.member !== member) return "wrongMember";
  if (devicesOf(draft, member).length >= MAX_DEVICES) return "tooManyDevices";
  const claim = { space: draft.space, member, device, boxKey };
  return draft.verify(device, deviceConsentBytes(claim), consent) ? null : "badProof";
}

const devicesOf = (draft: Draft, member: MemberId): Member[] =>
  [...draft.members.values()].filter((one) => one.member === member);

/** Somebody who was removed does not come back by a phrase: that was for others to decide. */
function recover(
  draft: Draft,
  author: Member,
  placed: PlacedOp,
  op: AddDevice,
  proof: Uint8Array,
): IgnoredReason | null {
  const { member, device, boxKey } = op;
  const key = draft.recoveryKeys.get(member);
  const held = devicesOf(draft, member)[0];
  if (!key || !held) return "unknownMember";
  const claim = { space: draft.space, member, device, boxKey };
  if (!draft.verify(key, recoveryProofBytes(claim), proof)) return "badProof";
  return join(draft, held.role, placed, op, { way: "phrase", words: [author.member] });
}

/**
 * The second of two members, one of whom could have removed and admitted the person, brings the device in. Alone, nobody
 * can put a device of his own into another's name.
 */
function vouch(draft: Draft, author: Member, placed: PlacedOp, op: AddDevice): IgnoredReason | null {
  const role = draft.lastRoles.get(op.member);
  if (role === undefined) return "unknownMember";
  const held = draft.returning.get(op.device);
  const isSame = held?.member === op.member && held.boxKey === op.boxKey;
  const before = isSame ? held.vouchers.filter((one) => draft.members.has(one.device)) : [];
  const others = before.filter((one) => one.member !== author.member);
  const { device, member } = author;
  const vouchers = [...others, { device, member, role: author.role }];
  const words = vouchers.map((one) => one.member);
  if (vouchers.length > 1 && vouchers.some((one) => mayBringBack(one.role, role)))
    return join(draft, role, placed, op, { way: "vouched", words });
  const { boxKey, consent } = op;
  const returning: Returning = { member: op.member, device: op.device, boxKey, consent, vouchers };
  draft.returning.set(op.device, returning);
  return null;
}

const mayBringBack = (own: Role, role: Role): boolean => mayAddMembers(own) && rankOf(own) <= rankOf(role);

function join(draft: Draft, role: Role, placed: PlacedOp, op: AddDevice, how: How): null {
  const { device, member, boxKey, keys } = op;
  const seniority = [...draft.members.values()].reduce((max, one) => Math.max(max, one.seniority), 0) + 1;
  admit(draft, placed, { device, member, role, boxKey, addedBy: placed.device, seniority }, how);
  draft.returning.delete(device);
  for (const { keyId, box } of keys) {
    const at = draft.epochs.findIndex((epoch) => epoch.keyId === keyId);
    const epoch = draft.epochs[at];
    if (!epoch) continue;
    draft.epochs[at] = { ...epoch, recipients: new Set([...epoch.recipients, device]) };
    draft.boxes.push({ keyId, box: { device, box } });
  }
  return null;
}
