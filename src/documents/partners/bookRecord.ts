import * as v from "valibot";
import { ERASED, isList, MADE, REMOVED, readKey, readWritten } from "./bookEntries.ts";
import type { Value } from "./field.ts";
import { fieldsOf, KINDS } from "./kinds.ts";
import { kindOf, type RecordKind } from "./recordKind.ts";

export type FieldValues = Readonly<Record<string, Value>>;

/** A record as it stands. Every field of its kind is there; what nobody said is empty. Of an erased one all are. */
export interface BookRecord {
  readonly id: string;
  readonly kind: RecordKind;
  /** Taken off the lists; it can be put back. */
  readonly isRemoved: boolean;
  /** Nothing is left of what it said, for good. */
  readonly isErased: boolean;
  /** When it was made and last written in, by the clocks of who did. */
  readonly madeAt: number;
  readonly changedAt: number;
  readonly fields: FieldValues;
}

/** A record's fields with their types; total, since every field of a schema has what it falls back to. */
export const typedFields = <Schema extends v.GenericSchema<unknown, FieldValues>>(
  schema: Schema,
  { fields }: Pick<BookRecord, "fields">,
): v.InferOutput<Schema> => v.parse(schema, fields);

export const titleOf = ({ kind, fields }: Pick<BookRecord, "kind" | "fields">): string => {
  const title = fields[KINDS[kind].title];
  return typeof title === "string" ? title : "";
};

/** `made`: the entry with what it began with; `since`: the keys and entries of what was written after. Null for what is no record. */
export function readRecord(
  id: string,
  made: unknown,
  since: readonly (readonly [string, unknown])[],
): BookRecord | null {
  const kind = kindOf(id);
  const began = readWritten(made);
  // Beside a shared record each field may be the first that somebody wrote: nothing makes such a record.
  if (!kind || (!began && kind !== "aside")) return null;
  const raw: Record<string, unknown> = isFields(began?.[0]) ? { ...began[0] } : {};
  const madeAt = began?.[1] ?? 0;
  let changedAt = madeAt;
  for (const [key, entry] of since) {
    const written = readWritten(entry);
    const place = readKey(key);
    if (!written || !place || place.field === MADE) continue;
    changedAt = Math.max(changedAt, written[1]);
    if (place.element === "") raw[place.field] = written[0];
    else raw[place.field] = withElement(raw[place.field], place.element, written[0] === true);
  }
  const isErased = raw[ERASED] === true;
  const fields = isErased ? emptyFields(kind) : fieldsIn(kind, raw);
  return { id, kind, isRemoved: raw[REMOVED] === true, isErased, madeAt, changedAt, fields };
}

const empty = new Map<RecordKind, FieldValues>();
function emptyFields(kind: RecordKind): FieldValues {
  const fields = empty.get(kind) ?? v.parse(KINDS[kind].schema, {});
  empty.set(kind, fields);
  return fields;
}

/** Most fields of most records say nothing: only those that do are asked of the schema, which takes a third of the time. */
function fieldsIn(kind: RecordKind, raw: Readonly<Record<string, unknown>>): FieldValues {
  const schemas = fieldsOf(kind);
  const said: Record<string, Value> = {};
  for (const [name, value] of Object.entries(raw)) {
    const schema = schemas[name];
    const parsed = schema && v.safeParse(schema, value);
    if (parsed?.success) said[name] = parsed.output;
  }
  return { ...emptyFields(kind), ...said };
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function withElement(list: unknown, element: string, isIn: boolean): readonly unknown[] {
  const rest = Array.isArray(list) ? list.filter((one) => one !== element) : [];
  return isIn ? [...rest, element].sort() : rest;
}

export const isSameValue = (a: Value | undefined, b: Value | undefined): boolean =>
  isList(a) && isList(b) ? a.length === b.length && a.every((one) => b.includes(one)) : a === b;
