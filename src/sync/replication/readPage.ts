import type { Hash, SpaceId } from "../../domain/ids.ts";
import { kindOfEntry } from "../../ledger/entry.ts";
import type { LogStore } from "../../ledger/logStore.ts";
import type { StoredEnvelope } from "../../ledger/types.ts";
import { PAGE_BYTES, PAGE_ENTRIES, type Range } from "./protocol.ts";

export interface Page {
  /** Hash of the entry before the first row; null at the start of a log. */
  readonly prev: Hash | null;
  readonly rows: readonly StoredEnvelope[];
}

/** The next rows of a range, cut at a signed one; without rows when the store holds none (or not the one before). */
export async function readPage(store: LogStore, space: SpaceId, range: Range): Promise<Page> {
  const { from, to } = range;
  const page = await readAfter(store, space, range);
  // Where something was pruned a run would not go on from what was asked for, and nobody could check it.
  return page.rows[0]?.seq === from ? { ...page, rows: cutPage(page.rows, to) } : { prev: null, rows: [] };
}

async function readAfter(store: LogStore, space: SpaceId, { device, lane, from }: Range): Promise<Page> {
  const gaps = lane === "content" ? await store.gaps(space, device) : [];
  const gap = gaps.find((one) => one.to === from - 1);
  if (gap) return { prev: gap.last, rows: await store.read(space, device, lane, from, PAGE_ENTRIES) };
  if (from === 1) return { prev: null, rows: await store.read(space, device, lane, 1, PAGE_ENTRIES) };
  // One entry earlier, for its hash.
  const [before, ...rows] = await store.read(space, device, lane, from - 1, PAGE_ENTRIES + 1);
  return { prev: before?.hash ?? null, rows: before?.seq === from - 1 ? rows : [] };
}

/**
 * The longest piece that ends signed, within a page's bytes and not beyond `to` unless only a later entry is signed:
 * one signature may cover more than was asked for. A fold ends its page: of a run only the last signature travels, and a
 * fold has to be shown under its own.
 */
export function cutPage(rows: readonly StoredEnvelope[], to: number): readonly StoredEnvelope[] {
  let bytes = 0;
  let end = 0;
  for (const [index, row] of rows.entries()) {
    bytes += row.entry.byteLength;
    const isBeyond = bytes > PAGE_BYTES || row.seq > to;
    if (isBeyond && end > 0) break;
    if (row.signature !== null) end = index + 1;
    if (end > 0 && (isBeyond || (end === index + 1 && kindOfEntry(row.entry) === "fold"))) break;
  }
  return rows.slice(0, end);
}
