import type * as Y from "yjs";
import { local } from "../origin.ts";
import { ERASED, entriesOf, keyOf, MADE, REMOVED, readKey, readWritten } from "./bookEntries.ts";

/**
 * Empties everything that was ever said in records, for good; what somebody wrote in one meanwhile elsewhere is emptied by who reads it
 * next (`unfinishedErasures`). Overwritten words go from each machine when it keeps the book (../forgetOverwritten.ts); which entries
 * there were, by whom and when, stays, or peers could not agree.
 */
export function eraseRecords(doc: Y.Doc, records: ReadonlySet<string>, now: number): void {
  const entries = entriesOf(doc);
  doc.transact(() => {
    for (const { key, field } of wordsLeft(doc, records)) entries.set(key, [field === MADE ? {} : null, now]);
    for (const record of records) {
      if (readWritten(entries.get(keyOf(record, ERASED)))?.[0] !== true)
        entries.set(keyOf(record, ERASED), [true, now]);
    }
  }, local("eraseRecords"));
}

/** Those of which nothing is to be left. */
export function erasedRecords(doc: Y.Doc): ReadonlySet<string> {
  const erased = new Set<string>();
  for (const [key, entry] of entriesOf(doc).entries()) {
    const place = readKey(key);
    if (place?.field === ERASED && readWritten(entry)?.[0] === true) erased.add(place.record);
  }
  return erased;
}

/** Erased records in which somebody who did not know wrote meanwhile: they are to be erased once more. */
export function unfinishedErasures(doc: Y.Doc): ReadonlySet<string> {
  const erased = erasedRecords(doc);
  return erased.size === 0 ? erased : new Set(wordsLeft(doc, erased).map(({ record }) => record));
}

interface Words {
  readonly key: string;
  readonly record: string;
  readonly field: string;
}

function wordsLeft(doc: Y.Doc, records: ReadonlySet<string>): readonly Words[] {
  return [...entriesOf(doc).entries()].flatMap(([key, entry]) => {
    const place = readKey(key);
    if (!place || !records.has(place.record) || place.field === ERASED || place.field === REMOVED) return [];
    const what = readWritten(entry)?.[0];
    const isEmpty = place.field === MADE ? JSON.stringify(what) === "{}" : what === null;
    return isEmpty ? [] : [{ key, record: place.record, field: place.field }];
  });
}
