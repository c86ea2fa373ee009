import { isDeviceId, isSpaceId } from "../../domain/ids.ts";
import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import type { Lane } from "../../ledger/types.ts";

export interface LogRow {
  readonly id: number;
  readonly space: SpaceId;
  readonly device: DeviceId;
  readonly lane: Lane;
}

export interface DocRow {
  readonly id: number;
  readonly tag: string;
}

/**
 * A piece of one log: entries that follow each other, are about one document and became durable together. What comes in
 * bursts then costs a row for a hundred entries instead of a row each. `seq` is that of the last entry, so that the piece
 * which holds a given seq is the first one from there on.
 */
export interface PieceRow {
  readonly log: number;
  readonly seq: number;
  /** Local id of the document's tag; left out when there is none. */
  readonly doc?: number;
  /** 32 bytes an entry. */
  readonly hashes: Uint8Array;
  readonly entries: readonly Uint8Array[];
  readonly sigs: readonly (Uint8Array | null)[];
  /** Left out when no entry has any. */
  readonly cuts?: readonly string[];
}

/** What is left of a stretch that was pruned. */
export interface GapRow {
  readonly log: number;
  readonly from: number;
  readonly to: number;
  /** 32 bytes: hash of the entry `to`. */
  readonly last: Uint8Array;
  /** Seqs of the entries that stand for it, ascending. */
  readonly folds: readonly number[];
}

export function isGapRow(row: unknown): row is GapRow {
  if (!isObject(row)) return false;
  const { log, from, to, last, folds } = row;
  const isPlaced = isId(log) && isId(from) && isId(to) && from <= to;
  return isPlaced && last instanceof Uint8Array && last.byteLength === 32 && Array.isArray(folds) && folds.every(isId);
}

export function isLogRow(row: unknown): row is LogRow {
  if (!isObject(row)) return false;
  return isId(row.id) && isSpaceId(row.space) && isDeviceId(row.device) && isLane(row.lane);
}

export function isDocRow(row: unknown): row is DocRow {
  return isObject(row) && isId(row.id) && typeof row.tag === "string" && row.tag !== "";
}

export function isPieceRow(row: unknown): row is PieceRow {
  if (!isObject(row)) return false;
  const { log, seq, doc, hashes, entries, sigs, cuts } = row;
  if (!isId(log) || !isId(seq) || (doc !== undefined && !isId(doc))) return false;
  if (!Array.isArray(entries) || entries.length === 0 || entries.length > seq) return false;
  return (
    hashes instanceof Uint8Array &&
    hashes.byteLength === 32 * entries.length &&
    entries.every((entry) => entry instanceof Uint8Array) &&
    isListOf(sigs, entries.length, (sig) => sig === null || sig instanceof Uint8Array) &&
    (cuts === undefined || isListOf(cuts, entries.length, (cut) => typeof cut === "string"))
  );
}

function isListOf(value: unknown, length: number, isItem: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length === length && value.every(isItem);
}

export function isObject(row: unknown): row is Record<string, unknown> {
  return typeof row === "object" && row !== null;
}

function isId(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 1;
}

export function isLane(value: unknown): value is Lane {
  return value === "control" || value === "content";
}
