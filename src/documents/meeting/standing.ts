import { groupBy } from "../statements/groupBy.ts";
import { groupByType } from "../statements/groupByType.ts";
import type { SaidOf } from "../statements/readStatements.ts";
import { unruled } from "../statements/unruled.ts";
import type { Recorded } from "./readRecord.ts";
import type { Entry, EntryOf, Statement, StatementOf } from "./statement.ts";

type Entries<Type extends Entry["type"]> = readonly SaidOf<EntryOf<Type>>[];
type Statements<Type extends Statement["type"]> = readonly SaidOf<StatementOf<Type>>[];

const NONE: readonly never[] = [];

/** The same list for as long as nothing of the type is added. */
export const entriesOf = <Type extends Entry["type"]>({ entries }: Recorded, type: Type): Entries<Type> =>
  // Grouped by this very type.
  (groupByType(entries).get(type) ?? NONE) as Entries<Type>;

export const statementsOf = <Type extends Statement["type"]>({ statements }: Recorded, type: Type): Statements<Type> =>
  // Grouped by this very type.
  (groupByType(statements).get(type) ?? NONE) as Statements<Type>;

/** What stands of statements on one thing: the last that no other was said over, and all that a new one is to be said over. */
export type Standing<One> = { readonly last: One; readonly others: readonly One[]; readonly over: readonly string[] };

type OverOthers = { readonly id: string; readonly over: readonly string[] };

/** By what they are about, what stands; `others`: said at the same time by somebody who had not seen it. */
export function standingBy<One extends OverOthers>(
  all: readonly One[],
  keyOf: (one: One) => string,
): ReadonlyMap<string, Standing<One>> {
  const standing = new Map<string, Standing<One>>();
  for (const [key, own] of groupBy(all, keyOf)) {
    const left = unruled(own);
    const last = left.at(-1);
    if (last) standing.set(key, { last, others: left.slice(0, -1), over: own.map(({ id }) => id) });
  }
  return standing;
}
