import type { Hash, SpaceId } from "../../domain/ids.ts";
import { rankOf } from "../../domain/role.ts";
import { type Fork, readFork } from "../forkEvidence.ts";
import type { PlacedOp } from "../types.ts";
import { applyOp } from "./applyOp.ts";
import { type Cap, capsOf, comesTooLate } from "./cuts.ts";
import { unseenCaps } from "./unseenDevices.ts";
import { type Draft, emptyDraft, type VerifySignature } from "./draft.ts";
import type { Membership } from "./membership.ts";
import { type OpGraph, opGraph } from "./opGraph.ts";

/**
 * Folds the control ops of a space. The answer depends on the set of ops alone, never on the order in which they came:
 * each op is placed after what its author had seen; among ops that nothing orders, the author of higher rank goes
 * first, then the senior one, then the smaller hash. An op whose causes have not all arrived waits.
 *
 * A cut binds what its target wrote after it also where that was placed before the cut. So when a cut turns out to
 * come too late, the fold begins anew with that cut in force from the start; when it turns out that such a cut has no
 * effect itself (its author was cut before it), it loses that force for good. Each round settles one cut: it ends.
 */
export function resolveMembership(space: SpaceId, ops: readonly PlacedOp[], verify: VerifySignature): Membership {
  const forks = forksIn(space, ops, verify);
  const early = new Map<Hash, readonly Cap[]>();
  const settled = new Set<Hash>();
  for (;;) {
    const draft = emptyDraft(space, verify, forks, early);
    const graph = opGraph(ops, [...forks.values()]);
    const found = fold(draft, graph, early, settled);
    if (!found) return membershipOf(draft, graph);
    const { hash } = found.placed;
    settled.add(hash);
    if (!early.delete(hash)) early.set(hash, found.caps);
  }
}

/** One round. Answers the first cut whose force must change, null when the membership stands. */
function fold(
  draft: Draft,
  graph: OpGraph,
  early: ReadonlyMap<Hash, readonly Cap[]>,
  settled: ReadonlySet<Hash>,
): { readonly placed: PlacedOp; readonly caps: readonly Cap[] } | null {
  const ready = graph.roots();
  while (ready.length > 0) {
    const next = takeFirst(draft, ready);
    draft.caps.delete(next.hash);
    const caps = [...capsOf(next), ...unseenCaps(draft, next)];
    const reason = applyOp(draft, next);
    if (reason) {
      draft.ignored.push({ hash: next.hash, reason });
      if (early.has(next.hash)) return { placed: next, caps };
    } else {
      if (!settled.has(next.hash) && comesTooLate(draft, caps)) return { placed: next, caps };
      draft.lastEffect.set(next.device, next.seq);
    }
    ready.push(...graph.done(next));
  }
  return null;
}

function forksIn(space: SpaceId, ops: readonly PlacedOp[], verify: VerifySignature): Map<Hash, Fork> {
  const forks = new Map<Hash, Fork>();
  for (const { hash, op } of ops) {
    const fork = op.type === "forkProof" ? readFork(space, op, verify) : null;
    if (fork) forks.set(hash, fork);
  }
  return forks;
}

/** Ranks are read at the moment of choosing: they are part of what has been folded so far. */
function takeFirst(draft: Draft, ready: PlacedOp[]): PlacedOp {
  let best = 0;
  for (let i = 1; i < ready.length; i++) {
    const candidate = ready[i];
    const current = ready[best];
    if (candidate && current && comesBefore(draft, candidate, current)) best = i;
  }
  const [taken] = ready.splice(best, 1);
  if (!taken) throw new RangeError("nothing is ready");
  return taken;
}

function comesBefore(draft: Draft, a: PlacedOp, b: PlacedOp): boolean {
  const first = draft.members.get(a.device);
  const second = draft.members.get(b.device);
  const rank = (first ? rankOf(first.role) : Number.MAX_VALUE) - (second ? rankOf(second.role) : Number.MAX_VALUE);
  if (rank !== 0) return rank < 0;
  const seniority = (first?.seniority ?? 0) - (second?.seniority ?? 0);
  return seniority === 0 ? a.hash < b.hash : seniority < 0;
}

function membershipOf(draft: Draft, graph: OpGraph): Membership {
  const { space, members, standings, invitations, mandates, mandateSteps, successor, epochs, boxes, ignored } = draft;
  const { admissions, recoveryKeys, deviceNames, checkpoints } = draft;
  const returning = [...draft.returning.values()].filter(({ device }) => !members.has(device));
  const waiting = graph.waiting();
  return {
    space,
    members,
    admissions,
    standings,
    invitations,
    mandates,
    mandateSteps,
    deviceNames,
    recoveryKeys,
    returning,
    erasures: [...draft.erasures.values()],
    checkpoints,
    successor,
    epochs,
    boxes,
    ignored,
    waiting,
  };
}
