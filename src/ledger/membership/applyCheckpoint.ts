import { mayConfirmVersions } from "../../domain/role.ts";
import type { ControlOp, PlacedOp } from "../types.ts";
import type { Draft } from "./draft.ts";
import type { IgnoredReason, Member } from "./membership.ts";

type CheckpointOp = Extract<ControlOp, { readonly type: "checkpoint" }>;

/** Whoever may not is not heard, whatever was sealed. One that stands stays when its author leaves. */
export function applyCheckpoint(
  draft: Draft,
  author: Member,
  placed: PlacedOp,
  op: CheckpointOp,
): IgnoredReason | null {
  if (!mayConfirmVersions(author.role)) return "mayNotConfirm";
  const { hash, device: by, seq } = placed;
  draft.checkpoints.push({ hash, by, seq, at: op.at, after: op.after, body: op.body });
  return null;
}
