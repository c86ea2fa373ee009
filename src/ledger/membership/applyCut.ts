import { mayAddMembers, rankOf } from "../../domain/role.ts";
import { NO_HASH } from "../chain.ts";
import type { ControlOp, DeviceCut, LogEnd, PlacedOp } from "../types.ts";
import { mayCut } from "./cuts.ts";
import type { Draft } from "./draft.ts";
import type { IgnoredReason, Member } from "./membership.ts";
import { endOf, lastCut, type StandingStep } from "./standing.ts";
import { unseenDevices } from "./unseenDevices.ts";

type Op<T extends ControlOp["type"]> = Extract<ControlOp, { readonly type: T }>;

/** Out: nothing of the device after the cut counts, and it can come back only by a new admission. */
export function applyRemove(draft: Draft, author: Member, placed: PlacedOp, op: Op<"remove">): IgnoredReason | null {
  const target = draft.members.get(op.cut.device);
  if (!target)
    return draft.standings.get(op.cut.device)?.isFrozen ? cutFrozen(draft, author, placed, op) : "unknownMember";
  const isSelf = target.device === author.device;
  if (!mayCut(author, target) || (!isSelf && author.member !== target.member && !mayAddMembers(author.role))) {
    return "mayNotCut";
  }
  const unseen = unseenDevices(draft, placed);
  takeOut(draft, placed, op.cut, isSelf ? placed.seq : op.cut.control.seq);
  for (const { device } of unseen) takeOut(draft, placed, { device, control: NOTHING, content: NOTHING }, 0);
  return null;
}

const NOTHING = { seq: 0, hash: NO_HASH };

function takeOut(draft: Draft, placed: PlacedOp, cut: DeviceCut, counted: number): void {
  draft.members.delete(cut.device);
  addStep(draft, { ...stepOf(placed, cut), role: null });
  draft.returns.set(cut.device, { cut: counted, by: placed.device, seq: Number.MAX_SAFE_INTEGER, isBack: false });
}

/** A device that was frozen by a proof from the other lane is cut in this one by whoever may. */
function cutFrozen(draft: Draft, author: Member, placed: PlacedOp, op: Op<"remove">): IgnoredReason | null {
  if (!mayAddMembers(author.role)) return "mayNotCut";
  const last = draft.standings.get(op.cut.device)?.steps.at(-1);
  if (last?.after !== null) return "frozen";
  addStep(draft, { ...stepOf(placed, op.cut), role: null });
  return null;
}

/** Up: once declared. Down: from the cut on, declared or not. */
export function applyRole(draft: Draft, author: Member, placed: PlacedOp, op: Op<"role">): IgnoredReason | null {
  const targets = [...draft.members.values()].filter(({ member }) => member === op.member);
  if (targets.length === 0) return "unknownMember";
  const isSelf = author.member === op.member;
  if (!isSelf && !mayAddMembers(author.role)) return "mayNotCut";
  if (!targets.every((target) => mayCut(author, target))) return "mayNotCut";
  if (rankOf(op.role) < rankOf(author.role)) return "roleTooHigh";
  draft.lastRoles.set(op.member, op.role);
  for (const target of targets) {
    draft.members.set(target.device, { ...target, role: op.role });
    const cut = op.cuts.find(({ device }) => device === target.device);
    const isLower = rankOf(op.role) > rankOf(target.role);
    const step = { role: op.role, by: placed.device, seq: placed.seq, after: null, hash: null };
    addStep(draft, isLower && cut ? { ...stepOf(placed, cut), role: op.role } : step, target.device);
  }
  return null;
}

/** Moves the last cut of a device on: what lies before it now counts as if the remover had seen it. */
export function applyAdopt(draft: Draft, author: Member, op: Op<"adopt">): IgnoredReason | null {
  if (!mayAddMembers(author.role)) return "mayNotCut";
  const standing = draft.standings.get(op.device);
  const cut = standing && lastCut(standing);
  if (!standing || !cut || op.from !== cut.seq + 1 || op.to.seq < op.from) return "nothingToAdopt";
  if (standing.isFrozen) return "frozen";
  const steps = standing.steps.map((step, i) =>
    i === cut.at ? { ...step, after: op.to.seq, hash: op.to.hash } : step,
  );
  draft.standings.set(op.device, { ...standing, steps });
  return null;
}

/**
 * Anyone may bring a proof: it speaks for itself. What it says of the other lane only an admin's word decides. There can
 * be more stories than two: the lowest place at which any of them part counts, so a device that is frozen may be cut
 * further down. What was cut before it was frozen stays so.
 */
export function applyForkProof(
  draft: Draft,
  author: Member,
  placed: PlacedOp,
  op: Op<"forkProof">,
): IgnoredReason | null {
  const fork = draft.forks.get(placed.hash);
  const standing = draft.standings.get(op.device);
  if (!fork || !standing) return fork ? "unknownMember" : "badProof";
  const end = endOf(standing);
  const told = fork.lane === "content" ? { seq: fork.seq - 1, hash: fork.prev } : otherEnd(author, op.other, end);
  const isLower = told !== null && (end === null || told.seq < end.seq);
  if (standing.isFrozen && !isLower) return "frozen";
  draft.members.delete(op.device);
  draft.standings.set(op.device, { ...standing, isFrozen: true });
  const { seq: after, hash } = (isLower ? told : end) ?? { seq: null, hash: null };
  addStep(draft, { role: null, by: placed.device, seq: placed.seq, after, hash }, op.device);
  return null;
}

/** Of a fork in the control lane one admin's word on the content is enough: another may only have seen less of it. */
const otherEnd = (author: Member, other: LogEnd, end: ReturnType<typeof endOf>): LogEnd | null =>
  mayAddMembers(author.role) && end === null ? other : null;

const stepOf = (placed: PlacedOp, { content, device }: DeviceCut) => ({
  device,
  by: placed.device,
  seq: placed.seq,
  after: content.seq,
  hash: content.hash,
});

function addStep(
  draft: Draft,
  step: StandingStep & { readonly device?: Member["device"] },
  device = step.device,
): void {
  const standing = device && draft.standings.get(device);
  if (!standing) return;
  const { role, by, seq, after, hash } = step;
  draft.standings.set(standing.device, { ...standing, steps: [...standing.steps, { role, by, seq, after, hash }] });
}
