import { bytesToHex } from "@noble/hashes/utils";
import type { FoldPiece } from "./foldPiece.ts";
import { writePiece } from "./writePiece.ts";

/** Equal for pieces that every validator treats alike and that leave the same document. */
export function equalityBytes(client: number, piece: FoldPiece): string {
  const deps = piece.deps.map(({ device, lane, seq }) => `${device} ${lane} ${seq}`).join();
  return `${piece.seq} ${piece.timeS} ${piece.keyId} ${deps} ${bytesToHex(writePiece(client, piece))}`;
}
