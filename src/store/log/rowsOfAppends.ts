import type { StoredEnvelope } from "../../ledger/types.ts";
import { type KnownLog, type LogIndex, logName } from "./logIndex.ts";
import type { DocRow, LogRow, PieceRow } from "./logRows.ts";
import { pieceOfEnvelopes } from "./pieceRow.ts";
import { splitIntoPieces } from "./splitIntoPieces.ts";

export interface AppendRows {
  readonly pieces: readonly PieceRow[];
  /** Only the new ones. */
  readonly logs: readonly LogRow[];
  /** Only the new ones. */
  readonly docs: readonly DocRow[];
  /** Where each log that grows will stand. */
  readonly heads: readonly KnownLog[];
}

/** The rows of envelopes that were judged fit, with local ids for logs and documents that are new. */
export function rowsOfAppends(index: LogIndex, fresh: readonly StoredEnvelope[]): AppendRows {
  const heads = new Map<string, KnownLog>();
  const logs: LogRow[] = [];
  const docs = new Map<string, DocRow>();

  function grownLog(last: StoredEnvelope): number {
    const { space, device, lane, seq, hash } = last;
    const name = logName(space, device, lane);
    const known = heads.get(name) ?? index.log(space, device, lane);
    const id = known?.id ?? index.lastLog + logs.length + 1;
    if (known === undefined) logs.push({ id, space, device, lane });
    heads.set(name, { id, space, device, lane, seq, hash });
    return id;
  }

  function docId(tag: string): number | undefined {
    if (tag === "") return undefined;
    const known = index.docId(tag) ?? docs.get(tag)?.id;
    if (known !== undefined) return known;
    const id = index.lastDoc + docs.size + 1;
    docs.set(tag, { id, tag });
    return id;
  }

  const pieces = splitIntoPieces(fresh).map((piece) =>
    pieceOfEnvelopes(piece.all, grownLog(piece.last), docId(piece.docTag)),
  );
  return { pieces, logs, docs: [...docs.values()], heads: [...heads.values()] };
}
