import { type Problem, problem } from "../../domain/problem.ts";
import { err, ok, type Result } from "../../domain/result.ts";
import type { LogStore } from "../../ledger/logStore.ts";
import { type PruneOrder, type SkipOrder, wholeFrom } from "../../ledger/prune.ts";
import { type FreeBytes, freeBytes as askFreeBytes } from "../freeBytes.ts";
import { type OpenDatabase, openDatabase } from "../openDatabase.ts";
import type { SchemaStep } from "../schemaStep.ts";
import { StoreError } from "../storeError.ts";
import { diagnoseStoreProblem } from "../storeProblem.ts";
import { commitAppends } from "./commitAppends.ts";
import { createFailure, type Failure } from "./failure.ts";
import { eraseSpace } from "./eraseSpace.ts";
import { createGroupCommit, type GroupCommit } from "./groupCommit.ts";
import { loadLogIndex } from "./loadLogIndex.ts";
import type { KnownLog, LogIndex } from "./logIndex.ts";
import { LOG_SCHEMA } from "./logSchema.ts";
import { type LogTables, logTables } from "./logTables.ts";
import { quarantineRun } from "./quarantineRun.ts";
import { readLog, upToSignature } from "./readLog.ts";
import { readQuarantine } from "./readQuarantine.ts";
import { readTail } from "./readTail.ts";
import { createRoomWatch } from "./roomWatch.ts";
import { commitPrune } from "./commitPrune.ts";
import { commitSkip } from "./commitSkip.ts";
import type { Append } from "./stageAppends.ts";

const PAGE = 200;
/** Bytes in one transaction; what an entry costs besides its bytes is counted as ENTRY_BYTES. */
const FULL_GROUP_BYTES = 8 * 1024 * 1024;
const ENTRY_BYTES = 256;

/** One thing that waits for its transaction. */
interface Job {
  readonly entries?: Append;
  readonly order?: PruneOrder;
  readonly skip?: SkipOrder;
}

export interface DexieLogOptions {
  readonly name: string;
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
  /** For tests of the next version. */
  readonly steps?: readonly SchemaStep[];
  readonly blockedAfterMs?: number;
  /** How much may still be written; the browser is asked when left out. */
  readonly freeBytes?: FreeBytes;
}

export interface DexieLog extends LogStore {
  /** True when this call made the database: if anyone remembers entries of this machine, they were lost. */
  readonly wasCreated: boolean;
  /** Why every append is refused, or null. Only opening anew ends it. */
  failure(): Problem | null;
  /** Called once, when the store stops by itself: a failed write, a newer version, a deletion. Returns its stop. */
  watchFailure(listener: (problem: Problem) => void): () => void;
}

/** Opens the log of this machine. Problems: storeNewer (nothing was touched), storeDamaged, diskFull. */
export async function openDexieLog(options: DexieLogOptions): Promise<Result<DexieLog, Problem>> {
  const failure = createFailure();
  const freeBytes = options.freeBytes ?? askFreeBytes;
  const steps = options.steps ?? LOG_SCHEMA;
  const opened = await openDatabase({ ...options, steps, freeBytes, onLost: failure.set });
  if (!opened.ok) return opened;
  const tables = logTables(opened.value.db, options.IDBKeyRange ?? globalThis.IDBKeyRange);
  try {
    const index = await loadLogIndex(tables);
    return ok(
      createDexieLog(opened.value, createQueue(tables, index, failure, freeBytes), tables, index, failure, freeBytes),
    );
  } catch (error) {
    opened.value.close();
    return err(failure.get() ?? (await diagnoseStoreProblem(error, freeBytes)));
  }
}

function createDexieLog(
  opened: OpenDatabase,
  queue: GroupCommit<Job>,
  tables: LogTables,
  index: LogIndex,
  failure: Failure,
  freeBytes: FreeBytes,
): DexieLog {
  failure.watch(queue.stop);
  return {
    wasCreated: opened.wasCreated,
    failure: failure.get,
    watchFailure: failure.watch,
    spaces: async () => index.spaces(),
    heads: async (space) => index.logsOf(space).map(headOf),
    append: (entries) => queue.submit({ entries }),
    prune: (order) => queue.submit({ order }),
    skip: (skip) => queue.submit({ skip }),
    async gaps(space, device) {
      const log = index.log(space, device, "content");
      return log === undefined ? [] : index.gapsOf(log.id);
    },
    async read(space, device, lane, fromSeq, limit = PAGE) {
      const log = index.log(space, device, lane);
      if (log === undefined) return [];
      const whole = wholeFrom(index.gapsOf(log.id), fromSeq);
      const most = Math.min(limit, whole.to - whole.from + 1);
      return upToSignature(await readLog(tables, index, log, { fromSeq: whole.from, limit: most }));
    },
    tail: (space, docTag, covers, pageSize = PAGE) => readTail(tables, index, { space, docTag, covers, pageSize }),
    async recentCuts(space, device) {
      const log = index.log(space, device, "content");
      if (log === undefined) return [];
      const fromSeq = Math.max(1, log.seq - PAGE + 1);
      const envelopes = await readLog(tables, index, log, { fromSeq, limit: PAGE });
      return envelopes.filter(({ cutId }) => cutId !== "").map(({ cutId, seq }) => ({ cutId, seq }));
    },
    async quarantine(run) {
      const reason = failure.get();
      if (reason !== null) throw new StoreError(reason);
      await quarantineRun(tables, run);
    },
    async erase(space) {
      const reason = failure.get();
      if (reason !== null) return err(reason);
      // Behind what is on its way: a call without entries is answered when all before it are.
      await queue.submit({ entries: [] });
      try {
        await eraseSpace(tables, index, space);
        return ok(undefined);
      } catch (error) {
        return err(await diagnoseStoreProblem(error, freeBytes));
      }
    },
    quarantined: (space) => readQuarantine(tables, space),
    close() {
      queue.stop(problem("unknown", "closed"));
      opened.close();
    },
  };
}

const headOf = ({ device, lane, seq, hash }: KnownLog) => ({ device, lane, seq, hash });

function createQueue(tables: LogTables, index: LogIndex, failure: Failure, freeBytes: FreeBytes): GroupCommit<Job> {
  const room = createRoomWatch(freeBytes);
  return createGroupCommit<Job>({
    async commit(jobs) {
      await room.expectRoom(jobs.reduce((sum, job) => sum + bytesOf(job), 0));
      return commitJobs(tables, index, jobs);
    },
    weigh: bytesOf,
    fullWeight: FULL_GROUP_BYTES,
    problemOf: (error) => diagnoseStoreProblem(error, freeBytes),
    onFailed: failure.set,
  });
}

/** Appends that stand beside each other become durable together; a prune waits for those before it. */
async function commitJobs(tables: LogTables, index: LogIndex, jobs: readonly Job[]) {
  const answers: Result<void, Problem>[] = [];
  for (let at = 0; at < jobs.length; at = answers.length) {
    const job = jobs[at];
    if (job?.skip) answers.push(await commitSkip(tables, index, job.skip));
    else if (job?.order) answers.push(await commitPrune(tables, index, job.order));
    else answers.push(...(await commitAppends(tables, index, appendsFrom(jobs.slice(at)))));
  }
  return answers;
}

function appendsFrom(jobs: readonly Job[]): Append[] {
  const end = jobs.findIndex(({ order, skip }) => (order ?? skip) !== undefined);
  return jobs.slice(0, end < 0 ? jobs.length : end).map(({ entries = [] }) => entries);
}

const bytesOf = ({ entries = [] }: Job): number =>
  entries.reduce((sum, { entry }) => sum + entry.byteLength + ENTRY_BYTES, 0);
