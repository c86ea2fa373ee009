import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import type { NewBlock } from "../../text/commands/insertBlocks.ts";

export type ReportLine = {
  /** What it was made from, within its slot: the same for as long as that is the same thing. */
  readonly source: string;
  /** A hash of what it says: another one when the record says otherwise. */
  readonly version: string;
  /** Of the agenda; "" for none. */
  readonly item: string;
  readonly block: NewBlock;
};

export function reportLine(source: string, item: string, block: NewBlock): ReportLine {
  const text = textOfLine({ block });
  return { source, item, block, version: bytesToHex(sha256(utf8ToBytes(text)).subarray(0, 8)) };
}

export const textOfLine = ({ block }: Pick<ReportLine, "block">): string =>
  (block.spans ?? []).map(({ text }) => text).join("");
