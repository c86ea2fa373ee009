import { type DeviceId, type Hash, isDeviceId, type SpaceId } from "../../src/domain/ids.ts";
import { type Problem, problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import type { Covers, LogStore, QuarantinedRun } from "../../src/ledger/logStore.ts";
import { beyondQuarantine } from "../../src/ledger/quarantine.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import {
  type HeldGap,
  hashInGaps,
  type PruneOrder,
  replaceFolds,
  type SkipOrder,
  widenGaps,
  wholeFrom,
} from "../../src/ledger/prune.ts";
import type { Head, Lane, StoredEnvelope } from "../../src/ledger/types.ts";
import { requireOwnBuffers } from "./portPair.ts";

/** What survives when the process that uses it is killed. */
export interface MemoryDisk {
  readonly logs: Map<string, StoredEnvelope[]>;
  readonly gaps: Map<string, readonly HeldGap[]>;
  readonly quarantine: QuarantinedRun[];
  /** When true, writing fails as on a full disk. */
  isFull: boolean;
}

export const newMemoryDisk = (): MemoryDisk => ({ logs: new Map(), gaps: new Map(), quarantine: [], isFull: false });

/** A copy as a backup would have it. */
export const copyOfDisk = (disk: MemoryDisk): MemoryDisk => ({
  logs: new Map([...disk.logs].map(([key, log]) => [key, [...log]])),
  gaps: new Map(disk.gaps),
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
  const goBehind = ({ space, device, ...gap }: SkipOrder): Result<void, Problem> => {
    if (isClosed || hasFailed) return err(problem("storeDamaged", "closed"));
    const key = keyOf({ space, device, lane: "content" });
    if (gap.from !== endOf(disk, key).seq + 1 || gap.to < gap.from) return err(problem("unknown", "gap"));
    disk.gaps.set(key, widenGaps(disk.gaps.get(key) ?? [], gap));
    return ok(undefined);
  };
  const forget = (order: PruneOrder): Result<void, Problem> => {
    if (isClosed || hasFailed) return err(problem("storeDamaged", "closed"));
    const refused = pruneDisk(disk, order);
    return refused ? err(problem("unknown", refused)) : ok(undefined);
  };
  return {
    spaces: async () => [
      ...new Set([...disk.logs.values()].flatMap((log) => log.slice(0, 1)).map(({ space }) => space)),
    ],
    heads: async (space) => headsOn(disk, space),
    append(entries) {
      // As on a disk: later than the call, in the order of the calls.
      const done = lastAppend.then(() => write(entries));
      lastAppend = done;
      return done;
    },
    async read(space, device, lane, fromSeq, limit = 200) {
      const key = keyOf({ space, device, lane });
      const whole = wholeFrom(disk.gaps.get(key) ?? [], fromSeq);
      const page = (disk.logs.get(key) ?? []).filter(({ seq }) => seq >= whole.from && seq <= whole.to).slice(0, limit);
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
        .filter(({ seq }, _place, log) => seq > (log.at(-1)?.seq ?? 0) - 200)
        .filter(({ cutId }) => cutId !== "")
        .map(({ cutId, seq }) => ({ cutId, seq })),
    skip(order) {
      const done = lastAppend.then(() => goBehind(order));
      lastAppend = done;
      return done;
    },
    prune(order) {
      const done = lastAppend.then(() => forget(order));
      lastAppend = done;
      return done;
    },
    gaps: async (space, device) => disk.gaps.get(keyOf({ space, device, lane: "content" })) ?? [],
    async quarantine(run) {
      disk.quarantine.push(run);
      const excess = new Set(beyondQuarantine(disk.quarantine.filter(({ space }) => space === run.space)));
      disk.quarantine.splice(0, disk.quarantine.length, ...disk.quarantine.filter((one) => !excess.has(one)));
    },
    async erase(space) {
      for (const [key, log] of [...disk.logs]) if (log[0]?.space === space) disk.logs.delete(key);
      disk.quarantine.splice(0, disk.quarantine.length, ...disk.quarantine.filter((run) => run.space !== space));
      return ok(undefined);
    },
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
    const head = Math.max(log.at(-1)?.seq ?? 0, endOf(disk, key).seq);
    if (entry.seq < 1 || entry.seq > head + 1) return "gap";
    const held = log.find(({ seq }) => seq === entry.seq);
    if (held && held.hash !== entry.hash) return "fork";
    if (entry.seq === head + 1) log.push(entry);
    planned.set(key, log);
  }
  return planned;
}

function pruneDisk(disk: MemoryDisk, { space, device, by, stretches }: PruneOrder): "fold" | "stretch" | null {
  const key = keyOf({ space, device, lane: "content" });
  let log = disk.logs.get(key) ?? [];
  let gaps = disk.gaps.get(key) ?? [];
  if (log.find(({ seq }) => seq === by.seq)?.hash !== by.hash) return "fold";
  for (const { from, to, before, last, signature } of stretches) {
    if (from < 1 || to < from || to >= by.seq) return "stretch";
    if (gaps.some((gap) => gap.from <= from && to <= gap.to)) continue;
    const fits = (seq: number, hash: string): boolean => {
      const held = seq === 0 ? NO_HASH : (log.find((one) => one.seq === seq)?.hash ?? hashInGaps(gaps, seq));
      return held === hash || held === "unknown";
    };
    if (!fits(from - 1, before) || !fits(to, last)) return "stretch";
    log = log
      .filter(({ seq }) => seq < from || seq > to)
      .map((row) => (row.seq === from - 1 ? { ...row, signature: row.signature ?? signature } : row));
    gaps = widenGaps(gaps, { from, to, last, folds: [by.seq] });
  }
  disk.logs.set(key, log);
  disk.gaps.set(key, replaceFolds(gaps, { by, stretches }));
  return null;
}

/** Where a log ends: with its last entry, or with a gap that it was skipped into. */
function endOf(disk: MemoryDisk, key: string): { readonly seq: number; readonly hash: Hash } {
  const [row, gap] = [disk.logs.get(key)?.at(-1), disk.gaps.get(key)?.at(-1)];
  if (gap && gap.to > (row?.seq ?? 0)) return { seq: gap.to, hash: gap.last };
  return row ?? { seq: 0, hash: NO_HASH };
}

function headsOn(disk: MemoryDisk, space: SpaceId): Head[] {
  const keys = new Set([...disk.logs.keys(), ...disk.gaps.keys()].filter((key) => key.startsWith(space)));
  return [...keys].flatMap((key) => {
    const [, device, lane] = key.split("/");
    const { seq, hash } = endOf(disk, key);
    if (!isDeviceId(device) || (lane !== "control" && lane !== "content") || seq === 0) return [];
    return [{ device, lane, seq, hash }];
  });
}

export const rowsOnDisk = (disk: MemoryDisk, device: DeviceId, lane: Lane): readonly StoredEnvelope[] =>
  [...disk.logs.values()].flat().filter((row) => row.device === device && row.lane === lane);
