import { type Hash, isHash } from "../domain/ids.ts";
import { bodyHash, headerHash } from "./envelopeHash.ts";
import { idOf } from "./idOf.ts";
import type { Sha256 } from "./taggedHash.ts";
import type { HashedEntry, Run } from "./types.ts";

/** What the first entry of a log comes after. */
export const NO_HASH: Hash = idOf(isHash, "0".repeat(64));

/** Where a piece of a log stands. */
export type ChainStart = Pick<Run, "space" | "device" | "lane" | "firstSeq" | "prev">;

/** The hash of each entry of a run, each made from the one before: whoever signs the last has signed them all. */
export const chainHashes = (run: Omit<Run, "signature">, sha256?: Sha256): Hash[] =>
  hashedChain(run, withBodyHashes(run, sha256), sha256);

/** The same from entries whose bodies are not at hand. */
export function hashedChain(start: ChainStart, entries: readonly HashedEntry[], sha256?: Sha256): Hash[] {
  const { space, device, lane, firstSeq } = start;
  const hashes: Hash[] = [];
  let prev = start.prev;
  for (const [index, { kind, keyId, nonce, bodyHash: hashOfBody }] of entries.entries()) {
    const header = { version: 1, kind, keyId, nonce, space, device, lane, seq: firstSeq + index, prev } as const;
    prev = headerHash(header, hashOfBody, sha256);
    hashes.push(prev);
  }
  return hashes;
}

/** The entries of a run as a proof shows them. */
export const withBodyHashes = ({ entries }: Pick<Run, "entries">, sha256?: Sha256): HashedEntry[] =>
  entries.map(({ body, ...entry }) => ({ ...entry, bodyHash: bodyHash(body, sha256) }));
