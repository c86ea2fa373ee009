import type { ParcelVerdict } from "../../domain/asset.ts";
import type { DeviceId, Hash, SpaceId } from "../../domain/ids.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { Result } from "../../domain/result.ts";
import type { LogStore } from "../../ledger/logStore.ts";
import type { Gap } from "../../ledger/prune.ts";
import type { Head, Lane, StoredEnvelope } from "../../ledger/types.ts";
import type { Clock } from "../clock.ts";
import type { HeadsGossip } from "./headsGossip.ts";
import type { HeadTable } from "./headTable.ts";
import type { LogKey } from "./logKey.ts";
import type { Neighbour } from "./neighbour.ts";

export type RunVerdict =
  | { readonly verdict: "accepted"; readonly rows: readonly StoredEnvelope[] }
  | {
      readonly verdict: "refused";
      readonly reason: Refusal;
      readonly device: DeviceId;
      readonly lane: Lane;
      readonly seq: number;
    };

/** Judges an encoded run that should continue `known`; an error says only that the judge is not there now. */
export type VerifyRun = (from: DeviceId, run: Uint8Array, known: Head | null) => Promise<Result<RunVerdict>>;

/** What the vault says of folds, which only it can open; an error says only that it is not there now. */
export interface FoldJudge {
  /** "waiting": its key, or its author, is not known here yet. */
  foldShown(from: DeviceId, run: Uint8Array): Promise<Result<FoldVerdict>>;
  /** A run from where its log was let go of here; refused when the folds that stand for that say something else. */
  storyTold(from: DeviceId, run: Uint8Array): Promise<Result<FoldVerdict>>;
  /** The folds that stand for this stretch, which begins behind `known`; null when those that were shown do not. */
  foldsFor(device: DeviceId, gap: Gap, known: Head | null): Promise<Result<readonly number[] | null>>;
}
export type FoldVerdict =
  | { readonly verdict: "taken" | "waiting" }
  /** `heldAt`: the held entry of the same log that says otherwise. */
  | { readonly verdict: "refused"; readonly reason: Refusal; readonly heldAt?: number };

/** Where parcels lie, which is not here; an error says only that it cannot keep any now. */
export interface ParcelKeeper {
  /** Null when it is not held. */
  read(hash: Hash): Promise<Uint8Array | null>;
  /** Durable when "kept". */
  keep(hash: Hash, bytes: Uint8Array): Promise<Result<ParcelVerdict>>;
  /** Of these assets, and no others, somebody who is here may have what is missing. */
  met(assets: readonly Hash[]): void;
}

export interface ReplicationEvents {
  /** Something in `peers()` or `heads()` is new. */
  changed(): void;
  refused(device: DeviceId, reason: Refusal): void;
  failed(problem: Problem): void;
  /** Durable entries came from a peer. */
  stored(rows: readonly StoredEnvelope[]): void;
  /** Of the own log this machine holds all that anyone who is here has told of. */
  ownLogWhole(heads: readonly Head[]): void;
  presenceArrived(origin: DeviceId, sealed: Uint8Array): void;
  /** Speak to this peer no more, without telling it. */
  breached(device: DeviceId, what: string): void;
}

/** What the parts of one space's replication share. */
export interface SpaceState {
  readonly space: SpaceId;
  readonly self: DeviceId;
  readonly store: LogStore;
  readonly verify: VerifyRun;
  readonly folds: FoldJudge;
  readonly parcels: ParcelKeeper;
  readonly clock: Clock;
  readonly events: ReplicationEvents;
  readonly heads: HeadTable;
  readonly neighbours: Set<Neighbour>;
  readonly gossip: HeadsGossip;
  /** Logs that are being fetched, and from whom. */
  readonly fetching: Map<LogKey, Neighbour>;
  /** Logs of devices that membership does not know yet; emptied by each new control entry. */
  readonly waiting: Set<LogKey>;
  /** What was last said by `ownLogWhole`; "" for nothing. */
  toldWhole: string;
  /** When an entry was last written by somebody who is at it now, here or at a neighbour. */
  writtenAt: number;
  /** When something last came from an author that is not a neighbour: the mesh reaches further than we see. */
  distantAt: number;
  /** The vault or the store is away: nothing is asked for. */
  isPaused: boolean;
  isClosed: boolean;
}
