import type { SpaceId } from "../../domain/ids.ts";
import type { LogStore } from "../../ledger/logStore.ts";
import { ownBytes } from "../ownBytes.ts";
import { encodeFrame } from "../replication/encodeFrame.ts";
import type { Range } from "../replication/protocol.ts";
import { servedPages } from "../replication/servedPages.ts";

export interface FrameQuestion extends Range {
  readonly space: SpaceId;
  /** Seqs of the folds that were shown before. */
  readonly shown: readonly number[];
}

/** The next frames of a range, as they would go over a link that has asked for it; `next` 0 at its end. */
export async function framesFor(store: LogStore, { space, shown, ...range }: FrameQuestion) {
  const seen = new Set(shown.map((seq) => `${range.device} ${seq}`));
  const { frames, rest } = await servedPages({ store, space }, range, 0, seen);
  return {
    frames: frames.map((frame) => ownBytes(encodeFrame(frame))),
    next: rest?.from ?? 0,
    shown: [...seen].map((key) => Number(key.slice(key.indexOf(" ") + 1))),
  };
}
