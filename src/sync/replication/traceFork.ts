import type { Hash } from "../../domain/ids.ts";
import { chainHashes } from "../../ledger/chain.ts";
import { type Gap, gapAt } from "../../ledger/prune.ts";
import { decodeRun } from "../../ledger/run.ts";
import { heldHash, type LogName } from "./heldHash.ts";
import { type LogKey, logKey } from "./logKey.ts";
import { type Neighbour, sendFrame } from "./neighbour.ts";
import { CREDIT_MAX_BYTES, type Frame, type Range, type RunFrame } from "./protocol.ts";
import { refuseRun } from "./refuseRun.ts";
import { showHeld } from "./showHeld.ts";
import type { SpaceState } from "./space.ts";

/**
 * A neighbour tells another story of a log than the one that is held here. The vault can prove that only with the run
 * in which the two part, and that may lie far back: it is looked for by halves, with ordinary WANTs for one entry. The
 * `prev` of each answer says whether the two still agreed there. What comes in this way is judged, and never stored.
 * Where the place was let go of nothing can be proved: then the neighbour is shown that there are two stories.
 */
export interface ForkTracer {
  /** The two say different things about `seq`. Once for each log while the link lasts: neither story changes. */
  trace(from: Neighbour, log: LogName, seq: number): void;
  /** True when the frame answers a question of a trace. */
  take(from: Neighbour, frame: Frame): boolean;
  /** The vault is back: what it could not judge is brought again. */
  resume(): void;
}

type Answer = Extract<Frame, { type: "run" | "gap" }>;

interface Trace {
  readonly log: LogName;
  /** Up to here both say the same. */
  low: number;
  /** Here they differ, or the neighbour has let go of what stands here. */
  high: number;
  /** The lowest place that both can name, and name differently. */
  differs: number;
  /** An entry to ask about before any other; 0 for none. */
  next: number;
  /** The neighbour's run that begins right behind `low`, once it has come. */
  found: RunFrame | null;
  /** The open WANT, and the entry before the one that it asks for; 0 and -1 when none is. */
  want: number;
  asked: number;
}

/** The first of the queue is under way. */
interface Traces {
  readonly known: Set<LogKey>;
  readonly queue: Trace[];
  /** The vault or the store was away. */
  isHalted: boolean;
}

const NOTHING_ASKED = { next: 0, found: null, want: 0, asked: -1 } as const;

export function createForkTracer(state: SpaceState): ForkTracer {
  const byNeighbour = new WeakMap<Neighbour, Traces>();

  const tracesOf = (from: Neighbour): Traces => {
    const traces = byNeighbour.get(from) ?? { known: new Set(), queue: [], isHalted: false };
    byNeighbour.set(from, traces);
    return traces;
  };
  const goOn = async (from: Neighbour): Promise<void> => {
    const traces = tracesOf(from);
    for (let trace = traces.queue[0]; trace; trace = traces.queue[0]) {
      traces.isHalted = state.isPaused;
      if (state.isClosed || traces.isHalted) return;
      const place = await placeToAsk(state, trace);
      if (place !== null) return ask(from, trace, place);
      if (await bring(state, from, trace)) traces.queue.shift();
    }
  };
  return {
    trace(from, { device, lane }, seq) {
      const traces = tracesOf(from);
      const key = logKey({ device, lane });
      if (seq < 1 || traces.known.has(key)) return;
      traces.known.add(key);
      traces.queue.push({ log: { device, lane }, low: 0, high: seq, differs: seq, ...NOTHING_ASKED });
      if (traces.queue.length === 1) void goOn(from);
    },
    take(from, frame) {
      const traces = byNeighbour.get(from);
      const trace = traces?.queue[0];
      if (!traces || !trace || !("want" in frame) || trace.want === 0 || frame.want !== trace.want) return false;
      if (frame.type === "fold") return true;
      trace.want = 0;
      // Ended without an answer: it does not hold what it has named, or has let go of it.
      if (frame.type === "done") traces.queue.shift();
      else void learn(state, trace, frame).then(() => goOn(from));
      if (frame.type === "done") void goOn(from);
      return true;
    },
    resume() {
      for (const one of state.neighbours) if (byNeighbour.get(one)?.isHalted) void goOn(one);
    },
  };
}

function ask(from: Neighbour, trace: Trace, place: number): void {
  trace.want = from.nextWantId++;
  trace.asked = place;
  const ranges: Range[] = [{ ...trace.log, from: place + 1, to: place + 1 }];
  void sendFrame(from, { type: "want", id: trace.want, creditBytes: CREDIT_MAX_BYTES / 16, ranges });
}

/** The entry about which to ask next; null when the place is found, or cannot be. */
async function placeToAsk(state: SpaceState, { log, low, high, next, found, asked }: Trace): Promise<number | null> {
  if (next > 0) return next;
  if (high - low <= 1) return found || asked === low || high <= low ? null : low;
  const middle = low + Math.floor((high - low) / 2);
  const gap = await gapHere(state, log, middle);
  if (!gap || gap.to === middle) return middle;
  // What was let go of here can be compared only at its ends.
  if (gap.to < high) return gap.to;
  return gap.from - 1 > low ? gap.from - 1 : null;
}

async function learn(state: SpaceState, trace: Trace, frame: Answer): Promise<void> {
  const isRun = frame.type === "run";
  const [at, theirs] = isRun ? [trace.asked, prevOf(trace, frame)] : [frame.to, frame.last];
  const ours = at < trace.high ? await knownHash(state, trace.log, at) : null;
  // Where both have let go of something, the next place that can be compared lies behind that.
  const gap = isRun ? undefined : await gapHere(state, trace.log, at);
  trace.next = ours === null && gap && gap.to < trace.high ? gap.to : 0;
  if (trace.next > 0) return;
  if (theirs !== null && theirs === ours) {
    trace.low = at;
    trace.found = isRun ? frame : null;
    return;
  }
  if (theirs !== null && ours !== null) trace.differs = at;
  trace.high = trace.asked;
}

async function gapHere({ store, space }: SpaceState, { device, lane }: LogName, seq: number): Promise<Gap | undefined> {
  return lane === "content" ? gapAt(await store.gaps(space, device), seq) : undefined;
}

function prevOf({ log, asked }: Trace, frame: RunFrame): Hash | null {
  const run = decodeRun(frame.run);
  if (!run.ok || run.value.device !== log.device || run.value.lane !== log.lane) return null;
  return run.value.firstSeq === asked + 1 ? run.value.prev : null;
}

async function knownHash(state: SpaceState, log: LogName, seq: number): Promise<Hash | null> {
  const hash = await heldHash(state, log, seq);
  return hash === "unknown" ? null : hash;
}

/** To the vault, against the own entry where the two part. False when it is not there now. */
async function bring(state: SpaceState, from: Neighbour, trace: Trace): Promise<boolean> {
  const { log, low, high, found, differs } = trace;
  const hash = await knownHash(state, log, high);
  if (!found || hash === null || high - low !== 1 || firstHashOf(found) === hash) {
    await showHeld(state, from, log, differs);
    return true;
  }
  const judged = await state.verify(from.device, found.run, { ...log, seq: high, hash });
  if (!judged.ok) {
    state.isPaused = true;
    return false;
  }
  const { value } = judged;
  if (value.verdict === "refused") await refuseRun(state, from, found, logKey(log), value.reason);
  return true;
}

function firstHashOf(frame: RunFrame): Hash | null {
  const run = decodeRun(frame.run);
  return run.ok ? (chainHashes({ ...run.value, entries: run.value.entries.slice(0, 1) })[0] ?? null) : null;
}
