import type { SpaceId } from "../../domain/ids.ts";
import type { Covers } from "../../ledger/logStore.ts";
import type { StoredEnvelope } from "../../ledger/types.ts";
import { loadDocsByTag } from "./loadDocs.ts";
import type { KnownLog, LogIndex } from "./logIndex.ts";
import type { LogTables } from "./logTables.ts";
import { piecesFrom, readPieces } from "./readPieces.ts";

/** What of one log is to be read: from `fromSeq` to the head of when the reading began. */
interface Rest {
  readonly log: KnownLog;
  readonly fromSeq: number;
}

/**
 * Content entries of a document that `covers` lacks, as they were durable when the reading began; what is appended
 * meanwhile reaches its reader as a live one. Pages are filled across devices.
 */
export async function* readTail(
  tables: LogTables,
  index: LogIndex,
  wanted: { readonly space: SpaceId; readonly docTag: string; readonly covers: Covers; readonly pageSize: number },
): AsyncGenerator<readonly StoredEnvelope[]> {
  await loadDocsByTag(tables, index, [wanted.docTag]);
  const doc = index.docId(wanted.docTag);
  if (doc === undefined) return;
  let page: StoredEnvelope[] = [];
  for (const { log, fromSeq } of await restsOf(tables, index.logsOf(wanted.space), doc, wanted.covers)) {
    for await (const envelopes of readPieces(tables, index, log, { fromSeq, toSeq: log.seq, doc })) {
      page.push(...envelopes);
      while (page.length >= wanted.pageSize) {
        yield page.slice(0, wanted.pageSize);
        page = page.slice(wanted.pageSize);
      }
    }
  }
  if (page.length > 0) yield page;
}

/** Which logs have anything: asked for all at once, as most have nothing. */
async function restsOf(
  tables: LogTables,
  logs: readonly KnownLog[],
  doc: number,
  covers: Covers,
): Promise<readonly Rest[]> {
  const candidates = logs
    .filter((log) => log.lane === "content")
    .map((log): Rest => ({ log, fromSeq: (covers[log.device] ?? 0) + 1 }))
    .filter((rest) => rest.fromSeq <= rest.log.seq);
  if (candidates.length === 0) return [];
  const firstKeys = await tables.db.transaction("r", tables.pieces, () =>
    Promise.all(candidates.map(({ log, fromSeq }) => piecesFrom(tables, log, fromSeq, doc).limit(1).primaryKeys())),
  );
  return candidates.filter((_rest, place) => firstKeys[place]?.length === 1);
}
