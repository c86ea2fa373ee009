import type { DeviceId, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import type { Refusal } from "../domain/refusal.ts";
import type { Result } from "../domain/result.ts";
import type { HeldGap, PruneOrder, SkipOrder } from "./prune.ts";
import type { Head, Lane, StoredEnvelope } from "./types.ts";

/** How far each device's envelopes of one document are held already. */
export type Covers = Readonly<Record<DeviceId, number>>;

export interface QuarantinedRun {
  readonly space: SpaceId;
  readonly device: DeviceId;
  readonly lane: Lane;
  readonly seq: number;
  readonly reason: Refusal;
  /** The peer that delivered it; "" when it came from this machine. */
  readonly from: DeviceId | "";
  readonly bytes: Uint8Array;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * The append-only log of all spaces on this machine. Every adapter passes `describeLogStore` in tests/support.
 * `append` is all or nothing, keeps the order of calls, resolves when the bytes are durable, refuses gaps
 * (error detail "gap") and takes an entry that it already holds as done. A different entry under a held seq is
 * refused (detail "fork"). A call without entries is answered when all before it are. After a failed write it refuses everything until reopened, so that nothing later can
 * be durable while something earlier is not.
 */
export interface LogStore {
  spaces(): Promise<readonly SpaceId[]>;
  heads(space: SpaceId): Promise<readonly Head[]>;
  append(entries: readonly StoredEnvelope[]): Promise<Result<void, Problem>>;
  /**
   * Entries from `fromSeq` on, at most `limit` (default 200), ending at a signed one; empty when there is none. They
   * follow each other: where `fromSeq` was pruned they begin behind the gap, and they end before the next.
   */
  read(
    space: SpaceId,
    device: DeviceId,
    lane: Lane,
    fromSeq: number,
    limit?: number,
  ): Promise<readonly StoredEnvelope[]>;
  /** All content entries of a document that `covers` lacks, in pages of at most `pageSize` (default 200), per device in order of seq. */
  tail(space: SpaceId, docTag: string, covers: Covers, pageSize?: number): AsyncIterable<readonly StoredEnvelope[]>;
  /**
   * Forgets what a fold has replaced, in one durable transaction, in its turn among the appends. Refused (detail) when
   * the fold is not held ("fold"), or when a stretch is not what is held: "stretch". Nothing has changed then. What is
   * pruned already is done. An entry that is offered again inside a gap counts as held.
   */
  prune(order: PruneOrder): Promise<Result<void, Problem>>;
  /**
   * Moves the head of a content log to the end of a stretch that is held by nobody near: a gap from the beginning.
   * Refused ("gap") when it does not go on where the log ends.
   */
  skip(order: SkipOrder): Promise<Result<void, Problem>>;
  /** Where a content log was pruned, ascending; stretches that touch are one. */
  gaps(space: SpaceId, device: DeviceId): Promise<readonly HeldGap[]>;
  /** Own envelopes of the last 200, newest last: their cut ids let a resent cut be recognised. */
  recentCuts(space: SpaceId, device: DeviceId): Promise<readonly { cutId: string; seq: number }[]>;
  /** Keeps what was refused, and of one peer about as much as ledger/quarantine allows: older ones make room. */
  quarantine(run: QuarantinedRun): Promise<void>;
  /** Nothing of the space is held afterwards. To be called when nothing of it is appended any more. */
  erase(space: SpaceId): Promise<Result<void, Problem>>;
  /** Oldest first. */
  quarantined(space: SpaceId): Promise<readonly QuarantinedRun[]>;
  close(): void;
}
