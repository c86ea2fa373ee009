import { mayConfirmVersions, mayCountersign } from "../../domain/role.ts";
import type { ControlOp, PlacedOp } from "../types.ts";
import type { Draft } from "./draft.ts";
import type { IgnoredReason, Member } from "./membership.ts";

type CheckpointOp = Extract<ControlOp, { readonly type: "checkpoint" }>;
type CountersignOp = Extract<ControlOp, { readonly type: "countersign" }>;

/** Whoever may not is not heard, whatever was sealed. One that stands stays when its author leaves. */
export function applyCheckpoint(
  draft: Draft,
  author: Member,
  placed: PlacedOp,
  op: CheckpointOp,
): IgnoredReason | null {
  if (!mayConfirmVersions(author.role)) return "mayNotConfirm";
  const { hash, device: by, seq } = placed;
  draft.checkpoints.push({
    hash,
    by,
    member: author.member,
    seq,
    at: op.at,
    after: op.after,
    body: op.body,
    countersigned: [],
  });
  return null;
}

/** Once a member, whichever of its devices says it; who issued the version has signed it already. */
export function applyCountersign(draft: Draft, author: Member, op: CountersignOp): IgnoredReason | null {
  if (!mayCountersign(author.role)) return "mayNotConfirm";
  const index = draft.checkpoints.findIndex(({ hash }) => hash === op.version);
  const version = draft.checkpoints[index];
  if (!version) return "unknownVersion";
  const { device: by, member } = author;
  if (version.member === member || version.countersigned.some((one) => one.member === member)) return "alreadySigned";
  const countersigned = [...version.countersigned, { by, member, at: op.at, signature: op.signature }];
  draft.checkpoints[index] = { ...version, countersigned };
  return null;
}
