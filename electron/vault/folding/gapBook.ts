import type { DeviceId } from "../../../src/domain/ids.ts";
import { NO_HASH } from "../../../src/ledger/chain.ts";
import type { Bridge } from "../../../src/ledger/fold/foldBody.ts";
import type { Gap } from "../../../src/ledger/prune.ts";
import type { Head } from "../../../src/ledger/types.ts";
import { uncoveredSeq } from "../../../src/ledger/verify/uncoveredSeq.ts";

/** A stretch of a log that was gone over, and the folds that stand for it and have not come in their own place yet. */
export interface AwaitedGap {
  readonly device: DeviceId;
  readonly from: number;
  readonly to: number;
  readonly folds: readonly number[];
}

/** Of one author as many as are of use: the newest stand for the most. */
const MAX_SHOWN = 1_024;

/** Where logs were gone over for a fold: which folds are known to stand for it, and what has to wait for them. */
export interface GapBook {
  /** A fold was shown ahead of its place. */
  shown(device: DeviceId, seq: number, bridges: readonly Bridge[]): void;
  /** The folds that stand for a stretch behind `known`; null when those that were shown do not. */
  foldsFor(device: DeviceId, gap: Gap, known: Pick<Head, "seq" | "hash"> | null): readonly number[] | null;
  awaits(gap: AwaitedGap): void;
  /** A fold has come in its place: the gaps that have waited for it. */
  came(device: DeviceId, seq: number): readonly AwaitedGap[];
  /** From which seq on nothing of a device can be judged yet: what is before it is on its way. */
  limitOf(device: DeviceId): number;
  /** The last fold of a device that is on its way; 0 when none is. */
  awaitedUpTo(device: DeviceId): number;
}

export function createGapBook(): GapBook {
  const shown = new Map<DeviceId, Map<number, readonly Bridge[]>>();
  let awaited: AwaitedGap[] = [];
  return {
    shown(device, seq, bridges) {
      const folds = shown.get(device) ?? new Map<number, readonly Bridge[]>();
      shown.set(device, folds);
      folds.delete(seq);
      folds.set(seq, bridges);
      for (const oldest of folds.keys()) if (folds.size > MAX_SHOWN) folds.delete(oldest);
    },
    foldsFor(device, gap, known) {
      const touching = [...(shown.get(device) ?? [])].flatMap(([seq, bridges]) =>
        bridges.filter(({ from, to }) => from <= gap.to && to >= gap.from).map((bridge) => ({ seq, bridge })),
      );
      const bridges = touching.map(({ bridge }) => bridge);
      const isEnd = bridges.some(({ to, last }) => to === gap.to && last === gap.last);
      if (!isEnd || uncoveredSeq([gap], bridges) !== null) return null;
      const before = known?.hash ?? NO_HASH;
      if (bridges.some((bridge) => bridge.from === gap.from && bridge.before !== before)) return null;
      return [...new Set(touching.map(({ seq }) => seq))].sort((a, b) => a - b);
    },
    awaits(gap) {
      const others = awaited.filter((one) => one.device !== gap.device || one.from !== gap.from);
      awaited = [...others.map((one) => (one.device === gap.device ? withoutGone(one, gap) : one)), gap];
    },
    came(device, seq) {
      const waiting = awaited.filter((gap) => gap.device === device && gap.folds.includes(seq));
      awaited = awaited
        .map((gap) => (waiting.includes(gap) ? { ...gap, folds: gap.folds.filter((one) => one !== seq) } : gap))
        .filter(({ folds }) => folds.length > 0);
      return waiting;
    },
    limitOf: (device) =>
      awaited.reduce((least, gap) => (gap.device === device ? Math.min(least, gap.from) : least), Infinity),
    awaitedUpTo: (device) =>
      awaited.reduce((last, gap) => (gap.device === device ? Math.max(last, ...gap.folds) : last), 0),
  };
}

/** A fold that is gone over itself never comes in its own place: those that stand for it are waited for. */
function withoutGone(one: AwaitedGap, { from, to, folds }: AwaitedGap): AwaitedGap {
  const coming = one.folds.filter((seq) => seq < from || seq > to);
  return coming.length === one.folds.length ? one : { ...one, folds: [...new Set([...coming, ...folds])] };
}
