import * as v from "valibot";
import type * as Y from "yjs";
import { type AssetSize, MAX_ASSET_BYTES } from "../../domain/asset.ts";
import { type DocId, type Hash, isDocId, isHash } from "../../domain/ids.ts";
import { type RandomBytes, randomBytes, randomWord } from "../randomWord.ts";
import { putRecord, type RecordFields, readRecords, type Wanted } from "./records.ts";

const LONGEST_NAME = 250;
const ID = /^file-[0-9A-Za-z]{20}$/;
/** Signs by which a name would look like another one: controls, line ends, turns of direction. */
const MISLEADING = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A name as it is recorded: what cannot be seen in it is left out. */
export const fileName = (name: string): string => name.replace(MISLEADING, "").slice(-LONGEST_NAME).trim() || "-";

const description = v.object({
  asset: v.custom<Hash>(isHash),
  sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ASSET_BYTES)),
  name: v.pipe(
    v.string(),
    v.check((name) => name === fileName(name)),
  ),
  /** Milliseconds since 1970. */
  at: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15)), 0),
});
type Description = v.InferOutput<typeof description>;

/**
 * A file that is attached to a draft. It is one value of its record, so that no two descriptions are ever mixed; the bytes are
 * an asset (domain/asset.ts). `client`: who wrote the description, as the log has it (ledger/clientId.ts), not as it says.
 */
export interface AttachedFile extends Readonly<Description> {
  readonly id: string;
  readonly doc: DocId;
  readonly client: number;
  readonly isRemoved: boolean;
}

const fields = v.object({
  of: v.custom<DocId>(isDocId),
  file: v.pipe(v.string(), v.maxLength(2_000), v.parseJson(), description),
  removed: v.optional(v.boolean(), false),
});

/** Lists a file under a draft; answers the id of the record. */
export function listFile(
  doc: Y.Doc,
  of: DocId,
  { asset, sizeBytes, name, at }: AssetSize & { readonly name: string; readonly at: number },
  random: RandomBytes = randomBytes,
): string {
  const id = `file-${randomWord(random, 20)}`;
  putRecord(doc, id, { of, file: JSON.stringify({ asset, sizeBytes, name: fileName(name), at }) });
  return id;
}

/** Its bytes go from each machine after a while; until then the file can be put back. */
export function removeFile(doc: Y.Doc, id: string, removed: boolean): void {
  putRecord(doc, id, { removed });
}

/** The wanted files that can be read, removed ones among them. */
export function readFiles(doc: Y.Doc, wanted: Wanted = null): readonly AttachedFile[] {
  const items = doc.getMap<unknown>("records")._map;
  const ids = new Set([...(wanted ?? idsIn(items.keys()))].filter((id) => ID.test(id)));
  // The list of drafts is long, and most changes of it are about no file.
  if (ids.size === 0) return [];
  return [...readRecords(doc, ids)].flatMap(([id, record]) => {
    const client = items.get(`${id}/file`)?.id.client;
    return client === undefined ? [] : (fileOf(id, client, record) ?? []);
  });
}

const idsIn = (keys: Iterable<string>): readonly string[] =>
  [...keys].flatMap((key) => (key.endsWith("/file") ? [key.slice(0, key.lastIndexOf("/"))] : []));

function fileOf(id: string, client: number, record: RecordFields): AttachedFile | null {
  const parsed = v.safeParse(fields, record);
  if (!parsed.success) return null;
  const { of, file, removed } = parsed.output;
  return { id, doc: of, client, isRemoved: removed, ...file };
}
