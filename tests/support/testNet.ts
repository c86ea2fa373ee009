import { type Endpoint, openEndpoint, type Port } from "../../electron/bridge/channel.ts";
import { netForVault } from "../../electron/bridge/netForVault.ts";
import { type Room, vaultForNet } from "../../electron/bridge/vaultForNet.ts";
import type { WantedAsset } from "../../src/domain/asset.ts";
import { type DeviceId, isDeviceId, type SpaceId } from "../../src/domain/ids.ts";
import { problem } from "../../src/domain/problem.ts";
import { err, ok } from "../../src/domain/result.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { decodeEntry } from "../../src/ledger/entry.ts";
import type { Covers, LogStore } from "../../src/ledger/logStore.ts";
import { readAwaited } from "../../src/sync/session/loadLogs.ts";
import { readPage } from "../../src/sync/replication/readPage.ts";
import { framesFor } from "../../src/sync/session/framesFor.ts";
import { heldLogs } from "../../src/sync/session/heldLogs.ts";
import { logPage } from "../../src/sync/session/logPage.ts";
import { encodeRun } from "../../src/ledger/run.ts";
import type { HeldGap } from "../../src/ledger/prune.ts";
import type { Head, Lane, RunEntry, StoredEnvelope } from "../../src/ledger/types.ts";

/** What another test net does to this one; there is no wire in between. */
export interface TestNet {
  readonly device: () => DeviceId;
  readonly store: LogStore;
  readonly vault: Endpoint<typeof netForVault, typeof vaultForNet>["call"];
  rooms(): readonly Room[];
  /** What the vault misses of attached files, as it told last. */
  wanted(space: SpaceId): readonly WantedAsset[];
  /** Resolves when logLoaded was answered. */
  readonly loaded: Promise<void>;
  /** Encoded run of what this net holds after `fromSeq`; null when there is nothing. */
  runFrom(space: SpaceId, device: DeviceId, lane: Lane, fromSeq: number): Promise<Uint8Array | null>;
  /** Takes a run as from a peer; answers the code of a refusal, or null. */
  receiveRun(
    space: SpaceId,
    from: DeviceId,
    run: Uint8Array,
    of: { device: DeviceId; lane: Lane },
  ): Promise<string | null>;
  /** Takes what another net shows in the place of a stretch that it has let go; answers whether it went on behind it. */
  receiveGap(space: SpaceId, from: DeviceId, gap: ShownGap): Promise<boolean>;
  stop(): void;
}
export interface ShownGap extends HeldGap {
  readonly device: DeviceId;
  readonly runs: readonly Uint8Array[];
}
export interface TestNetOptions {
  readonly port: Port;
  readonly store: LogStore;
  readonly device: () => DeviceId;
  readonly onJoinFrame: (room: string, to: DeviceId, frame: Uint8Array) => void;
  readonly onPresence: (space: SpaceId, sealed: Uint8Array) => void;
  readonly onRooms: () => void;
  readonly onSetAside?: (seq: number, code: string) => void;
  /** Called before each append is stored and before it is acknowledged; true kills the net there. */
  readonly killAt?: (moment: "beforeStore" | "afterStore") => boolean;
}

/** The part of the net process that the vault talks to, over any LogStore. */
export function startTestNet(options: TestNetOptions): TestNet {
  const { store, device } = options;
  let rooms: readonly Room[] = [];
  const wants = new Map<SpaceId, readonly WantedAsset[]>();
  let isStopped = false;
  let last: Promise<unknown> = Promise.resolve();
  /** Stores in the order of arrival, as group commit does. */
  const inOrder = <T>(act: () => Promise<T>): Promise<T> => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };
  const setRooms = (list: readonly Room[]): void => {
    rooms = list;
    options.onRooms();
  };
  const endpoint = openEndpoint({
    port: options.port,
    serves: netForVault,
    handlers: {
      append: ({ rows }) =>
        inOrder(async () => {
          if (options.killAt?.("beforeStore") || isStopped) return err(problem("netDown"));
          const appended = await store.append(rows);
          if (options.killAt?.("afterStore")) return err(problem("netDown"));
          return appended.ok ? ok(undefined) : appended;
        }),
      heldRun: async ({ space, device: of, lane, from }) => ok({ run: await net.runFrom(space, of, lane, from) }),
      held: async ({ space }) => ok(await heldLogs(store, space)),
      log: async (question) => ok(await logPage(store, question)),
      prune: async (order) => {
        const pruned = await store.prune(order);
        return pruned.ok ? ok(undefined) : pruned;
      },
      setAside: async ({ refused }) => {
        for (const { seq, reason } of refused) options.onSetAside?.(seq, reason.code);
        return ok(undefined);
      },
      eraseSpace: async ({ space }) => {
        const erased = await store.erase(space);
        return erased.ok ? ok(undefined) : erased;
      },
      heldHeads: async ({ space }) => ok({ heads: [...(await store.heads(space))] }),
      heldGaps: async ({ space, device: of }) => {
        const gaps = await store.gaps(space, of);
        return ok({ gaps: gaps.map((gap) => ({ ...gap, folds: [...gap.folds] })) });
      },
      skip: (order) =>
        inOrder(async () => {
          const skipped = await store.skip(order);
          return skipped.ok ? ok(undefined) : skipped;
        }),
      framesFor: async (question) => ok(await framesFor(store, question)),
      // Whoever opens a file in a test does it with the whole net (`goOnline`).
      takeFrame: async () => err(problem("netDown", "no replication")),
      heldRows: async ({ space, device: of, lane, from, count }) =>
        ok({ rows: [...(await store.read(space, of, lane, from, count))] }),
      tail: async ({ space, docTag, covers, cursor }) => {
        const pages: (readonly StoredEnvelope[])[] = [];
        for await (const page of store.tail(space, docTag, coversOf(covers), 50)) pages.push(page);
        const at = cursor === "" ? 0 : Number(cursor);
        const rows = [...(pages[at] ?? [])];
        const pruned = await Promise.all(
          [...new Set(rows.map((row) => row.device))].map(async (of) =>
            (await store.gaps(space, of)).map(({ from, to }) => ({ device: of, from, to })),
          ),
        );
        return ok({ rows, next: String(at + 1), pruned: pruned.flat() });
      },
    },
    uses: vaultForNet,
    listeners: {
      rooms: (notice) => setRooms(notice.rooms),
      wantAssets: (notice) => void wants.set(notice.space, notice.assets),
      toldByFile: () => undefined,
      sendPresence: ({ space, sealed }) => options.onPresence(space, sealed),
      sendJoinFrame: ({ room, to, frame }) => options.onJoinFrame(room, to, frame),
    },
    onBreach: (what) => {
      throw new Error(`breach at net: ${what}`);
    },
    lost: problem("vaultDown"),
  });

  const net: TestNet = {
    device,
    store,
    vault: endpoint.call,
    rooms: () => rooms,
    wanted: (space) => wants.get(space) ?? [],
    loaded: tellLoaded(),
    async runFrom(space, of, lane, fromSeq) {
      const range = { device: of, lane, from: fromSeq, to: Number.MAX_SAFE_INTEGER };
      const { rows, prev } = await readPage(store, space, range);
      return rows.length === 0 ? null : runOfRows(rows, prev ?? NO_HASH);
    },
    receiveRun: (space, from, run, of) =>
      inOrder(async () => {
        const known = (await store.heads(space)).find((head) => head.device === of.device && head.lane === of.lane);
        const answer = await endpoint.call.verifyRun({ space, from, run, known: known ?? null });
        if (!answer.ok) return answer.error.code;
        if (answer.value.verdict === "refused") return answer.value.reason.code;
        if (isStopped) return "netDown";
        const appended = await store.append(answer.value.rows);
        return appended.ok ? null : (appended.error.detail ?? appended.error.code);
      }),
    receiveGap: (space, from, { device: of, runs, ...gap }) =>
      inOrder(async () => {
        for (const run of runs) await endpoint.call.foldShown({ space, from, run });
        const known = (await store.heads(space)).find((head) => head.device === of && head.lane === "content") ?? null;
        const stretch = { ...gap, from: (known?.seq ?? 0) + 1 };
        const answer = await endpoint.call.foldsFor({ space, device: of, ...stretch, known });
        const folds = answer.ok ? answer.value.folds : null;
        return folds !== null && (await store.skip({ space, device: of, ...stretch, folds })).ok;
      }),
    stop() {
      isStopped = true;
      endpoint.close();
    },
  };
  return net;

  async function tellLoaded(): Promise<void> {
    const spaces = await Promise.all((await store.spaces()).map(loadedSpace));
    const answer = await endpoint.call.logLoaded({ spaces });
    if (answer.ok) setRooms(answer.value.rooms);
  }
  async function loadedSpace(space: SpaceId) {
    const heads = await store.heads(space);
    const control: Uint8Array[] = [];
    for (const head of heads.filter(({ lane }) => lane === "control")) {
      const rows = await store.read(space, head.device, "control", 1, head.seq);
      if (rows.length > 0) control.push(runOfRows(rows, NO_HASH));
    }
    const own = heads.some((head) => head.device === device());
    const recentCuts = own ? [...(await store.recentCuts(space, device()))] : [];
    return { space, control, heads: [...heads], recentCuts, awaited: await readAwaited(store, space, heads) };
  }
}

export function runOfRows(rows: readonly StoredEnvelope[], prev: Head["hash"]): Uint8Array {
  const first = rows[0];
  const signature = rows[rows.length - 1]?.signature;
  if (!first || !signature) throw new Error("a run ends in a signature");
  const entries = rows.map(({ entry }) => decodeEntry(entry)).filter((entry): entry is RunEntry => entry !== null);
  const { space, device, lane, seq } = first;
  return encodeRun({ space, device, lane, firstSeq: seq, prev, entries, signature });
}

function coversOf(given: Readonly<Record<string, number | undefined>>): Covers {
  return Object.fromEntries(
    Object.entries(given)
      .filter(([device]) => isDeviceId(device))
      .map(([d, seq]) => [d, seq ?? 0]),
  );
}
