import type { SpaceId } from "../../domain/ids.ts";
import { rankOf } from "../../domain/role.ts";
import type { PlacedOp } from "../types.ts";
import { applyOp } from "./applyOp.ts";
import { type Draft, emptyDraft, type VerifySignature } from "./draft.ts";
import type { Membership } from "./membership.ts";
import { type OpGraph, opGraph } from "./opGraph.ts";

/**
 * Folds the control ops of a space. The answer depends on the set of ops alone, never on the order in which they came:
 * each op is placed after what its author had seen; among ops that nothing orders, the author of higher rank goes
 * first, then the senior one, then the smaller hash. An op whose causes have not all arrived waits.
 */
export function resolveMembership(space: SpaceId, ops: readonly PlacedOp[], verify: VerifySignature): Membership {
  const draft = emptyDraft(space, verify);
  const graph = opGraph(ops);
  const ready = graph.roots();
  while (ready.length > 0) {
    const next = takeFirst(draft, ready);
    const reason = applyOp(draft, next);
    if (reason) draft.ignored.push({ hash: next.hash, reason });
    ready.push(...graph.done(next));
  }
  return membershipOf(draft, graph);
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
  const { space, members, invitations, epochs, boxes, ignored } = draft;
  return { space, members, invitations, epochs, boxes, ignored, waiting: graph.waiting() };
}
