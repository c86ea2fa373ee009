/** The largest message that every data channel carries safely; larger ones close the channel without a word. */
export const PIECE_BYTES = 64 * 1024;
const HEADER_BYTES = 5;
const FIRST = 1;
const NEXT = 2;
const ROOM_BYTES = PIECE_BYTES - HEADER_BYTES;

/**
 * Cuts a message into pieces of at most 64 KiB. Header: kind (1), then total length in the first piece and offset in
 * the others (4, big-endian), so that a lost or foreign piece is noticed.
 */
export function cutIntoPieces(message: Uint8Array): readonly Uint8Array<ArrayBuffer>[] {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0; offset === 0 || offset < message.byteLength; offset += ROOM_BYTES) {
    const part = message.subarray(offset, offset + ROOM_BYTES);
    const piece = new Uint8Array(HEADER_BYTES + part.byteLength);
    piece[0] = offset === 0 ? FIRST : NEXT;
    new DataView(piece.buffer).setUint32(1, offset === 0 ? message.byteLength : offset);
    piece.set(part, HEADER_BYTES);
    pieces.push(piece);
  }
  return pieces;
}

/** "more": the message goes on. "broken": not what the other end may send. */
export type Joined = Uint8Array | "more" | "broken";

/** Puts the pieces of one channel together again; allocates at most `maxBytes`, and only for a message that began. */
export function createJoiner(maxBytes: number): (piece: Uint8Array) => Joined {
  let message: Uint8Array | null = null;
  let filledBytes = 0;

  return (piece) => {
    if (piece.byteLength < HEADER_BYTES || piece.byteLength > PIECE_BYTES) return "broken";
    const number = new DataView(piece.buffer, piece.byteOffset).getUint32(1);
    const isFirst = piece[0] === FIRST;
    if (isFirst ? message !== null || number > maxBytes : piece[0] !== NEXT || number !== filledBytes) return "broken";
    const whole: Uint8Array | null = isFirst ? new Uint8Array(number) : message;
    const part = piece.subarray(HEADER_BYTES);
    const start = isFirst ? 0 : filledBytes;
    if (whole === null || start + part.byteLength > whole.byteLength) return "broken";
    if (part.byteLength === 0 && whole.byteLength > 0) return "broken";
    whole.set(part, start);
    filledBytes = start + part.byteLength;
    message = filledBytes < whole.byteLength ? whole : null;
    return message === null ? whole : "more";
  };
}
