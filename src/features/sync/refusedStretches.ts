import type { DeviceId } from "../../domain/ids.ts";

interface Placed {
  readonly device: DeviceId;
  readonly lane: string;
  readonly seq: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Changes that follow each other in one log and were refused together. */
export interface RefusedStretch {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** When the last of them was set aside. */
  readonly at: number;
}

const TOGETHER_MS = 60_000;

/** What was typed in one go was refused in one go: it is one line. Takes and answers the newest first. */
export function refusedStretches(entries: readonly Placed[]): readonly RefusedStretch[] {
  const stretches: RefusedStretch[] = [];
  let before: Placed | null = null;
  for (const entry of entries) {
    const { device, lane, seq, at } = entry;
    const open = stretches.at(-1);
    const isNext = before?.device === device && before.lane === lane && before.seq === seq + 1;
    if (open && isNext && open.at - at < TOGETHER_MS) stretches[stretches.length - 1] = { ...open, from: seq };
    else stretches.push({ key: `${device} ${lane} ${String(seq)} ${String(at)}`, from: seq, to: seq, at });
    before = entry;
  }
  return stretches;
}
