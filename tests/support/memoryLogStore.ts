import type { DeviceId, SpaceId } from "../../src/domain/ids.ts";
import { type Problem, problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import type { Covers, LogStore, QuarantinedRun } from "../../src/ledger/logStore.ts";
import type { Head, Lane, StoredEnvelope } from "../../src/ledger/types.ts";
import { requireOwnBuffers } from "./portPair.ts";

/** What survives when the process that uses it is killed. */
export interface MemoryDisk {
  readonly logs: Map<string, StoredEnvelope[]>;
  readonly quarantine: QuarantinedRun[];
  /** When true, writing fails as on a full disk. */
  isFull: boolean;
}

export const newMemoryDisk = (): MemoryDisk => ({ logs: new Map(), quarantine: [], isFull: false });

/** A copy as a backup would have it. */
export const copyOfDisk = (disk: MemoryDisk): MemoryDisk => ({
  logs: new Map([...disk.logs].map(([key, log]) => [key, [...log]])),
  quarantine: [...disk.quarantine],
  isFull: false,
});

const keyOf = ({ space, device, lane }: Pick<StoredEnvelope, "space" | "device" | "lane">): string =>
  `${space}/${device}/${lane}`;

/** A LogStore without a database, for tests of what stands around it. */
export function openMemoryLogStore(disk: MemoryDisk): LogStore {
  let isClosed = false;
  let hasFailed = false;
  const logsOf = (space: SpaceId): StoredEnvelope[][] =>
    [...disk.logs.values()].filter((log) => log[0]?.space === space);

  let lastAppend: Promise<unknown> = Promise.resolve();
  const write = (entries: readonly StoredEnvelope[]): Result<void, Problem> => {
    if (isClosed || hasFailed) return err(problem("storeDamaged", "closed"));
    if (disk.isFull) {
      hasFailed = true;
      return err(problem("diskFull"));
    }
    for (const entry of entries) requireOwnBuffers(entry, "row");
    const planned = plan(disk, entries);
    if (typeof planned === "string") return err(problem("storeDamaged", planned));
    for (const [key, log] of planned) disk.logs.set(key, log);
    return ok(undefined);
  };
  return {
    spaces: async () => [
      ...new Set([...disk.logs.values()].flatMap((log) => log.slice(0, 1)).map(({ space }) => space)),
    ],
    heads: async (space) =>
      logsOf(space).flatMap((log): Head[] =>
        log.slice(-1).map(({ device, lane, seq, hash }) => ({ device, lane, seq, hash })),
      ),
    append(entries) {
      // As on a disk: later than the call, in the order of the calls.
      const done = lastAppend.then(() => write(entries));
      lastAppend = done;
      return done;
    },
    async read(space, device, lane, fromSeq, limit = 200) {
      const log = disk.logs.get(keyOf({ space, device, lane })) ?? [];
      const page = log.slice(fromSeq - 1, fromSeq - 1 + limit);
      while (page.length > 0 && !page[page.length - 1]?.signature) page.pop();
      return page;
    },
    async *tail(space: SpaceId, docTag: string, covers: Covers, pageSize = 200) {
      if (docTag === "") return;
      const rows = logsOf(space)
        .flat()
        .filter((row) => row.lane === "content" && row.docTag === docTag && row.seq > (covers[row.device] ?? 0));
      for (let from = 0; from < rows.length; from += pageSize) yield rows.slice(from, from + pageSize);
    },
    recentCuts: async (space: SpaceId, device: DeviceId) =>
      (disk.logs.get(keyOf({ space, device, lane: "content" })) ?? [])
        .slice(-200)
        .filter(({ cutId }) => cutId !== "")
        .map(({ cutId, seq }) => ({ cutId, seq })),
    quarantine: async (run) => void disk.quarantine.push(run),
    quarantined: async (space) => disk.quarantine.filter((run) => run.space === space),
    close() {
      isClosed = true;
    },
  };
}

/** The logs as they would be, or why not. */
function plan(disk: MemoryDisk, entries: readonly StoredEnvelope[]): Map<string, StoredEnvelope[]> | "gap" | "fork" {
  const planned = new Map<string, StoredEnvelope[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const log = planned.get(key) ?? [...(disk.logs.get(key) ?? [])];
    const held = log[entry.seq - 1];
    if (entry.seq < 1 || entry.seq > log.length + 1) return "gap";
    if (held && held.hash !== entry.hash) return "fork";
    if (!held) log.push(entry);
    planned.set(key, log);
  }
  return planned;
}

export const rowsOnDisk = (disk: MemoryDisk, device: DeviceId, lane: Lane): readonly StoredEnvelope[] =>
  [...disk.logs.values()].flat().filter((row) => row.device === device && row.lane === lane);
