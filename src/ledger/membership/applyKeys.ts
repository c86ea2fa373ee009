import type { ControlOp, PlacedOp } from "../types.ts";
import type { Draft } from "./draft.ts";
import type { IgnoredReason, Member } from "./membership.ts";

type Op<T extends ControlOp["type"]> = Extract<ControlOp, { readonly type: T }>;

export function applyEpoch(draft: Draft, author: Member, placed: PlacedOp, op: Op<"epoch">): IgnoredReason | null {
  const { epoch, keyId, older = [] } = op;
  if (draft.epochs.some((held) => held.keyId === keyId)) return "knownEpoch";
  // One step at a time: a number far ahead could never be followed by another.
  const highest = draft.epochs.reduce((max, held) => Math.max(max, held.epoch), 0);
  if (epoch > highest + 1) return "unknownEpoch";
  const recipients = new Set(op.boxes.map(({ device }) => device));
  draft.epochs.push({ epoch, keyId, by: author.device, seq: placed.seq, recipients, older });
  for (const box of op.boxes) draft.boxes.push({ keyId, box });
  return null;
}

export function applyShare(draft: Draft, op: Op<"share">): IgnoredReason | null {
  const at = draft.epochs.findIndex(({ keyId }) => keyId === op.keyId);
  const epoch = draft.epochs[at];
  if (!epoch) return "unknownEpoch";
  const recipients = new Set([...epoch.recipients, ...op.boxes.map(({ device }) => device)]);
  draft.epochs[at] = { ...epoch, recipients };
  for (const box of op.boxes) draft.boxes.push({ keyId: op.keyId, box });
  return null;
}
