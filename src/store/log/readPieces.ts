import type { StoredEnvelope } from "../../ledger/types.ts";
import { loadDocsById } from "./loadDocs.ts";
import type { KnownLog, LogIndex } from "./logIndex.ts";
import { isPieceRow } from "./logRows.ts";
import type { LogTables } from "./logTables.ts";
import { envelopesOfPiece } from "./pieceRow.ts";

/** Rows read at a time. */
const ROWS = 256;

export interface PieceRange {
  readonly fromSeq: number;
  readonly toSeq: number;
  /** Only entries of this document (local id); all when left out. */
  readonly doc?: number;
}

/** Entries `fromSeq` to `toSeq` of a log in order of seq, as they come from the disk. `toSeq` is the head or less. */
export async function* readPieces(
  tables: LogTables,
  index: LogIndex,
  log: KnownLog,
  { fromSeq, toSeq, doc }: PieceRange,
): AsyncGenerator<readonly StoredEnvelope[]> {
  let from = fromSeq;
  while (from <= toSeq) {
    const rows: readonly unknown[] = await piecesFrom(tables, log, from, doc).limit(ROWS).toArray();
    if (doc === undefined) await loadDocsById(tables, index, docsOf(rows));
    const read = rows.flatMap((row) => envelopesOfPiece(row, log, index));
    const wanted = read.filter(({ seq }) => seq >= fromSeq && seq <= toSeq);
    if (wanted.length > 0) yield wanted;
    if (rows.length < ROWS) return;
    from = (read.at(-1)?.seq ?? toSeq) + 1;
  }
}

/** From the piece that holds `seq` on: pieces are filed under the seq of their last entry. */
export function piecesFrom(tables: LogTables, log: KnownLog, seq: number, doc: number | undefined) {
  const end = Number.MAX_SAFE_INTEGER;
  return doc === undefined
    ? tables.pieces.where("[log+seq]").between([log.id, seq], [log.id, end])
    : tables.pieces.where("[doc+log+seq]").between([doc, log.id, seq], [doc, log.id, end]);
}

function docsOf(rows: readonly unknown[]): readonly number[] {
  return rows.flatMap((row) => (isPieceRow(row) && row.doc !== undefined ? [row.doc] : []));
}
