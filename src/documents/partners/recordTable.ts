import type * as Y from "yjs";
import { entriesOf, MADE, readKey } from "./bookEntries.ts";
import { type BookRecord, readRecord } from "./bookRecord.ts";

/** The records of one book, kept as it changes: only what a transaction touched is read anew, and other rows stay the very same. */
export interface RecordTable {
  /** All of them, also removed and erased ones; another array whenever one has changed. */
  all(): readonly BookRecord[];
  get(id: string): BookRecord | null;
  /** Calls back after each change with the ids of what changed. Returns its stop function. */
  watch(changed: (ids: ReadonlySet<string>) => void): () => void;
  destroy(): void;
}

/** `known`: what stands in the book before anybody has written in it (a list that comes with the app). */
export function createRecordTable(doc: Y.Doc, known: ReadonlyMap<string, unknown> = new Map()): RecordTable {
  const entries = entriesOf(doc);
  const since = new Map<string, Set<string>>();
  const records = new Map<string, BookRecord>();
  const watchers = new Set<(ids: ReadonlySet<string>) => void>();
  let rows: readonly BookRecord[] | null = null;

  const note = (key: string): string | null => {
    const place = readKey(key);
    if (!place) return null;
    if (place.field !== MADE) {
      const keys = since.get(place.record);
      if (keys) keys.add(key);
      else since.set(place.record, new Set([key]));
    }
    return place.record;
  };
  const read = (id: string): void => {
    const written = [...(since.get(id) ?? [])].map((key) => [key, entries.get(key)] as const);
    const made = entries.get(`${id}/${MADE}`) ?? known.get(id);
    const record = readRecord(id, made, written);
    if (record) records.set(id, record);
    else records.delete(id);
  };
  const heard = (event: Y.YMapEvent<unknown>): void => {
    const ids = new Set<string>();
    for (const key of event.keysChanged) {
      const id = note(key);
      if (id !== null) ids.add(id);
    }
    for (const id of ids) read(id);
    rows = null;
    for (const watcher of watchers) watcher(ids);
  };

  const ids = new Set(known.keys());
  for (const key of entries.keys()) {
    const id = note(key);
    if (id !== null) ids.add(id);
  }
  for (const id of ids) read(id);
  entries.observe(heard);

  return {
    all() {
      rows ??= [...records.values()];
      return rows;
    },
    get: (id) => records.get(id) ?? null,
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    destroy: () => entries.unobserve(heard),
  };
}
