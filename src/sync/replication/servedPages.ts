import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import type { LogStore } from "../../ledger/logStore.ts";
import { gapAt, type HeldGap } from "../../ledger/prune.ts";
import { packRun } from "./packRun.ts";
import type { FoldFrame, GapFrame, Range, RunFrame } from "./protocol.ts";
import { readPage } from "./readPage.ts";

export interface Served {
  /** In order; none where the store does not hold what was asked for. */
  readonly frames: readonly (RunFrame | FoldFrame | GapFrame)[];
  /** What is left of the range; null at its end. */
  readonly rest: Range | null;
}

/** What of a range goes out next: a page, or the folds that stand for a stretch that was pruned and the GAP behind them. */
export async function servedPages(
  of: { readonly store: LogStore; readonly space: SpaceId },
  range: Range,
  /** The WANT that is answered; 0 in a file. */
  want: number,
  /** Folds that were shown for it, as `device seq`; those of this answer are added. */
  shown: Set<string>,
): Promise<Served> {
  const { store, space } = of;
  const gap = range.lane === "content" ? gapAt(await store.gaps(space, range.device), range.from) : undefined;
  if (gap) return servedGap(of, range, want, shown, gap);
  const { prev, rows } = await readPage(store, space, range);
  const run = packRun(rows, prev);
  const last = rows.at(-1);
  if (run === null || last === undefined) return { frames: [], rest: null };
  const { device, lane, from: firstSeq } = range;
  const page = { type: "run", want, device, lane, firstSeq, count: rows.length, lastHash: last.hash, run } as const;
  return { frames: [page], rest: behind(range, last.seq) };
}

async function servedGap(
  of: { readonly store: LogStore; readonly space: SpaceId },
  range: Range,
  want: number,
  shown: Set<string>,
  gap: HeldGap,
): Promise<Served> {
  const { device, from } = range;
  const frames: (FoldFrame | GapFrame)[] = [];
  for (const seq of gap.folds) {
    const key = `${device} ${seq}`;
    if (shown.has(key)) continue;
    const run = await foldRun(of, device, seq);
    // It is on its way to this machine; until then nothing behind the gap can be shown to anyone.
    if (run === null) return { frames, rest: null };
    shown.add(key);
    frames.push({ type: "fold", want, device, run });
  }
  frames.push({ type: "gap", want, device, from, to: gap.to, last: gap.last });
  return { frames, rest: behind(range, gap.to) };
}

/** A fold is a run of its own: its author has signed it alone. */
export async function foldRun(
  { store, space }: { readonly store: LogStore; readonly space: SpaceId },
  device: DeviceId,
  seq: number,
): Promise<Uint8Array | null> {
  const { prev, rows } = await readPage(store, space, { device, lane: "content", from: seq, to: seq });
  return packRun(rows.slice(0, 1), prev);
}

const behind = (range: Range, seq: number): Range | null => (seq >= range.to ? null : { ...range, from: seq + 1 });
