import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { Block } from "../text/model/block.ts";
import { referencesIn } from "../text/model/references.ts";

/** A block keeps its object as long as it says the same. */
const known = new WeakMap<Block, string>();

/**
 * SHA-256 (hex) of what has to be translated of a paragraph: its letters and what it refers to. How it looks and which numbers it has
 * or names is not in it: a translation follows those by itself.
 */
export function sourceHash(block: Block): string {
  const before = known.get(block);
  if (before !== undefined) return before;
  const said = JSON.stringify([block.text, referencesIn(block).map(({ to }) => to)]);
  const hash = bytesToHex(sha256(utf8ToBytes(said)));
  known.set(block, hash);
  return hash;
}
