import type { BundleFacts, TakenBundle } from "../../../../electron/bridge/bundleCalls.ts";

/** Whether taking it would add anything. */
export const hasNews = ({ newEntries, files }: BundleFacts): boolean => newEntries > 0 || files.newCount > 0;

/** Whether all that the file said it holds is here now. */
export const isAllHere = ({ missing, missingFiles }: TakenBundle): boolean =>
  missing.length === 0 && missingFiles.length === 0;

/** Numbers as a person counts them: the first part of a file is 1. Neighbours are drawn together. */
export function partNumbers(indices: readonly number[]): readonly (readonly [number, number])[] {
  const stretches: [number, number][] = [];
  for (const index of [...indices].sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && last[1] === index) last[1] = index + 1;
    else stretches.push([index + 1, index + 1]);
  }
  return stretches;
}
