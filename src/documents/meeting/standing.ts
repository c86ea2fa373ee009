import { groupBy } from "../statements/groupBy.ts";
import type { SaidOf } from "../statements/readStatements.ts";
import { unruled } from "../statements/unruled.ts";
import type { Recorded } from "./readRecord.ts";
import type { Entry, EntryOf, Statement, StatementOf } from "./statement.ts";

export const entriesOf = <Type extends Entry["type"]>({ entries }: Recorded, type: Type) =>
  ofType(entries, type).filter((one): one is SaidOf<EntryOf<Type>> => one.type === type);

export const statementsOf = <Type extends Statement["type"]>({ statements }: Recorded, type: Type) =>
  ofType(statements, type).filter((one): one is SaidOf<StatementOf<Type>> => one.type === type);

/** A page asks for twenty types of what was said, one after the other: all of it is gone through once. */
const byType = new WeakMap<readonly Typed[], ReadonlyMap<string, readonly Typed[]>>();
type Typed = { readonly type: string };

function ofType<One extends Typed>(all: readonly One[], type: One["type"]): readonly One[] {
  const known = byType.get(all) ?? groupBy(all, (one) => one.type);
  byType.set(all, known);
  // Made of these very statements.
  return (known.get(type) ?? []) as readonly One[];
}

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
