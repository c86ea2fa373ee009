import type { Hash } from "../../domain/ids.ts";
import { type Problem, problem } from "../../domain/problem.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { StoredEnvelope } from "../../ledger/types.ts";
import { gapAt } from "../../ledger/prune.ts";
import { ownsBuffer } from "../ownsBuffer.ts";
import { StoreError } from "../storeError.ts";
import { type KnownLog, type LogIndex, logName } from "./logIndex.ts";

/** One call of `append`. */
export type Append = readonly StoredEnvelope[];
/** Hash of a held entry, or undefined when its row was not found. */
export type HeldHash = (log: KnownLog, seq: number) => Hash | undefined;

export interface StagedAppends {
  /** One a call, in order. */
  readonly answers: readonly Result<void, Problem>[];
  /** What is to be written, in order. */
  readonly fresh: readonly StoredEnvelope[];
}

interface StagedLog {
  readonly known: KnownLog | undefined;
  seq: number;
  readonly hashes: Map<number, Hash>;
}

/**
 * Judges calls that become durable together as if each had been committed before the next: a call is taken whole or
 * not at all, and a later call may build on, or repeat, an earlier one. Throws storeDamaged when a held row is missing.
 */
export function stageAppends(index: LogIndex, calls: readonly Append[], heldHash: HeldHash): StagedAppends {
  const logs = new Map<string, StagedLog>();
  const fresh: StoredEnvelope[] = [];
  // Nobody has the bytes to compare with any more.
  const isPruned = (log: KnownLog, { seq }: StoredEnvelope) => gapAt(index.gapsOf(log.id), seq) !== undefined;
  const answers = calls.map((call) => {
    const before = fresh.length;
    for (const envelope of call) {
      const refused = stageEnvelope(stagedLogOf(logs, index, envelope), envelope, fresh, heldHash, isPruned);
      if (refused === null) continue;
      unstage(logs, fresh.splice(before));
      return err(refused);
    }
    return ok(undefined);
  });
  return { answers, fresh };
}

function stagedLogOf(logs: Map<string, StagedLog>, index: LogIndex, envelope: StoredEnvelope): StagedLog {
  const name = logName(envelope.space, envelope.device, envelope.lane);
  const staged = logs.get(name);
  if (staged !== undefined) return staged;
  const known = index.log(envelope.space, envelope.device, envelope.lane);
  const created: StagedLog = { known, seq: known?.seq ?? 0, hashes: new Map() };
  logs.set(name, created);
  return created;
}

function stageEnvelope(
  log: StagedLog,
  envelope: StoredEnvelope,
  fresh: StoredEnvelope[],
  heldHash: HeldHash,
  isPruned: (log: KnownLog, envelope: StoredEnvelope) => boolean,
): Problem | null {
  if (!ownsBuffer(envelope.entry) || (envelope.signature !== null && !ownsBuffer(envelope.signature))) {
    return problem("unknown", "view");
  }
  if (!Number.isSafeInteger(envelope.seq) || envelope.seq < 1 || envelope.seq > log.seq + 1) {
    return problem("unknown", "gap");
  }
  if (log.known && envelope.seq <= log.known.seq && isPruned(log.known, envelope)) return null;
  if (envelope.seq <= log.seq) {
    return heldHashOf(log, envelope.seq, heldHash) === envelope.hash ? null : problem("unknown", "fork");
  }
  log.seq = envelope.seq;
  log.hashes.set(envelope.seq, envelope.hash);
  fresh.push(envelope);
  return null;
}

function heldHashOf(log: StagedLog, seq: number, heldHash: HeldHash): Hash {
  const hash = log.hashes.get(seq) ?? (log.known === undefined ? undefined : heldHash(log.known, seq));
  if (hash === undefined) throw new StoreError(problem("storeDamaged", "missing row"));
  return hash;
}

function unstage(logs: Map<string, StagedLog>, dropped: readonly StoredEnvelope[]): void {
  for (const envelope of dropped) {
    const log = logs.get(logName(envelope.space, envelope.device, envelope.lane));
    log?.hashes.delete(envelope.seq);
    if (log !== undefined) log.seq -= 1;
  }
}
