import type { BlockRecord } from "./record.ts";
import { isSameValue } from "./sameValue.ts";

type Field = keyof BlockRecord;

/** What each phase of the layout asks the records for. */
const FIELDS = {
  /** Tables, and what stands in a cell or a note. */
  homes: ["table", "cell", "note"],
  /** Deleted, kept, or the making undone. */
  fates: ["isOn", "gone"],
  /** Moved, or born behind something. */
  moves: ["slot", "after"],
  /** Joined to something; a table never is. */
  joins: ["into", "table"],
} as const satisfies Record<string, readonly Field[]>;

type Names = typeof FIELDS;
export type Facet<Name extends keyof Names> = ReadonlyMap<string, Pick<BlockRecord, Names[Name][number]>>;

/**
 * What the records say, by the phase that asks for it. Each map holds only records that say something of the kind, and is another
 * object exactly when one of these says otherwise: a phase that is given one map depends on nothing else in any record.
 * The order of a map is nobody's, it differs from peer to peer.
 */
export type Facets = { readonly [Name in keyof Names]: Facet<Name> };

function says(record: BlockRecord, fields: readonly Field[]): boolean {
  for (const field of fields) if (record[field] !== (field === "isOn" ? true : null)) return true;
  return false;
}

export function facetsOf(records: ReadonlyMap<string, BlockRecord>): Facets {
  const facet = (fields: readonly Field[]) => {
    const saying = new Map<string, BlockRecord>();
    for (const [id, record] of records) if (says(record, fields)) saying.set(id, record);
    return saying;
  };
  return {
    homes: facet(FIELDS.homes),
    fates: facet(FIELDS.fates),
    moves: facet(FIELDS.moves),
    joins: facet(FIELDS.joins),
  };
}

/** One record before and after it was read anew; undefined when it is not there. */
export type RecordChange = {
  readonly id: string;
  readonly before: BlockRecord | undefined;
  readonly now: BlockRecord | undefined;
};

export function withRecord(facets: Facets, change: RecordChange): Facets {
  return {
    homes: renewed(facets.homes, FIELDS.homes, change),
    fates: renewed(facets.fates, FIELDS.fates, change),
    moves: renewed(facets.moves, FIELDS.moves, change),
    joins: renewed(facets.joins, FIELDS.joins, change),
  };
}

function renewed<Value>(
  facet: ReadonlyMap<string, Value>,
  fields: readonly Field[],
  { id, before, now }: RecordChange & { readonly now: Value | undefined },
): ReadonlyMap<string, Value> {
  const isSaying = now !== undefined && says(now, fields);
  const isSame =
    before !== undefined && now !== undefined && fields.every((field) => isSameValue(before[field], now[field]));
  if (isSame || (!isSaying && !facet.has(id))) return facet;
  const next = new Map(facet);
  if (isSaying) next.set(id, now);
  else next.delete(id);
  return next;
}
