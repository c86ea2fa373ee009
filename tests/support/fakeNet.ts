import { createHash } from "node:crypto";
import type { Notify } from "../../electron/bridge/channel.ts";
import type { netForUi } from "../../electron/bridge/netForUi.ts";
import type { Room } from "../../electron/bridge/vaultForNet.ts";
import type { Row } from "../../electron/bridge/row.ts";
import type { DeviceId, SpaceId } from "../../src/domain/ids.ts";
import { type Problem, problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import type { StoredEnvelope } from "../../src/ledger/types.ts";
import type { ArrivedPeer, OpenRoom } from "../../src/sync/carrier.ts";
import type { Clock } from "../../src/sync/clock.ts";
import { createNetSession, type NetSession } from "../../src/sync/session.ts";
import type { VaultClient } from "../../src/sync/session/sessionState.ts";
import { createFakeVerify } from "./fakeLedger.ts";
import { createMemoryWire } from "./memoryLink.ts";
import { type MemoryDisk, newMemoryDisk, openMemoryLogStore } from "./memoryLogStore.ts";
import { deviceNamed } from "./storedEnvelopes.ts";

/** Everyone in one room is connected with everyone, in this process. */
export function createMemoryRooms(): OpenRoom {
  const rooms = new Map<string, Set<(peer: ArrivedPeer) => void>>();
  return ({ room, peerArrived, signallingChanged }) => {
    const present = rooms.get(room) ?? new Set();
    rooms.set(room, present);
    for (const other of present) {
      const { ends } = createMemoryWire();
      const arrived = ends.map((link): ArrivedPeer => ({ link, admit: () => undefined, hush: () => undefined }));
      if (arrived[0] !== undefined) peerArrived(arrived[0]);
      if (arrived[1] !== undefined) other(arrived[1]);
    }
    present.add(peerArrived);
    signallingChanged();
    return {
      isSignalling: () => present.has(peerArrived),
      heardCount: () => present.size - 1,
      openPlaces: () => [],
      meetAt: () => undefined,
      leave: () => present.delete(peerArrived),
    };
  };
}

type Connection = Parameters<Notify<typeof netForUi>>[1];

export interface FakeNet {
  readonly device: DeviceId;
  readonly disk: MemoryDisk;
  readonly session: NetSession;
  /** What the vault was told, in order. */
  readonly told: string[];
  readonly notices: { readonly name: string; readonly notice: Connection }[];
  /** Devices that this vault takes for members. */
  readonly members: Set<DeviceId>;
  /** Devices that it knows to be out, and whose late work it takes. */
  readonly formerMembers: Set<DeviceId>;
  readonly loaded: Parameters<VaultClient["logLoaded"]>[0][];
  isVaultThere: boolean;
  /** What the vault has said of a run is on its way to net until then. */
  answers: Promise<void>;
  attachVault(): () => void;
  append(rows: readonly StoredEnvelope[]): Promise<Result<undefined, Problem>>;
}

/** A net session with a vault that has no crypto, over a store that has no disk. */
export function createFakeNet(options: {
  readonly name: string;
  readonly space: SpaceId;
  readonly rooms: readonly Room[];
  readonly openRoom: OpenRoom;
  readonly clock: Clock;
  readonly members: readonly string[];
}): FakeNet {
  const device = deviceNamed(options.name);
  const disk = newMemoryDisk();
  const session = createNetSession({ ...options, store: openMemoryLogStore(disk), report: () => undefined });
  const members = new Set(options.members.map(deviceNamed));
  const formerMembers = new Set<DeviceId>();
  const verify = createFakeVerify(options.space, (author) => members.has(author) || formerMembers.has(author));
  const told: string[] = [];
  const loaded: FakeNet["loaded"] = [];
  const notices: FakeNet["notices"] = [];
  const lost = err(problem("vaultDown"));
  const vault: VaultClient = {
    logLoaded: async (input) => {
      loaded.push(input);
      return ok({ rooms: [...options.rooms] });
    },
    signHello: async ({ transcript }) =>
      net.isVaultThere ? ok({ device, signature: signed(device, transcript) }) : lost,
    checkHello: async ({ device: other, transcript, signature }) => {
      const isProven = Buffer.from(signed(other, transcript)).equals(Buffer.from(signature));
      return net.isVaultThere
        ? ok({ admitted: members.has(other) && isProven, isLate: formerMembers.has(other) && isProven })
        : lost;
    },
    verifyRun: async ({ from, run, known }) => {
      if (!net.isVaultThere) return lost;
      const verdict = await verify(from, run, known);
      await net.answers;
      if (!verdict.ok || verdict.value.verdict === "refused")
        return verdict as Awaited<ReturnType<VaultClient["verifyRun"]>>;
      return ok({ verdict: "accepted", rows: [...verdict.value.rows] });
    },
    foldShown: async () => lost,
    storyTold: async () => lost,
    foldsFor: async () => lost,
    parcel: async () => ok({ bytes: null }),
    keepParcel: async () => lost,
    assetsMet: async () => ok(undefined),
    ownLogWhole: async ({ heads }) => tell(`own log whole: ${heads.map(({ lane, seq }) => `${lane} ${seq}`).join()}`),
    presenceArrived: async ({ from, sealed }) =>
      tell(`presence of ${from.slice(0, 4)}: ${new TextDecoder().decode(sealed)}`),
    joinFrame: async ({ from, frame }) => tell(`join frame of ${from.slice(0, 4)}: ${new TextDecoder().decode(frame)}`),
    joinPeerChanged: async ({ peer, connected }) =>
      tell(`join peer ${peer.slice(0, 4)} ${connected ? "here" : "gone"}`),
  };
  let vaults = 0;
  /** One that has been replaced answers nothing any more, like a process that died. */
  const newVault = (): VaultClient => {
    const mine = ++vaults;
    const isGone = () => mine !== vaults;
    return {
      ...vault,
      signHello: async (input) => (isGone() ? lost : vault.signHello(input)),
      checkHello: async (input) => (isGone() ? lost : vault.checkHello(input)),
      verifyRun: async (input) => (isGone() ? lost : vault.verifyRun(input)),
    };
  };
  const tell = (what: string) => {
    told.push(what);
    return ok(undefined);
  };
  const net: FakeNet = {
    device,
    disk,
    session,
    told,
    notices,
    members,
    formerMembers,
    loaded,
    isVaultThere: true,
    answers: Promise.resolve(),
    attachVault: () => session.attachVault(newVault()),
    append: (rows) => session.vaultHandlers.append({ rows: rows.map((row): Row => ({ ...row })) }),
  };
  session.attachUi((name, notice) => notices.push({ name, notice }));
  return net;
}

const signed = (device: DeviceId, transcript: Uint8Array): Uint8Array =>
  Uint8Array.from(createHash("sha512").update(device).update(transcript).digest());
