import type { DeviceId, Hash } from "../../domain/ids.ts";
import type { Fork } from "../forkEvidence.ts";
import type { PlacedOp } from "../types.ts";

interface Node {
  readonly placed: PlacedOp;
  /** Causes that have not been folded yet; a cause that never arrived is never folded. */
  missing: number;
  readonly followers: Node[];
}

const keyOf = (device: DeviceId, seq: number): string => `${device}/${seq}`;

/**
 * Which op comes after which: by its own log, and by the heads that its author had seen. From the seq on at which a
 * control log is proved to be forked there is no telling what was seen: nothing of it counts, and nothing waits for it.
 */
export function opGraph(ops: readonly PlacedOp[], forks: readonly Fork[]) {
  const nodes = new Map<string, Node>();
  const ends = new Map<DeviceId, number>();
  for (const { device, lane, seq } of forks) {
    if (lane === "control") ends.set(device, Math.min(seq, ends.get(device) ?? seq));
  }
  const isForked = (device: DeviceId, seq: number): boolean => seq >= (ends.get(device) ?? Number.MAX_VALUE);
  for (const placed of ops) {
    if (isForked(placed.device, placed.seq)) continue;
    const key = keyOf(placed.device, placed.seq);
    const held = nodes.get(key)?.placed;
    // Two ops under one seq are equivocation; until it is proved any choice will do that all peers make.
    if (!held || placed.hash < held.hash) nodes.set(key, { placed, missing: 0, followers: [] });
  }
  const all = [...nodes.values()];
  for (const node of all) for (const cause of causesOf(node.placed, isForked)) link(nodes, node, cause);

  const folded = new Set<Node>();
  return {
    roots: (): PlacedOp[] => all.filter((node) => node.missing === 0).map((node) => node.placed),
    /** Marks an op as folded; answers the ops that this makes ready. */
    done(placed: PlacedOp): PlacedOp[] {
      const node = nodes.get(keyOf(placed.device, placed.seq));
      if (!node) return [];
      folded.add(node);
      return node.followers.filter((follower) => --follower.missing === 0).map((follower) => follower.placed);
    },
    waiting: (): Hash[] =>
      all
        .filter((node) => !folded.has(node))
        .map((node) => node.placed.hash)
        .sort(),
  };
}
export type OpGraph = ReturnType<typeof opGraph>;

interface Cause {
  readonly key: string;
  /** Null for the entry before in the own log, which the chain has already pinned. */
  readonly hash: Hash | null;
}

function causesOf({ device, seq, op }: PlacedOp, isForked: (device: DeviceId, seq: number) => boolean): Cause[] {
  const causes: Cause[] = op.after
    .filter((head) => !isForked(head.device, head.seq))
    .map((head) => ({ key: keyOf(head.device, head.seq), hash: head.hash }));
  if (seq > 1) causes.push({ key: keyOf(device, seq - 1), hash: null });
  return causes;
}

function link(nodes: ReadonlyMap<string, Node>, node: Node, cause: Cause): void {
  const before = nodes.get(cause.key);
  node.missing++;
  if (before && (cause.hash === null || cause.hash === before.placed.hash)) before.followers.push(node);
}
