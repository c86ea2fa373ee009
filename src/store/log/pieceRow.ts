import { type Hash, isHash } from "../../domain/ids.ts";
import { problem } from "../../domain/problem.ts";
import type { StoredEnvelope } from "../../ledger/types.ts";
import { StoreError } from "../storeError.ts";
import { bytesOfHex, hexOfBytes } from "./hexBytes.ts";
import type { KnownLog, LogIndex } from "./logIndex.ts";
import { isPieceRow, type PieceRow } from "./logRows.ts";

const HASH_BYTES = 32;

/** One row of entries that follow each other in a log and have the same tag; `doc` is its local id, if there is a tag. */
export function pieceOfEnvelopes(envelopes: readonly StoredEnvelope[], log: number, doc: number | undefined): PieceRow {
  const hashes = new Uint8Array(HASH_BYTES * envelopes.length);
  envelopes.forEach(({ hash }, place) => {
    hashes.set(bytesOfHex(hash), HASH_BYTES * place);
  });
  const hasCuts = envelopes.some(({ cutId }) => cutId !== "");
  return {
    log,
    seq: envelopes.at(-1)?.seq ?? 0,
    ...(doc === undefined ? {} : { doc }),
    hashes,
    entries: envelopes.map(({ entry }) => entry),
    sigs: envelopes.map(({ signature }) => signature),
    ...(hasCuts ? { cuts: envelopes.map(({ cutId }) => cutId) } : {}),
  };
}

/** Throws storeDamaged when the row is not what this store writes. */
export function envelopesOfPiece(row: unknown, log: KnownLog, index: LogIndex): StoredEnvelope[] {
  if (!isPieceRow(row)) throw new StoreError(problem("storeDamaged", "piece"));
  const { space, device, lane } = log;
  const docTag = row.doc === undefined ? "" : tagOf(row.doc, index);
  const firstSeq = row.seq - row.entries.length + 1;
  return row.entries.map((entry, place) => ({
    space,
    device,
    lane,
    seq: firstSeq + place,
    hash: hashAt(row, place),
    entry,
    signature: row.sigs[place] ?? null,
    docTag,
    cutId: row.cuts?.[place] ?? "",
  }));
}

export function hashAt(piece: PieceRow, place: number): Hash {
  return hashOfBytes(piece.hashes.subarray(HASH_BYTES * place, HASH_BYTES * (place + 1)));
}

export function hashOfBytes(bytes: Uint8Array): Hash {
  const hex = hexOfBytes(bytes);
  if (!isHash(hex)) throw new StoreError(problem("storeDamaged", "hash"));
  return hex;
}

function tagOf(doc: number, index: LogIndex): string {
  const tag = index.docTag(doc);
  if (tag === undefined) throw new StoreError(problem("storeDamaged", "document id"));
  return tag;
}
