import * as v from "valibot";
import type * as Y from "yjs";
import { local } from "../origin.ts";
import { type Entries, entriesOf, isList, keyOf, MADE, REMOVED } from "./bookEntries.ts";
import { type FieldValues, isSameValue } from "./bookRecord.ts";
import type { Value } from "./field.ts";
import { fieldsOf, KINDS } from "./kinds.ts";
import { kindOf } from "./recordKind.ts";

/** One field of one record, as it was and as it is to be. Lists are sets: only the elements that differ are written. */
export interface FieldChange {
  readonly record: string;
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
}

/** What a new record says; what is left out is empty. */
export interface NewRecord {
  readonly id: string;
  readonly fields: FieldValues;
}

/** True where the record's schema takes the value as it is; its name, where it has one, must not be empty. */
export function takesValue(record: string, field: string, value: Value): boolean {
  const kind = kindOf(record);
  if (!kind) return false;
  if (field === REMOVED) return typeof value === "boolean";
  const schema = fieldsOf(kind)[field];
  if (!schema || (field === KINDS[kind].title && typeof value === "string" && value.trim() === "")) return false;
  const parsed = v.safeParse(schema, value);
  return parsed.success && JSON.stringify(parsed.output) === JSON.stringify(value);
}

/** Puts new records into the book, in one transaction. A field that the schema does not take is left empty. */
export function makeRecords(doc: Y.Doc, records: readonly NewRecord[], now: number): void {
  const entries = entriesOf(doc);
  doc.transact(() => {
    for (const { id, fields } of records) entries.set(keyOf(id, MADE), [saidOf(id, fields), now]);
  }, local("makeRecords"));
}

/** Writes fields, in one transaction. What the schema does not take is not written. */
export function writeFields(doc: Y.Doc, changes: readonly FieldChange[], now: number): void {
  const entries = entriesOf(doc);
  doc.transact(() => {
    for (const change of changes)
      if (takesValue(change.record, change.field, change.after)) writeField(entries, change, now);
  }, local("writeFields"));
}

function writeField(entries: Entries, { record, field, before, after }: FieldChange, now: number): void {
  if (!isList(after)) {
    if (!isSameValue(before, after)) entries.set(keyOf(record, field), [after, now]);
    return;
  }
  const had = isList(before) ? before : [];
  for (const element of after) if (!had.includes(element)) entries.set(keyOf(record, field, element), [true, now]);
  for (const element of had) if (!after.includes(element)) entries.set(keyOf(record, field, element), [false, now]);
}

/** Without what says nothing, and what the schema does not take. */
function saidOf(id: string, fields: FieldValues): FieldValues {
  const isSaid = (value: Value): boolean =>
    isList(value) ? value.length > 0 : value !== "" && value !== 0 && value !== false;
  return Object.fromEntries(
    Object.entries(fields).filter(([field, value]) => isSaid(value) && takesValue(id, field, value)),
  );
}
