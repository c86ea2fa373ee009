import type * as Y from "yjs";
import type { Format } from "./format.ts";

/** Letters with one format whose Yjs clocks count up without a gap. Lengths and offsets are UTF-16 code units. */
export type Run = { readonly text: string; readonly format: Format; readonly client: number; readonly clock: number };

/** The embed that opens a segment; `origin` is its left neighbour when it was made, as `client.clock`. */
export type Border = { readonly client: number; readonly clock: number; readonly origin: string | null };

/**
 * Letters of `length` at (client, clock), copied by an undo from (fromClient, fromClock) and first written at
 * (firstClient, firstClock); the two differ when what was copied was a copy itself.
 */
export type Restored = {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly firstClient: number;
  readonly firstClock: number;
  readonly fromClient: number;
  readonly fromClock: number;
};

/** The letters of one Y.Text from one paragraph border to the next. `index` is the Y.Text index of its first letter. */
export type Segment = {
  readonly id: string;
  readonly container: string;
  readonly ordinal: number;
  readonly text: Y.Text;
  readonly index: number;
  readonly length: number;
  readonly runs: readonly Run[];
  readonly border: Border | null;
};

/** One Y.Text, read once. */
export type Scan = {
  readonly container: string;
  readonly text: Y.Text;
  readonly segments: readonly Segment[];
  readonly restored: readonly Restored[];
};

/** The clock behind the last live letter of each client in these runs. */
export function clocksOf(runs: readonly Run[]): Map<number, number> {
  const clocks = new Map<number, number>();
  for (const run of runs) {
    clocks.set(run.client, Math.max(clocks.get(run.client) ?? 0, run.clock + run.text.length));
  }
  return clocks;
}
