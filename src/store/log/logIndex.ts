import type { DeviceId, Hash, SpaceId } from "../../domain/ids.ts";
import type { HeldGap } from "../../ledger/prune.ts";
import type { Lane } from "../../ledger/types.ts";
import type { LogRow } from "./logRows.ts";

/** A log and its newest durable entry. */
export interface KnownLog extends LogRow {
  readonly seq: number;
  readonly hash: Hash;
}

export const logName = (space: SpaceId, device: DeviceId, lane: Lane): string => `${space} ${device} ${lane}`;

/**
 * What the store remembers of its rows: heads and local ids. It is never written anywhere: loadLogIndex derives it
 * from the rows, and it moves only after a transaction is complete, so it cannot disagree with what is durable.
 */
export class LogIndex {
  readonly #logs = new Map<string, KnownLog>();
  readonly #spaces = new Map<SpaceId, Set<string>>();
  readonly #gaps = new Map<number, readonly HeldGap[]>();
  readonly #docs = new Map<string, number>();
  readonly #tags = new Map<number, string>();
  #lastLog = 0;
  #lastDoc = 0;

  get lastLog(): number {
    return this.#lastLog;
  }

  get lastDoc(): number {
    return this.#lastDoc;
  }

  setLog(log: KnownLog): void {
    const name = logName(log.space, log.device, log.lane);
    this.#logs.set(name, log);
    this.#lastLog = Math.max(this.#lastLog, log.id);
    const names = this.#spaces.get(log.space);
    if (names === undefined) this.#spaces.set(log.space, new Set([name]));
    else names.add(name);
  }

  /** Documents are met one by one (loadDocs.ts), but no number is given twice. */
  setLastDoc(id: number): void {
    this.#lastDoc = Math.max(this.#lastDoc, id);
  }

  setDoc(id: number, tag: string): void {
    this.#docs.set(tag, id);
    this.#tags.set(id, tag);
    this.setLastDoc(id);
  }

  spaces(): readonly SpaceId[] {
    return [...this.#spaces.keys()];
  }

  log(space: SpaceId, device: DeviceId, lane: Lane): KnownLog | undefined {
    return this.#logs.get(logName(space, device, lane));
  }

  logsOf(space: SpaceId): readonly KnownLog[] {
    const logs: KnownLog[] = [];
    for (const name of this.#spaces.get(space) ?? []) {
      const log = this.#logs.get(name);
      if (log !== undefined) logs.push(log);
    }
    return logs;
  }

  gapsOf(log: number): readonly HeldGap[] {
    return this.#gaps.get(log) ?? [];
  }

  setGaps(log: number, gaps: readonly HeldGap[]): void {
    this.#gaps.set(log, gaps);
  }

  /** The numbers of its logs and documents are not given again while this store is open. */
  forgetSpace(space: SpaceId): void {
    for (const { id } of this.logsOf(space)) this.#gaps.delete(id);
    for (const name of this.#spaces.get(space) ?? []) this.#logs.delete(name);
    this.#spaces.delete(space);
  }

  docId(tag: string): number | undefined {
    return this.#docs.get(tag);
  }

  docTag(id: number): string | undefined {
    return this.#tags.get(id);
  }
}
