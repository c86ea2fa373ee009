import type { FileIntake } from "../../domain/fileIntake.ts";
import type { DeviceId } from "../../domain/ids.ts";
import { chainHashes, NO_HASH } from "../../ledger/chain.ts";
import { decodeRun, encodeRun } from "../../ledger/run.ts";
import type { Lane } from "../../ledger/types.ts";
import type { Link } from "../link.ts";
import { decodeFrame } from "./decodeFrame.ts";
import { createNeighbour } from "./neighbour.ts";
import type { RunFrame } from "./protocol.ts";
import { afterIntake, type Parts } from "./takeFrame.ts";

export interface TakenFrame {
  readonly intake: FileIntake;
  readonly lane: Lane;
}

/**
 * Takes a frame that lay in a file which `by` has written, on the road of all that comes from a link: judged, stored, told.
 * There is nobody to ask for the page that begins in the right place, so one that begins with what is held is cut to it.
 */
export async function takeFile(parts: Parts, by: DeviceId, bytes: Uint8Array): Promise<TakenFrame> {
  const frame = decodeFrame(bytes);
  if (frame?.type !== "run" && frame?.type !== "fold" && frame?.type !== "gap")
    return { intake: "unreadable", lane: "content" };
  const { heads } = parts.state;
  const log = { device: frame.device, lane: frame.type === "run" ? frame.lane : ("content" as const) };
  // Met long ago: nobody is waited for who might hold what its author has let go of.
  const from = createNeighbour(by, noLink, 0);
  for (;;) {
    const before = heads.seqOf(log);
    const intake = await parts.receiver.take(from, frame.type === "run" ? cutTo(frame, before) : frame);
    afterIntake(parts, from, frame, intake);
    // A neighbour has brought a part of it at the same moment.
    if (intake === "gap" && frame.type === "run" && heads.seqOf(log) > before) continue;
    return { intake, lane: log.lane };
  }
}

/** The part of a run behind what is held; the signature of the last entry covers it too. */
function cutTo(frame: RunFrame, held: number): RunFrame {
  const skipped = held + 1 - frame.firstSeq;
  if (skipped <= 0 || skipped >= frame.count) return frame;
  const decoded = decodeRun(frame.run);
  // Not what it says of itself: refused as a whole.
  if (!decoded.ok || decoded.value.firstSeq !== frame.firstSeq || decoded.value.entries.length !== frame.count)
    return frame;
  const run = decoded.value;
  const prev = chainHashes({ ...run, entries: run.entries.slice(0, skipped) }).at(-1) ?? NO_HASH;
  const firstSeq = run.firstSeq + skipped;
  const rest = encodeRun({ ...run, firstSeq, prev, entries: run.entries.slice(skipped) });
  return { ...frame, firstSeq, count: frame.count - skipped, run: rest };
}

/** A file hears nothing. */
const noLink: Link = {
  binding: new Uint8Array(0),
  queuedBytes: 0,
  isClosed: true,
  send: () => Promise.resolve(false),
  receive: () => Promise.resolve(null),
  close: () => undefined,
  watchClosed: () => () => undefined,
};
