import { refusal } from "../../domain/refusal.ts";
import type { LogKey } from "./logKey.ts";
import type { Neighbour } from "./neighbour.ts";
import type { FoldFrame, GapFrame } from "./protocol.ts";
import { refuseRun } from "./refuseRun.ts";
import { showHeld } from "./showHeld.ts";
import type { SpaceState } from "./space.ts";
import { isForWitness } from "./witness.ts";

/**
 * "stored": durable now. "shown": a fold is known, ahead of its place. "stale": held already. "gap": something before it
 * is missing, or others near are asked first. "failed": nobody judged it.
 */
export type Intake = "stored" | "shown" | "stale" | "gap" | "waiting" | "refused" | "failed";

/** A fold that is shown for a gap that follows. It is stored when it comes in its own place. */
export async function takeFold(state: SpaceState, from: Neighbour, frame: FoldFrame, key: LogKey): Promise<Intake> {
  if (state.isPaused || state.isClosed) return "failed";
  const judged = await state.folds.foldShown(from.device, frame.run);
  if (!judged.ok) {
    state.isPaused = true;
    return "failed";
  }
  const { value } = judged;
  if (value.verdict === "taken") return "shown";
  if (value.verdict === "refused") {
    const log = { device: frame.device, lane: "content" } as const;
    // It has let go of the place, and knows nothing of what is held here.
    if (value.heldAt !== undefined) await showHeld(state, from, log, value.heldAt);
    return refuseRun(state, from, { ...log, firstSeq: 0, run: frame.run }, key, value.reason);
  }
  state.waiting.add(key);
  return "waiting";
}

/** Goes on behind a stretch that nobody near holds, when its author's folds stand for it. */
export async function takeGap(state: SpaceState, from: Neighbour, frame: GapFrame, key: LogKey): Promise<Intake> {
  const { device, to, last } = frame;
  const log = { device, lane: "content" } as const;
  const known = state.heads.headOf(log);
  const next = (known?.seq ?? 0) + 1;
  if (to < next) return "stale";
  if (frame.from > next) return "gap";
  if (isForWitness(state, from, log)) {
    from.hasShownGap = true;
    return "gap";
  }
  if (state.waiting.has(key)) return "waiting";
  if (state.isPaused || state.isClosed) return "failed";
  const gap = { from: next, to, last };
  const judged = await state.folds.foldsFor(device, gap, known);
  if (!judged.ok) {
    state.isPaused = true;
    return "failed";
  }
  if (judged.value === null) {
    const reason = refusal("brokenChain", `gap ${next} to ${to}`);
    return refuseRun(state, from, { ...log, firstSeq: next, run: new Uint8Array(0) }, key, reason);
  }
  const written = await state.store.skip({ space: state.space, device, ...gap, folds: judged.value });
  if (!written.ok) {
    if (written.error.detail === "gap") return "stale";
    state.isPaused = true;
    state.events.failed(written.error);
    return "failed";
  }
  const head = { ...log, seq: to, hash: last };
  from.heads.advance(head);
  state.heads.advance(head);
  return "stored";
}
