import type { Head, StoredEnvelope } from "../../../src/ledger/types.ts";

/**
 * Rows that net was given to store and has not been heard of since. The window may already build on them, so a net that
 * comes up without them gets them again; and a document that is opened right now must not miss them.
 */
export interface GivenRows {
  add(rows: readonly StoredEnvelope[]): void;
  /** Mark for `confirm`: everything given until now. */
  mark(): number;
  /** An append that was posted after the mark is durable, and net keeps the order. */
  confirm(mark: number): void;
  /** Those that go on where these heads end. */
  owedTo(heads: readonly Head[]): StoredEnvelope[];
  all(): readonly StoredEnvelope[];
}

const MAX_BYTES = 16 * 1024 * 1024;

export function createGivenRows(): GivenRows {
  let rows: StoredEnvelope[] = [];
  let sizeBytes = 0;
  let dropped = 0;

  const drop = (count: number): void => {
    for (const row of rows.slice(0, count)) sizeBytes -= row.entry.byteLength;
    rows = rows.slice(count);
    dropped += count;
  };
  return {
    add(given) {
      rows.push(...given);
      for (const row of given) sizeBytes += row.entry.byteLength;
      // In a first sync nothing of one's own is stored; what is that far back has long been on disk.
      if (sizeBytes > MAX_BYTES) drop(Math.ceil(rows.length / 2));
    },
    mark: () => dropped + rows.length,
    confirm: (mark) => drop(Math.max(0, mark - dropped)),
    owedTo: (heads) => continuing(rows, heads),
    all: () => rows,
  };
}

function continuing(rows: readonly StoredEnvelope[], heads: readonly Head[]): StoredEnvelope[] {
  const ends = new Map(heads.map(({ device, lane, seq }) => [`${device}/${lane}`, seq]));
  return rows.filter(({ device, lane, seq }) => {
    const log = `${device}/${lane}`;
    if (seq !== (ends.get(log) ?? 0) + 1) return false;
    ends.set(log, seq);
    return true;
  });
}
