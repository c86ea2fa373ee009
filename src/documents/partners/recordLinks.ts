import { isList } from "./bookEntries.ts";
import type { BookRecord } from "./bookRecord.ts";
import { factsOf } from "./field.ts";
import { fieldsOf } from "./kinds.ts";
import { kindOf, RECORD_KINDS, type RecordKind } from "./recordKind.ts";

/** How the record stands that a link leads to. `missing`: it has not come to this machine, or never was. */
export type LinkStanding = "here" | "removed" | "erased" | "missing";

/** Each link is shown with its mark: none leads nowhere without one. */
export interface RecordLink {
  readonly from: string;
  readonly field: string;
  readonly to: string;
}

const LINK_FIELDS: ReadonlyMap<RecordKind, readonly string[]> = new Map(
  RECORD_KINDS.map((kind) => [
    kind,
    Object.entries(fieldsOf(kind)).flatMap(([field, schema]) =>
      schema && /^links?$/.test(factsOf(schema).control) ? [field] : [],
    ),
  ]),
);
const linkFields = (kind: RecordKind): readonly string[] => LINK_FIELDS.get(kind) ?? [];

/** What a record leads to, in the order of its fields. */
export function linksFrom({ id, kind, fields }: BookRecord): readonly RecordLink[] {
  return linkFields(kind).flatMap((field) => {
    const value = fields[field];
    const targets = isList(value) ? value : typeof value === "string" && value !== "" ? [value] : [];
    return targets.map((to) => ({ from: id, field, to }));
  });
}

/** What leads to a record: the links of those that are not removed themselves. */
export function linksTo(id: string, records: readonly BookRecord[]): readonly RecordLink[] {
  const kind = kindOf(id);
  return kind === null
    ? []
    : records.flatMap((record) =>
        record.isRemoved || record.isErased || linkFields(record.kind).length === 0
          ? []
          : linksFrom(record).filter(({ to }) => to === id),
      );
}

export function standingOf(record: BookRecord | null): LinkStanding {
  if (!record) return "missing";
  if (record.isErased) return "erased";
  return record.isRemoved ? "removed" : "here";
}
