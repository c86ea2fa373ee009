const MIB = 1024 * 1024;

/** How large a dictionary from elsewhere may be, at most. The largest that are in use (Polish, Ukrainian) have 5 and 12 MiB. */
export const DICTIONARY_LIMITS = {
  packedBytes: 24 * MIB,
  affixBytes: 4 * MIB,
  wordsBytes: 24 * MIB,
  words: 1_500_000,
  /** Letters in one line of either file. */
  line: 10_000,
  /** Until the engine has it and answers (ms). */
  time: 30_000,
} as const;
