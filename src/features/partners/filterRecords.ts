import type { BookRecord } from "../../documents/partners/bookRecord.ts";
import { fieldsOf } from "../../documents/partners/kinds.ts";
import type { RecordKind } from "../../documents/partners/recordKind.ts";
import { foldText } from "../../domain/foldText.ts";
import { factsOfField } from "./factsOfField.ts";

export interface ListFilter {
  readonly query: string;
  /** What each facet is narrowed to; one that is not in it is not. */
  readonly facets: Readonly<Record<string, string>>;
}
export const NO_FILTER: ListFilter = { query: "", facets: {} };
export const isFiltering = ({ query, facets }: ListFilter): boolean =>
  query.trim() !== "" || Object.values(facets).some((value) => value !== "");

/** Folding is the slow part; a record that has not changed is the very same. */
const folded = new WeakMap<BookRecord, string>();

function wordsOf(record: BookRecord): string {
  const known = folded.get(record);
  if (known !== undefined) return known;
  const words = foldText(
    Object.entries(record.fields)
      .flatMap(([field, value]) => (typeof value === "string" && isWritten(record.kind, field) ? [value] : []))
      .join("\n"),
  );
  folded.set(record, words);
  return words;
}

/** What people wrote in words of their own: not ids, codes and addresses, which nobody looks for and much is found in. */
const WRITTEN: ReadonlySet<string> = new Set(["text", "longText", "email", "phone"]);
const written = new Map<RecordKind, ReadonlySet<string>>();

function isWritten(kind: RecordKind, field: string): boolean {
  const known = written.get(kind);
  if (known) return known.has(field);
  const fields = Object.keys(fieldsOf(kind)).filter((name) => WRITTEN.has(factsOfField(kind, name).control));
  written.set(kind, new Set(fields));
  return fields.includes(field);
}

/** Those that hold every word of the query and all that is chosen. */
export function filterRecords(records: readonly BookRecord[], { query, facets }: ListFilter): readonly BookRecord[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  const chosen = Object.entries(facets).filter(([, value]) => value !== "");
  if (words.length === 0 && chosen.length === 0) return records;
  return records.filter(
    (record) =>
      chosen.every(([field, value]) => holds(record, field, value)) &&
      (words.length === 0 || words.every((word) => wordsOf(record).includes(word))),
  );
}

function holds({ fields }: BookRecord, field: string, value: string): boolean {
  const held = fields[field];
  return Array.isArray(held) ? held.includes(value) : held === value;
}

/** How many of the records have each value of a field. */
export function countFacet(records: readonly BookRecord[], field: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { fields } of records) {
    const held = fields[field];
    for (const value of Array.isArray(held) ? held : [held]) {
      if (typeof value === "string" && value !== "") counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
