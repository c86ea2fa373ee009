import type { WantedAsset } from "../../domain/asset.ts";
import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import type { LogStore } from "../../ledger/logStore.ts";
import type { Head, StoredEnvelope } from "../../ledger/types.ts";
import type { Clock } from "../clock.ts";
import type { Link } from "../link.ts";
import { decodeFrame } from "./decodeFrame.ts";
import { createFetcher } from "./fetchRuns.ts";
import { createHeadsGossip, type Doubt } from "./headsGossip.ts";
import { createHeadTable } from "./headTable.ts";
import { createParcelAsker } from "./askParcels.ts";
import { createReceiver } from "./intake.ts";
import { logKey } from "./logKey.ts";
import { tellOwnLog } from "./tellOwnLog.ts";
import { createNeighbour, type Neighbour, sendFrame, type Traffic } from "./neighbour.ts";
import { pushRun } from "./pushRuns.ts";
import { createPresenceRelay } from "./relayPresence.ts";
import type { FoldJudge, ParcelKeeper, ReplicationEvents, SpaceState, VerifyRun } from "./space.ts";
import { type TakenFrame, takeFile } from "./takeFile.ts";
import { isOwnContent, type Parts, takeFrame } from "./takeFrame.ts";
import { createTeller } from "./tellHeads.ts";
import { createForkTracer } from "./traceFork.ts";

/** So much may wait for judgement before a neighbour is not read on. */
const IN_HAND_BYTES = 4 * 1024 * 1024;

export interface PeerView {
  readonly device: DeviceId;
  /** Milliseconds since 1970 of the last frame. */
  readonly lastSeenAt: number;
  readonly heads: readonly Head[];
  /** Why what it says of the logs should not be relied on; null when nothing speaks against it. */
  readonly doubt: Doubt | null;
  readonly traffic: Readonly<Traffic>;
  /** Bytes that are on their way to it and wait for the line. */
  readonly queuedBytes: number;
}

/** One space, kept equal with whoever is attached. The protocol is in protocol.ts. */
export interface Replication {
  /** Takes over a link whose other end has proved to be `device`; a second link of a device replaces the first. */
  attach(link: Link, device: DeviceId, isLate?: boolean): void;
  /** The device is out (`isLate`) or in again; its link stays. */
  limit(device: DeviceId, isLate: boolean): void;
  /** Own entries, durable now: pushed to neighbours. */
  appended(rows: readonly StoredEnvelope[]): void;
  /** Membership may have changed: content that waited is asked for again. */
  controlChanged(): void;
  /** A frame out of a file which the device `by` has written. */
  takeFile(by: DeviceId, frame: Uint8Array): Promise<TakenFrame>;
  sendPresence(sealed: Uint8Array): void;
  /** What is missing of attached files; replaces the last list. */
  wantAssets(wants: readonly WantedAsset[]): void;
  /** The vault is back. */
  resume(): void;
  peers(): readonly PeerView[];
  heads(): readonly Head[];
  /** Stops listening to a device at once, without a word. */
  silence(device: DeviceId): void;
  /** Says goodbye and closes all links. */
  close(): void;
}

export interface ReplicationOptions {
  readonly space: SpaceId;
  readonly self: DeviceId;
  readonly store: LogStore;
  readonly verify: VerifyRun;
  readonly folds: FoldJudge;
  readonly parcels: ParcelKeeper;
  readonly clock: Clock;
  readonly events: ReplicationEvents;
  /** What the store holds of this space. */
  readonly heads: readonly Head[];
}

export function createReplication(options: ReplicationOptions): Replication {
  const state: SpaceState = {
    ...options,
    heads: createHeadTable(options.heads),
    neighbours: new Set(),
    gossip: createHeadsGossip(),
    fetching: new Map(),
    waiting: new Set(),
    toldWhole: "",
    writtenAt: 0,
    distantAt: 0,
    isPaused: false,
    isClosed: false,
  };
  const fetcher = createFetcher(state);
  const teller = createTeller(state);
  const tracer = createForkTracer(state);
  const asker = createParcelAsker(state);
  const parts: Parts = {
    state,
    asker,
    fetcher,
    teller,
    tracer,
    receiver: createReceiver(state, tracer),
    presence: createPresenceRelay(state),
  };

  const traffics = new Map<DeviceId, Traffic>();

  const trafficOf = (device: DeviceId): Traffic => {
    const traffic = traffics.get(device) ?? { sentBytes: 0, receivedBytes: 0 };
    traffics.set(device, traffic);
    return traffic;
  };
  const detach = (neighbour: Neighbour): void => {
    if (!state.neighbours.delete(neighbour)) return;
    fetcher.release(neighbour);
    asker.release(neighbour);
    state.events.changed();
    fetcher.plan();
    asker.plan();
  };
  return {
    attach: (link, device, isLate = false) => {
      for (const old of withDevice(state, device)) old.link.close();
      const neighbour = createNeighbour(device, link, state.clock.now(), isLate, trafficOf(device));
      state.neighbours.add(neighbour);
      teller.tellAll(neighbour);
      state.events.changed();
      asker.plan();
      void readAll(parts, neighbour).then(() => detach(neighbour));
      link.watchClosed(() => detach(neighbour));
    },
    limit: (device, isLate) => {
      for (const one of withDevice(state, device)) {
        fetcher.release(one);
        asker.release(one);
        one.served.clear();
        // What else it holds is nothing that would be asked of it.
        for (const head of isLate ? one.heads.all() : []) if (!isOwnContent(one, head)) one.heads.forget(logKey(head));
        one.isLate = isLate;
        if (!isLate) teller.tellAll(one);
      }
      state.events.changed();
      asker.plan();
    },
    appended: (rows) => announceOwn(parts, rows),
    controlChanged: () => {
      state.waiting.clear();
      fetcher.plan();
    },
    takeFile: (by, frame) => takeFile(parts, by, frame),
    sendPresence: (sealed) => parts.presence.send(sealed),
    wantAssets: asker.want,
    resume: () => {
      state.isPaused = false;
      tracer.resume();
      state.toldWhole = "";
      tellOwnLog(state);
      fetcher.plan();
    },
    peers: () => [...state.neighbours].filter(({ isLate }) => !isLate).map((one) => viewOf(state, one)),
    heads: () => state.heads.all(),
    silence: (device) => {
      for (const one of withDevice(state, device)) {
        one.isSilent = true;
        detach(one);
      }
    },
    close: () => {
      for (const one of state.neighbours) void sendFrame(one, { type: "bye" }).then(() => one.link.close());
      state.isClosed = true;
      teller.stop();
      fetcher.stop();
      asker.stop();
    },
  };
}

/** Reads until the link ends or the peer breaks the protocol; whatever it does, others go on. */
async function readAll(parts: Parts, from: Neighbour): Promise<void> {
  const { state } = parts;
  for (;;) {
    const bytes = await from.link.receive();
    if (bytes === null || from.isSilent || state.isClosed) return;
    from.lastSeenAt = state.clock.now();
    from.traffic.receivedBytes += bytes.byteLength;
    const frame = decodeFrame(bytes);
    if (frame === null || !takeFrame(parts, from, frame)) {
      from.isSilent = true;
      state.events.breached(from.device, frame === null ? "frame" : frame.type);
      return;
    }
    while (from.inHandBytes > IN_HAND_BYTES) await new Promise<void>((go) => state.clock.after(1, go));
  }
}

/** Rows of one space in order, from one or more logs of this device. */
function announceOwn(parts: Parts, rows: readonly StoredEnvelope[]): void {
  const { state, teller, fetcher } = parts;
  state.writtenAt = state.clock.now();
  for (const run of runsOf(rows.filter((row) => row.seq > state.heads.seqOf(row)))) {
    const [first, last] = [run[0], run.at(-1)];
    if (first === undefined || last === undefined) continue;
    const before = state.heads.headOf(first);
    state.heads.advance(last);
    const isNext = (before?.seq ?? 0) === first.seq - 1;
    const pushed = isNext ? pushRun(state, run, before?.hash ?? null) : new Set<Neighbour>();
    teller.headMoved(last, (one) => (pushed.has(one) ? "told" : "now"));
    if (first.lane === "control") state.waiting.clear();
  }
  if (rows.some((row) => row.lane === "control")) fetcher.plan();
  state.events.changed();
}

/** Pieces of one log, each ending at a signed row. */
function runsOf(rows: readonly StoredEnvelope[]): readonly (readonly StoredEnvelope[])[] {
  const runs: StoredEnvelope[][] = [];
  let open: StoredEnvelope[] = [];
  for (const row of rows) {
    open.push(row);
    if (row.signature === null) continue;
    runs.push(open);
    open = [];
  }
  return runs;
}

const withDevice = (state: SpaceState, device: DeviceId): readonly Neighbour[] =>
  [...state.neighbours].filter((one) => one.device === device);

const viewOf = (state: SpaceState, one: Neighbour): PeerView => ({
  device: one.device,
  lastSeenAt: one.lastSeenAt,
  heads: one.heads.all(),
  doubt: state.gossip.doubtOf(one.device),
  traffic: { ...one.traffic },
  queuedBytes: one.link.queuedBytes,
});
