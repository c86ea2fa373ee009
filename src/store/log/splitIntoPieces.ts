import type { StoredEnvelope } from "../../ledger/types.ts";
import { logName } from "./logIndex.ts";

/** A row is read whole, so it is kept small against what is read at a time. */
const PIECE_ENTRIES = 128;
const PIECE_BYTES = 16 * 1024;

export interface Piece {
  readonly all: StoredEnvelope[];
  readonly docTag: string;
  last: StoredEnvelope;
  bytes: number;
}

/** Puts together what may share a row. The pieces of one log come in the order of their seqs. */
export function splitIntoPieces(envelopes: readonly StoredEnvelope[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const open = new Map<string, Piece>();
  for (const envelope of envelopes) {
    const name = logName(envelope.space, envelope.device, envelope.lane);
    const piece = open.get(name);
    if (piece !== undefined && hasRoom(piece, envelope)) {
      piece.all.push(envelope);
      piece.last = envelope;
      piece.bytes += envelope.entry.byteLength;
    } else {
      const { docTag, entry } = envelope;
      const begun: Piece = { all: [envelope], docTag, last: envelope, bytes: entry.byteLength };
      open.set(name, begun);
      pieces.push(begun);
    }
  }
  return pieces;
}

function hasRoom(piece: Piece, envelope: StoredEnvelope): boolean {
  return (
    piece.docTag === envelope.docTag &&
    piece.all.length < PIECE_ENTRIES &&
    piece.bytes + envelope.entry.byteLength <= PIECE_BYTES
  );
}
