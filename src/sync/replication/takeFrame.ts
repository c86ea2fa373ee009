import { problem } from "../../domain/problem.ts";
import type { Head } from "../../ledger/types.ts";
import type { ParcelAsker } from "./askParcels.ts";
import type { Fetcher } from "./fetchRuns.ts";
import { keyOf, type Receiver } from "./intake.ts";
import { type LogKey, logKey } from "./logKey.ts";
import type { Neighbour } from "./neighbour.ts";
import { type FoldFrame, type Frame, type GapFrame, HEADS_MAX, type RunFrame } from "./protocol.ts";
import type { PresenceRelay } from "./relayPresence.ts";
import { takeAsk } from "./serveParcels.ts";
import { takeCredit, takeWant } from "./serveWants.ts";
import type { SpaceState } from "./space.ts";
import type { Intake } from "./takeGap.ts";
import type { Teller } from "./tellHeads.ts";
import { tellOwnLog } from "./tellOwnLog.ts";
import type { ForkTracer } from "./traceFork.ts";

/** Nobody honest sends so many runs in a row that cannot be used. */
const MISFITS_MAX = 500;

export interface Parts {
  readonly state: SpaceState;
  readonly fetcher: Fetcher;
  readonly receiver: Receiver;
  readonly teller: Teller;
  readonly presence: PresenceRelay;
  readonly tracer: ForkTracer;
  readonly asker: ParcelAsker;
}

/** Acts on one frame. False: the frame breaks the protocol. */
export function takeFrame(parts: Parts, from: Neighbour, frame: Frame): boolean {
  if (from.isLate && !isOfLateWork(from, frame)) return true;
  if (parts.tracer.take(from, frame)) return true;
  switch (frame.type) {
    case "have":
      // Who is out is asked for its own late work; what it says of others is no witness.
      if (!from.isLate) parts.state.gossip.said(from.device, frame.heads, frame.isFull, parts.state.heads.headOf);
      for (const head of frame.heads) if (!from.isLate || isOwnContent(from, head)) believe(parts, from, head);
      from.hasTold ||= frame.isFull;
      tellOwnLog(parts.state);
      parts.state.events.changed();
      parts.fetcher.plan(from);
      return true;
    case "want":
      return takeWant(parts.state, from, frame);
    case "credit":
      takeCredit(parts.state, from, frame.id, frame.creditBytes);
      return true;
    case "run":
      if (from.misfits > MISFITS_MAX) return false;
      void takeRun(parts, from, frame);
      return true;
    case "fold":
    case "gap":
      if (from.misfits > MISFITS_MAX) return false;
      void takeIn(parts, from, frame);
      return true;
    case "done":
      void parts.fetcher.wantDone(from, frame.want);
      return true;
    case "presence":
      parts.presence.take(from, frame.hops, frame.origin, frame.sealed);
      return true;
    case "ask":
      return takeAsk(parts.state, from, frame.hash);
    case "parcel":
      return parts.asker.taken(from, frame);
    case "lacks":
      return parts.asker.lacked(from, frame.hash);
    case "bye":
      from.link.close();
      return true;
    case "join":
      return false;
  }
}

/** The only log of a device that is out which is of interest. */
export const isOwnContent = ({ device }: Neighbour, of: Pick<Head, "device" | "lane">): boolean =>
  of.device === device && of.lane === "content";

/** All that is taken from a device that is out; the rest it says as a member, and is passed over. */
function isOfLateWork(from: Neighbour, frame: Frame): boolean {
  if (frame.type === "run") return isOwnContent(from, frame);
  return frame.type === "have" || frame.type === "done" || frame.type === "bye";
}

const reportedRollbacks = new WeakMap<SpaceState, Set<LogKey>>();

function believe({ state, tracer }: Parts, from: Neighbour, head: Head): void {
  if (from.heads.headOf(head) === null && from.heads.all().length >= HEADS_MAX) return;
  from.heads.advance(head);
  const held = state.heads.headOf(head);
  if (held?.seq === head.seq && held.hash !== head.hash) tracer.trace(from, head, head.seq);
  // The peers remember more of our own log than we do: this disk was set back.
  if (head.device === state.self && head.seq > (held?.seq ?? 0)) reportRollback(state, head);
}

/** Once for each log. */
function reportRollback(state: SpaceState, head: Head): void {
  const reported = reportedRollbacks.get(state) ?? new Set<LogKey>();
  reportedRollbacks.set(state, reported);
  if (reported.has(logKey(head))) return;
  reported.add(logKey(head));
  state.events.failed(problem("rolledBack", `${head.lane} ${head.seq}`));
}

async function takeRun(parts: Parts, from: Neighbour, frame: RunFrame): Promise<void> {
  const { state } = parts;
  const { device, lane, firstSeq, count, lastHash } = frame;
  // Nobody asked for it: it was written just now.
  if (frame.want === 0) state.writtenAt = state.clock.now();
  believe(parts, from, { device, lane, seq: firstSeq + count - 1, hash: lastHash });
  if (device !== from.device && !isNeighbour(state, device)) state.distantAt = state.clock.now();
  await takeIn(parts, from, frame);
}

async function takeIn(parts: Parts, from: Neighbour, frame: RunFrame | FoldFrame | GapFrame): Promise<void> {
  const { state, fetcher, receiver } = parts;
  const bytes = frame.type === "gap" ? 0 : frame.run.byteLength;
  from.inHandBytes += bytes;
  const taken = receiver.take(from, frame);
  const want = from.wants.get(frame.want);
  want?.pages.add(taken);
  const intake = await taken;
  from.inHandBytes -= bytes;
  if (intake === "gap" || intake === "waiting") want?.unused.add(keyOf(frame));
  want?.pages.delete(taken);
  if (intake === "failed") for (const one of state.neighbours) fetcher.release(one);
  else if (want !== undefined) fetcher.pageDone(from, frame.want, bytes);
  afterIntake(parts, from, frame, intake);
}

/** What follows from it for everybody else. */
export function afterIntake(
  parts: Parts,
  from: Neighbour,
  frame: RunFrame | FoldFrame | GapFrame,
  intake: Intake,
): void {
  const { state, fetcher, teller } = parts;
  const log = { device: frame.device, lane: frame.type === "run" ? frame.lane : ("content" as const) };
  from.misfits = intake === "gap" ? from.misfits + 1 : 0;
  if (intake === "stored") {
    state.gossip.gave(from.device);
    const head = state.heads.headOf(log);
    if (head === null) return;
    teller.headMoved(head, (one) => (one === from || one.heads.seqOf(head) < head.seq ? "now" : "later"));
    if (frame.device === state.self) tellOwnLog(state);
    if (log.lane === "control") {
      state.waiting.clear();
      fetcher.plan();
    }
    state.events.changed();
  } else if (intake === "gap") {
    fetcher.plan(from);
  } else if (intake === "stale") {
    // It was sent because the neighbour did not know that we hold it.
    const head = state.heads.headOf(log);
    if (head !== null) teller.headMoved(head, (one) => (one === from ? "later" : "told"));
  }
}

function isNeighbour(state: SpaceState, device: Neighbour["device"]): boolean {
  return [...state.neighbours].some((one) => one.device === device);
}
