import type { DeviceId, Hash } from "../../domain/ids.ts";
import type { Link, Urgency } from "../link.ts";
import { encodeFrame } from "./encodeFrame.ts";
import { createHeadTable, type HeadTable } from "./headTable.ts";
import type { LogKey } from "./logKey.ts";
import type { Frame, Range } from "./protocol.ts";

/** A WANT of ours that is being served. */
export interface OpenWant {
  readonly id: number;
  /** Up to which seq each log was asked for. */
  readonly logs: Map<LogKey, number>;
  /** Logs of which a page came that could not be used now, though the neighbour did nothing wrong. */
  readonly unused: Set<LogKey>;
  /** Pages that have come and are not dealt with yet. */
  readonly pages: Set<Promise<unknown>>;
  /** Called when it must be given up. */
  cancelStallTimer: () => void;
}

/** A WANT of theirs that we serve. */
export interface ServedWant {
  readonly id: number;
  readonly urgency: Urgency;
  readonly ranges: Range[];
  /** Folds that were shown for it, as `device seq`. */
  readonly shown: Set<string>;
  creditBytes: number;
}

/** What went over links with one device since net came up; a new link of it goes on counting. */
export interface Traffic {
  sentBytes: number;
  receivedBytes: number;
}

/** Everything known about one attached peer; gone with its link. */
export interface Neighbour {
  readonly device: DeviceId;
  readonly link: Link;
  /** What it says it holds. */
  readonly heads: HeadTable;
  /** It has said once all that it holds. */
  hasTold: boolean;
  /** How far we have pushed or served each log to it. */
  readonly sent: Map<LogKey, number>;
  /** Logs that it is not asked for again. */
  readonly blocked: Set<LogKey>;
  /** Logs of which it has shown an entry that was let go of here. */
  readonly told: Set<LogKey>;
  readonly wants: Map<number, OpenWant>;
  readonly served: Map<number, ServedWant>;
  /** Logs whose heads it must be told of. */
  readonly untold: Set<LogKey>;
  /** Parcels that it has asked for and has not got. */
  readonly asks: Set<Hash>;
  readonly traffic: Traffic;
  readonly attachedAt: number;
  lastSeenAt: number;
  haveToken: number;
  nextWantId: number;
  isServing: boolean;
  /** It has let go of a part of its own log. */
  hasShownGap: boolean;
  /** When it last let a WANT hang; 0 when it serves. Others are asked first. */
  stalledAt: number;
  /** Pages in a row that fitted nowhere. */
  misfits: number;
  /** Bytes of runs that wait to be judged and stored. */
  inHandBytes: number;
  /** It is out: its own late work is taken, and it is told nothing but what of that is wanted. */
  isLate: boolean;
  /** Reason to stop it for good; a silent peer is not read and not written to. */
  isSilent: boolean;
}

export function createNeighbour(
  device: DeviceId,
  link: Link,
  now: number,
  isLate = false,
  traffic: Traffic = { sentBytes: 0, receivedBytes: 0 },
): Neighbour {
  return {
    device,
    link,
    heads: createHeadTable([]),
    hasTold: false,
    sent: new Map(),
    blocked: new Set(),
    told: new Set(),
    wants: new Map(),
    served: new Map(),
    untold: new Set(),
    asks: new Set(),
    traffic,
    attachedAt: now,
    lastSeenAt: now,
    haveToken: 0,
    nextWantId: 1,
    isServing: false,
    hasShownGap: false,
    stalledAt: 0,
    misfits: 0,
    inHandBytes: 0,
    isLate,
    isSilent: false,
  };
}

/** All that goes out to a device that is no member any more: which of its own entries are wanted. */
const TOLD_TO_LATE: ReadonlySet<Frame["type"]> = new Set(["want", "credit", "bye"]);

/** Resolves with false when the peer is gone; nobody needs to look who only wants to be heard. */
export function sendFrame(to: Neighbour, frame: Frame, urgency: Urgency = "live"): Promise<boolean> {
  if (to.isSilent || to.link.isClosed || (to.isLate && !TOLD_TO_LATE.has(frame.type))) return Promise.resolve(false);
  const bytes = encodeFrame(frame);
  to.traffic.sentBytes += bytes.byteLength;
  return to.link.send(bytes, urgency);
}
