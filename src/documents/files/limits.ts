const MIB = 1024 * 1024;

/** How large a file from elsewhere may be, at most. A draft of 500 pages with all its changes stays far below each of them. */
export const LIMITS = {
  packedBytes: 64 * MIB,
  entries: 4000,
  /** One part, and all parts that are read together. */
  partBytes: 64 * MIB,
  unpackedBytes: 128 * MIB,
  /** Unpacked to packed, of a part of over a MiB. Text of Word comes to about 30. */
  ratio: 250,
  depth: 200,
  elements: 1_500_000,
  paragraphs: 20_000,
  letters: 5_000_000,
  cells: 20_000,
  columns: 63,
  changes: 5000,
  comments: 5000,
  notes: 5000,
  /** Of the reading as a whole (ms). */
  time: 60_000,
} as const;
