import { type Hash, isHash } from "../domain/ids.ts";
import { envelopeHash } from "./envelopeHash.ts";
import { idOf } from "./idOf.ts";
import type { Sha256 } from "./taggedHash.ts";
import type { Run } from "./types.ts";

/** What the first entry of a log comes after. */
export const NO_HASH: Hash = idOf(isHash, "0".repeat(64));

/** The hash of each entry of a run, each made from the one before: whoever signs the last has signed them all. */
export function chainHashes(run: Omit<Run, "signature">, sha256?: Sha256): Hash[] {
  const { space, device, lane } = run;
  const hashes: Hash[] = [];
  let prev = run.prev;
  for (const [index, entry] of run.entries.entries()) {
    prev = envelopeHash({ version: 1, ...entry, space, device, lane, seq: run.firstSeq + index, prev }, sha256);
    hashes.push(prev);
  }
  return hashes;
}
