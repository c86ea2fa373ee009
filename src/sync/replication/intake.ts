import { problem } from "../../domain/problem.ts";
import { refusal } from "../../domain/refusal.ts";
import type { Head, StoredEnvelope } from "../../ledger/types.ts";
import { heldHash } from "./heldHash.ts";
import { type LogKey, logKey } from "./logKey.ts";
import type { Neighbour } from "./neighbour.ts";
import type { FoldFrame, GapFrame, RunFrame } from "./protocol.ts";
import { refuseRun } from "./refuseRun.ts";
import type { SpaceState } from "./space.ts";
import { type Intake, takeFold, takeGap } from "./takeGap.ts";
import { takeTold } from "./takeTold.ts";
import type { ForkTracer } from "./traceFork.ts";

/** The one road in: verify, store, then tell. One run of one log at a time, logs beside each other. */
export interface Receiver {
  take(from: Neighbour, frame: RunFrame | FoldFrame | GapFrame): Promise<Intake>;
}

export function createReceiver(state: SpaceState, tracer: ForkTracer): Receiver {
  const last = new Map<LogKey, Promise<Intake>>();
  return {
    take: (from, frame) => {
      const key = keyOf(frame);
      const before = last.get(key) ?? Promise.resolve("stale");
      const taken = before.then(() => takeOne({ state, tracer }, from, frame, key));
      last.set(key, taken);
      void taken.then(() => {
        if (last.get(key) === taken) last.delete(key);
      });
      return taken;
    },
  };
}

/** Folds and gaps are of content logs only. */
export const keyOf = (frame: RunFrame | FoldFrame | GapFrame): LogKey =>
  logKey({ device: frame.device, lane: frame.type === "run" ? frame.lane : "content" });

interface Parts {
  readonly state: SpaceState;
  readonly tracer: ForkTracer;
}

function takeOne(parts: Parts, from: Neighbour, frame: RunFrame | FoldFrame | GapFrame, key: LogKey): Promise<Intake> {
  if (frame.type === "run") return takeRun(parts, from, frame, key);
  const { state } = parts;
  if (from.blocked.has(key)) return Promise.resolve("refused");
  return frame.type === "fold" ? takeFold(state, from, frame, key) : takeGap(state, from, frame, key);
}

async function takeRun({ state, tracer }: Parts, from: Neighbour, frame: RunFrame, key: LogKey): Promise<Intake> {
  const head = state.heads.headOf(frame);
  const next = (head?.seq ?? 0) + 1;
  const isHeld = frame.firstSeq + frame.count <= next;
  const known = isHeld ? await otherThan(state, frame) : head;
  if (isHeld && known === null) return "stale";
  // It begins with what is held, or behind what is missing: asked for again from the right place.
  if (!isHeld && frame.firstSeq !== next) return "gap";
  if (from.blocked.has(key)) return "refused";
  if (state.isPaused || state.isClosed) return "failed";
  if (known === "unknown") return takeTold(state, from, frame, key);
  const judged = await state.verify(from.device, frame.run, known);
  if (!judged.ok) {
    state.isPaused = true;
    return "failed";
  }
  const verdict = judged.value;
  if (verdict.verdict === "refused") {
    if (verdict.reason.code === "duplicateSeq") tracer.trace(from, frame, known?.seq ?? 0);
    return refuseRun(state, from, frame, key, verdict.reason);
  }
  if (!isWhatItSays(frame, verdict.rows)) return refuseRun(state, from, frame, key, refusal("brokenChain", "frame"));
  return storeRows(state, from, verdict.rows);
}

/**
 * What is held where a run ends, when that is another entry: the vault makes a proof of it, for everyone. "unknown" where
 * it was let go of here.
 */
async function otherThan(state: SpaceState, frame: RunFrame): Promise<Head | "unknown" | null> {
  const { device, lane, firstSeq, count, lastHash } = frame;
  const seq = firstSeq + count - 1;
  const hash = await heldHash(state, frame, seq).catch((error: unknown) => {
    state.events.failed(problem("unknown", `compare: ${error instanceof Error ? error.message : "threw"}`));
    return null;
  });
  if (hash === null || hash === lastHash) return null;
  return hash === "unknown" ? "unknown" : { device, lane, seq, hash };
}

function isWhatItSays(frame: RunFrame, rows: readonly StoredEnvelope[]): boolean {
  const fits = rows.every(
    (row, i) => row.device === frame.device && row.lane === frame.lane && row.seq === frame.firstSeq + i,
  );
  return fits && rows.length === frame.count && rows.at(-1)?.hash === frame.lastHash;
}

async function storeRows(state: SpaceState, from: Neighbour, rows: readonly StoredEnvelope[]): Promise<Intake> {
  const written = await state.store.append(rows);
  if (!written.ok) {
    // The own log moves under our hands when the vault appends to it at the same time.
    if (written.error.detail === "gap" || written.error.detail === "fork") return "stale";
    state.isPaused = true;
    state.events.failed(written.error);
    return "failed";
  }
  const last = rows.at(-1);
  if (last !== undefined) {
    from.heads.advance(last);
    state.heads.advance(last);
  }
  state.events.stored(rows);
  return "stored";
}
