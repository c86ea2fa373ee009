import { mayAddMembers, rankOf } from "../../domain/role.ts";
import type { ControlOp, PlacedOp } from "../types.ts";
import type { Draft } from "./draft.ts";
import type { IgnoredReason, Member } from "./membership.ts";

type Op<T extends ControlOp["type"]> = Extract<ControlOp, { readonly type: T }>;

/** A person may ask for its own data; for somebody else's, chair or secretariat of no lower rank. Also after a removal. */
export function applyExpunge(draft: Draft, author: Member, placed: PlacedOp, op: Op<"expunge">): IgnoredReason | null {
  const role = draft.lastRoles.get(op.member);
  if (!role) return "unknownMember";
  const mayAsk = author.member === op.member || (mayAddMembers(author.role) && rankOf(author.role) <= rankOf(role));
  if (!mayAsk) return "mayNotCut";
  const { member, at } = op;
  draft.erasures.set(placed.hash, { request: placed.hash, member, by: author.device, at, confirmed: [] });
  return null;
}

/** Each machine speaks for itself, once. */
export function applyExpunged(draft: Draft, author: Member, op: Op<"expunged">): IgnoredReason | null {
  const erasure = draft.erasures.get(op.request);
  if (!erasure || erasure.confirmed.some(({ device }) => device === author.device)) return "unknownMember";
  const confirmed = [...erasure.confirmed, { device: author.device, at: op.at }];
  draft.erasures.set(op.request, { ...erasure, confirmed });
  return null;
}
