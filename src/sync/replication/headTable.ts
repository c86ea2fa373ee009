import type { DeviceId } from "../../domain/ids.ts";
import type { Head, Lane } from "../../ledger/types.ts";
import { type LogKey, logKey } from "./logKey.ts";

/** How far each log of a space is held; heads only move forward. */
export interface HeadTable {
  seqOf(log: { readonly device: DeviceId; readonly lane: Lane }): number;
  headOf(log: { readonly device: DeviceId; readonly lane: Lane }): Head | null;
  /** False when nothing moved. */
  advance(head: Head): boolean;
  /** Takes back what a peer claimed and could not serve. */
  forget(key: LogKey): void;
  all(): readonly Head[];
}

export function createHeadTable(heads: readonly Head[]): HeadTable {
  const table = new Map<LogKey, Head>();
  const headOf: HeadTable["headOf"] = (log) => table.get(logKey(log)) ?? null;
  const seqOf: HeadTable["seqOf"] = (log) => headOf(log)?.seq ?? 0;
  const advance: HeadTable["advance"] = (head) => {
    if (head.seq <= seqOf(head)) return false;
    const { device, lane, seq, hash } = head;
    table.set(logKey(head), { device, lane, seq, hash });
    return true;
  };
  for (const head of heads) advance(head);
  return { seqOf, headOf, advance, forget: (key) => table.delete(key), all: () => [...table.values()] };
}
