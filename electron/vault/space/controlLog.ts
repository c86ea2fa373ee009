import type { DeviceId, Hash, SpaceId } from "../../../src/domain/ids.ts";
import { NO_HASH } from "../../../src/ledger/chain.ts";
import { decodeEntry } from "../../../src/ledger/entry.ts";
import { MAX_RUN_BYTES, MAX_RUN_ENTRIES } from "../../../src/ledger/limits.ts";
import { decodeOp } from "../../../src/ledger/op.ts";
import { encodeRun } from "../../../src/ledger/run.ts";
import type { Head, PlacedOp, RunEntry, StoredEnvelope } from "../../../src/ledger/types.ts";

/** The control lane of all devices of a space, as far as this vault has verified it. Small: keys and roles only. */
export interface ControlLog {
  head(device: DeviceId): Head | null;
  heads(): Head[];
  /** How far each log reaches without these ops and what stands behind them. */
  headsBefore(waiting: readonly Hash[]): Head[];
  /** Takes rows that follow the head of their device; what is held already is left as it is. True when any was new. */
  take(rows: readonly StoredEnvelope[]): boolean;
  ops(): readonly PlacedOp[];
  rows(): StoredEnvelope[];
  /** Encoded runs of everything, for a newcomer. */
  runs(): Uint8Array[];
}

export function createControlLog(space: SpaceId): ControlLog {
  const logs = new Map<DeviceId, StoredEnvelope[]>();
  const ops: PlacedOp[] = [];

  const takeOne = (row: StoredEnvelope): boolean => {
    const log = logs.get(row.device) ?? [];
    const entry = row.seq === log.length + 1 ? decodeEntry(row.entry) : null;
    if (!entry) return false;
    log.push(row);
    logs.set(row.device, log);
    ops.push({ device: row.device, seq: row.seq, hash: row.hash, op: decodeOp(entry.body) });
    return true;
  };
  const headOf = (log: readonly StoredEnvelope[]): Head[] =>
    log.slice(-1).map(({ device, seq, hash }) => ({ device, lane: "control", seq, hash }));
  return {
    head: (device) => headOf(logs.get(device) ?? [])[0] ?? null,
    heads: () => [...logs.values()].flatMap(headOf),
    headsBefore(waiting) {
      const left = new Set(waiting);
      return [...logs.values()].flatMap((log) => headOf(log.filter(({ hash }) => !left.has(hash))));
    },
    take: (rows) => rows.filter(takeOne).length > 0,
    ops: () => ops,
    rows: () => [...logs.values()].flat(),
    runs: () => [...logs.values()].flatMap((log) => runsOf(space, log)),
  };
}

/** As few runs as the limits and the places of signatures allow. */
function runsOf(space: SpaceId, log: readonly StoredEnvelope[]): Uint8Array[] {
  const runs: Uint8Array[] = [];
  for (let from = 0; from < log.length; ) {
    const to = endOfRun(log, from);
    runs.push(encodeRows(space, log.slice(from, to), log[from - 1]));
    from = to;
  }
  return runs;
}

/** Index after the last signed row that still fits; at least the first signed one. */
function endOfRun(log: readonly StoredEnvelope[], from: number): number {
  let sizeBytes = 0;
  let end = from;
  for (let i = from; i < log.length && i - from < MAX_RUN_ENTRIES; i++) {
    sizeBytes += (log[i]?.entry.byteLength ?? 0) + 4;
    if (end > from && sizeBytes > MAX_RUN_BYTES / 2) break;
    if (log[i]?.signature) end = i + 1;
  }
  return end > from ? end : log.length;
}

function encodeRows(space: SpaceId, rows: readonly StoredEnvelope[], before: StoredEnvelope | undefined): Uint8Array {
  const first = rows[0];
  const signature = rows[rows.length - 1]?.signature;
  if (!first || !signature) throw new RangeError("a run needs a signature at its end");
  const entries = rows.map(({ entry }) => decodeEntry(entry)).filter((entry): entry is RunEntry => entry !== null);
  const { device, lane, seq } = first;
  return encodeRun({ space, device, lane, firstSeq: seq, prev: before?.hash ?? NO_HASH, entries, signature });
}
