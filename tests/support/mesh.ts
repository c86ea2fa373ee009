import { setImmediate as nextTurn } from "node:timers/promises";
import type { DeviceId, SpaceId } from "../../src/domain/ids.ts";
import type { LogStore } from "../../src/ledger/logStore.ts";
import type { Head, Lane } from "../../src/ledger/types.ts";
import { createReplication, type Replication } from "../../src/sync/replication/createReplication.ts";
import type { Doubt } from "../../src/sync/replication/headsGossip.ts";
import { decodeFrame } from "../../src/sync/replication/decodeFrame.ts";
import type { ParcelKeeper, VerifyRun } from "../../src/sync/replication/space.ts";
import { createFakeFoldJudge, createFakeVerify, NO_PARCELS, nextRows } from "./fakeLedger.ts";
import { createMemoryWire, type MemoryWire } from "./memoryLink.ts";
import { type MemoryDisk, newMemoryDisk, openMemoryLogStore } from "./memoryLogStore.ts";
import { randomInt } from "./random.ts";
import { deviceNamed, spaceNamed } from "./storedEnvelopes.ts";
import { createTurnedClock, type TurnedClock } from "./turnedClock.ts";

export interface MeshPeer {
  readonly device: DeviceId;
  readonly disk: MemoryDisk;
  readonly events: string[];
  readonly presence: string[];
  store: LogStore;
  replication: Replication;
  /** What a window would show of the others, as it was last told. */
  shown: ReadonlyMap<DeviceId, Doubt | null>;
}

export interface MeshWire {
  readonly between: readonly [MeshPeer, MeshPeer];
  readonly wire: MemoryWire;
  /** Every frame that was ever sent, for those who replay. */
  readonly history: { readonly frame: Uint8Array; readonly direction: 0 | 1 }[];
  /** How often each entry was put on this wire, in either direction. */
  readonly crossings: Map<string, number>;
}

export interface Mesh {
  readonly space: SpaceId;
  readonly peers: readonly MeshPeer[];
  readonly wires: Set<MeshWire>;
  readonly clock: TurnedClock;
  connect(a: MeshPeer, b: MeshPeer): MeshWire;
  cut(wire: MeshWire): void;
  /** Durable at the author, and told to its neighbours unless it crashes first. */
  append(peer: MeshPeer, options?: AppendOptions): Promise<void>;
  restart(peer: MeshPeer): Promise<void>;
  /** Delivers up to `count` frames, each from a wire picked by chance. */
  deliver(count: number): Promise<void>;
  /** Until no frame is on the way and no timer waits. */
  settle(): Promise<void>;
}

export interface AppendOptions {
  readonly lane?: Lane;
  readonly count?: number;
  readonly isTold?: boolean;
  readonly bodyBytes?: number;
  readonly signsEach?: boolean;
}

export type MakeParcels = (device: DeviceId) => ParcelKeeper;
export type MakeVerify = (space: SpaceId, device: DeviceId) => VerifyRun;

export async function createMesh(
  size: number,
  random: () => number,
  makeVerify: MakeVerify = (space) => createFakeVerify(space),
  makeParcels: MakeParcels = () => NO_PARCELS,
): Promise<Mesh> {
  const clock = createTurnedClock();
  const space = spaceNamed("mesh");
  const wires = new Set<MeshWire>();
  const peers: MeshPeer[] = [];
  let text = 0;

  const open = async (device: DeviceId, disk: MemoryDisk, events: string[], presence: string[]) => {
    const store = openMemoryLogStore(disk);
    const shown = new Map<DeviceId, Doubt | null>();
    const replication: Replication = createReplication({
      space,
      self: device,
      store,
      clock,
      verify: makeVerify(space, device),
      folds: createFakeFoldJudge(),
      parcels: makeParcels(device),
      heads: await store.heads(space),
      events: {
        changed: () => {
          for (const { device: peer, doubt } of replication.peers()) shown.set(peer, doubt);
        },
        refused: (author, reason) => events.push(`refused ${reason.code} of ${author.slice(0, 6)}`),
        failed: (problem) => events.push(`failed ${problem.code} ${problem.detail ?? ""}`),
        stored: () => undefined,
        ownLogWhole: () => undefined,
        presenceArrived: (_origin, sealed) => presence.push(new TextDecoder().decode(sealed)),
        breached: (_peer, what) => events.push(`breached ${what}`),
      },
    });
    return { store, replication, shown };
  };
  for (let i = 0; i < size; i++) {
    const [device, disk] = [deviceNamed(`mesh ${i}`), newMemoryDisk()];
    const [events, presence]: [string[], string[]] = [[], []];
    peers.push({ device, disk, events, presence, ...(await open(device, disk, events, presence)) });
  }
  const cut = (one: MeshWire): void => {
    wires.delete(one);
    one.wire.cut();
  };
  const wiresOf = (peer: MeshPeer): MeshWire[] => [...wires].filter((one) => one.between.includes(peer));
  const mesh: Mesh = {
    space,
    peers,
    wires,
    clock,
    cut,
    connect: (a, b) => {
      for (const old of wiresOf(a)) if (old.between.includes(b)) cut(old);
      const one = createMeshWire([a, b]);
      wires.add(one);
      a.replication.attach(one.wire.ends[0], b.device);
      b.replication.attach(one.wire.ends[1], a.device);
      return one;
    },
    append: async (peer, { lane = "content", count = 1, isTold = true, bodyBytes, signsEach = false } = {}) => {
      const after = headOf(await peer.store.heads(space), peer.device, lane);
      const bodies = Array.from({ length: count }, () => bodyOf(`${text++}`, bodyBytes));
      const rows = nextRows({ space, device: peer.device, lane, after, bodies, signsEach });
      await peer.store.append(rows);
      if (isTold) peer.replication.appended(rows);
    },
    restart: async (peer) => {
      for (const one of wiresOf(peer)) cut(one);
      peer.store.close();
      peer.replication.close();
      Object.assign(peer, await open(peer.device, peer.disk, peer.events, peer.presence));
    },
    deliver: async (count) => {
      for (let i = 0; i < count; i++) {
        await nextTurn();
        if (!deliverSome(wires, random, 1)) return;
      }
    },
    settle: async () => {
      for (let quiet = 0; quiet < 2; ) {
        await nextTurn();
        if (deliverSome(wires, random) || clock.turn()) quiet = 0;
        else quiet += 1;
      }
    },
  };
  return mesh;
}

function createMeshWire(between: readonly [MeshPeer, MeshPeer]): MeshWire {
  const history: MeshWire["history"] = [];
  const crossings = new Map<string, number>();
  const wire = createMemoryWire({
    isHeld: true,
    sent: (bytes, out) => {
      history.push({ frame: bytes.slice(), direction: out === wire.directions[0] ? 0 : 1 });
      const frame = decodeFrame(bytes);
      if (frame?.type !== "run") return;
      for (let seq = frame.firstSeq; seq < frame.firstSeq + frame.count; seq++) {
        const key = `${frame.lane} ${frame.device} ${seq}`;
        crossings.set(key, (crossings.get(key) ?? 0) + 1);
      }
    },
  });
  return { between, wire, history, crossings };
}

/** Delivers from wires picked by chance; `most` defaults to a quarter of those that have something. */
function deliverSome(wires: ReadonlySet<MeshWire>, random: () => number, most?: number): boolean {
  const ready = [...wires].flatMap(({ wire }) =>
    wire.directions.flatMap((direction) => [
      ...(direction.live.length > 0 ? [() => direction.deliver("live")] : []),
      ...(direction.bulk.length > 0 ? [() => direction.deliver("bulk")] : []),
    ]),
  );
  const count = Math.min(ready.length, most ?? 1 + Math.floor(ready.length / 4));
  for (let i = 0; i < count; i++) ready.splice(randomInt(random, ready.length), 1)[0]?.();
  return count > 0;
}

function bodyOf(text: string, bytes: number | undefined): Uint8Array {
  const body = new TextEncoder().encode(`body ${text} `).slice();
  if (bytes === undefined) return body;
  const padded = new Uint8Array(Math.max(bytes, body.byteLength));
  padded.set(body);
  return padded;
}

const headOf = (heads: readonly Head[], device: DeviceId, lane: Lane): Head | null =>
  heads.find((head) => head.device === device && head.lane === lane) ?? null;

/** Everything that a peer holds, in one text: equal texts are equal logs. */
export function holdings(peer: MeshPeer): string {
  const logs = [...peer.disk.logs].sort(([a], [b]) => (a < b ? -1 : 1));
  return logs.map(([name, rows]) => `${name}: ${rows.map((row) => `${row.seq} ${row.hash}`).join(", ")}`).join("\n");
}
