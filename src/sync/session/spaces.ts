import type { WantedAsset } from "../../domain/asset.ts";
import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import { problem } from "../../domain/problem.ts";
import { err, ok } from "../../domain/result.ts";
import type { Head, StoredEnvelope } from "../../ledger/types.ts";
import { logKey } from "../replication/logKey.ts";
import { createReplication, type Replication } from "../replication/createReplication.ts";
import type { FoldJudge, ParcelKeeper, VerifyRun } from "../replication/space.ts";
import { ownBytes } from "../ownBytes.ts";
import type { SessionState } from "./sessionState.ts";

export interface SpaceEvents {
  readonly controlStored: (space: SpaceId) => void;
  readonly breached: (space: SpaceId, device: DeviceId) => void;
}

/** The replication of each space that this machine has met somebody in. */
export interface Spaces {
  replicationOf(space: SpaceId, self: DeviceId): Promise<Replication>;
  open(space: SpaceId): Replication | null;
  /** Ends it: nothing of the space is kept here any more. */
  forget(space: SpaceId): void;
  /** Own rows, durable now. */
  appended(rows: readonly StoredEnvelope[]): void;
  /** What is missing of the files of a space; replaces the last list, also for whoever is met later. */
  wantAssets(space: SpaceId, wants: readonly WantedAsset[]): void;
  all(): readonly (readonly [SpaceId, Replication])[];
  close(): void;
}

export function createSpaces(state: SessionState, events: SpaceEvents): Spaces {
  const open = new Map<SpaceId, Replication>();
  const opening = new Map<SpaceId, Promise<Replication>>();
  // Rows can become durable between reading the heads and having a replication that hears of them.
  const appendedHeads = new Map<string, Head & { readonly space: SpaceId }>();
  const wanted = new Map<SpaceId, readonly WantedAsset[]>();

  const start = async (space: SpaceId, self: DeviceId): Promise<Replication> => {
    const stored = await state.store.heads(space);
    const fresh = [...appendedHeads.values()].filter((head) => head.space === space);
    const replication = createReplication({
      space,
      self,
      store: state.store,
      clock: state.clock,
      verify: verifyWith(state, space),
      folds: foldJudgeOf(state, space),
      parcels: parcelKeeperOf(state, space),
      heads: [...stored, ...fresh],
      events: {
        changed: state.changed,
        failed: state.failed,
        refused: (device, reason) => state.refused(space, device, reason),
        breached: (device, what) => {
          state.report(`breach ${what}`);
          events.breached(space, device);
        },
        stored: (rows) => {
          if (rows[0]?.lane === "control") events.controlStored(space);
        },
        ownLogWhole: (heads) => void state.vault?.ownLogWhole({ space, heads: [...heads] }),
        presenceArrived: (from, sealed) => void state.vault?.presenceArrived({ space, from, sealed: ownBytes(sealed) }),
      },
    });
    open.set(space, replication);
    replication.wantAssets(wanted.get(space) ?? []);
    return replication;
  };
  return {
    replicationOf: (space, self) => {
      const started = opening.get(space) ?? start(space, self);
      opening.set(space, started);
      return started;
    },
    open: (space) => open.get(space) ?? null,
    appended: (rows) => {
      for (const row of rows) {
        const key = `${row.space} ${logKey(row)}`;
        if ((appendedHeads.get(key)?.seq ?? 0) < row.seq) appendedHeads.set(key, row);
      }
      for (const [space, replication] of open) {
        const own = rows.filter((row) => row.space === space);
        if (own.length > 0) replication.appended(own);
      }
    },
    wantAssets: (space, wants) => {
      wanted.set(space, wants);
      open.get(space)?.wantAssets(wants);
    },
    forget: (space) => {
      wanted.delete(space);
      open.get(space)?.close();
      open.delete(space);
      opening.delete(space);
      for (const [key, head] of [...appendedHeads]) if (head.space === space) appendedHeads.delete(key);
    },
    all: () => [...open],
    close: () => {
      for (const replication of open.values()) replication.close();
      open.clear();
      opening.clear();
    },
  };
}

function foldJudgeOf(state: SessionState, space: SpaceId): FoldJudge {
  const down = () => Promise.resolve(err(problem("vaultDown")));
  return {
    foldShown: (from, run) => state.vault?.foldShown({ space, from, run: ownBytes(run) }) ?? down(),
    storyTold: (from, run) => state.vault?.storyTold({ space, from, run: ownBytes(run) }) ?? down(),
    async foldsFor(device, gap, known) {
      const answer = await (state.vault?.foldsFor({ space, device, ...gap, known }) ?? down());
      return answer.ok ? ok(answer.value.folds) : answer;
    },
  };
}

function parcelKeeperOf(state: SessionState, space: SpaceId): ParcelKeeper {
  return {
    async read(hash) {
      const answer = await state.vault?.parcel({ space, hash });
      return answer?.ok ? answer.value.bytes : null;
    },
    async keep(hash, bytes) {
      const answer = await (state.vault?.keepParcel({ space, hash, bytes: ownBytes(bytes) }) ??
        Promise.resolve(err(problem("vaultDown"))));
      return answer.ok ? ok(answer.value.verdict) : answer;
    },
    met: (assets) => void state.vault?.assetsMet({ space, assets: [...assets] }),
  };
}

function verifyWith(state: SessionState, space: SpaceId): VerifyRun {
  return (from, run, known) => {
    const judged =
      state.vault?.verifyRun({ space, from, run: ownBytes(run), known }) ?? Promise.resolve(err(problem("vaultDown")));
    state.judging.add(judged);
    const done = (): void => void state.judging.delete(judged);
    void judged.then(done, done);
    return judged;
  };
}
