import type * as Y from "yjs";
import { local } from "../origin.ts";

/**
 * Records of a register, one flat key a field (`<record>/<field>`): two people who create the same record while apart
 * then merge field by field, where nested maps would let one whole record vanish. Values are JSON scalars.
 */
export type Scalar = string | number | boolean | null;
export type RecordFields = Readonly<Record<string, Scalar>>;

const ROOT = "records";

/** Writes the given fields of one record in one transaction; a field that already has the value is left alone. */
export function putRecord(doc: Y.Doc, id: string, fields: RecordFields): void {
  const records = doc.getMap<unknown>(ROOT);
  doc.transact(() => {
    for (const [field, value] of Object.entries(fields)) {
      const key = `${id}/${field}`;
      if (records.get(key) !== value) records.set(key, value);
    }
  }, local("putRecord"));
}

/** Ids of records that are to be read; null for all of them. */
export type Wanted = ReadonlySet<string> | null;

/** The wanted records by id; whatever is no scalar under a well-formed key is left out, never thrown at. */
export function readRecords(doc: Y.Doc, wanted: Wanted = null): ReadonlyMap<string, RecordFields> {
  const found = new Map<string, Record<string, Scalar>>();
  for (const [key, value] of doc.getMap<unknown>(ROOT).entries()) {
    const cut = key.lastIndexOf("/");
    if (cut < 1 || !isScalar(value)) continue;
    const id = key.slice(0, cut);
    if (wanted !== null && !wanted.has(id)) continue;
    const record = found.get(id) ?? {};
    record[key.slice(cut + 1)] = value;
    found.set(id, record);
  }
  return found;
}

/** Ids of the records that a transaction changed, so that only their rows are projected anew. */
export function changedRecords(event: Y.YMapEvent<unknown>): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const key of event.keysChanged) {
    const cut = key.lastIndexOf("/");
    if (cut > 0) ids.add(key.slice(0, cut));
  }
  return ids;
}

/** Calls back with the changed record ids after each transaction; returns its stop function. */
export function watchRecords(doc: Y.Doc, recordsChanged: (ids: ReadonlySet<string>) => void): () => void {
  const records = doc.getMap<unknown>(ROOT);
  const heard = (event: Y.YMapEvent<unknown>): void => recordsChanged(changedRecords(event));
  records.observe(heard);
  return () => records.unobserve(heard);
}

function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
