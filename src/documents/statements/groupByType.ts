import { groupBy } from "./groupBy.ts";

type Typed = { readonly type: string };
type Groups<One> = ReadonlyMap<string, readonly One[]>;

/** By list of what was said; it goes with the list. */
const known = new WeakMap<readonly Typed[], Groups<Typed>>();

/** The statements of a list by their types, each in the order of the list. */
export function groupByType<One extends Typed>(all: readonly One[]): Groups<One> {
  // Kept under the very list that it was made of.
  const before = known.get(all) as Groups<One> | undefined;
  if (before) return before;
  const made = groupBy(all, ({ type }) => type);
  known.set(all, made);
  return made;
}

/**
 * Groups a list that may be an earlier one with some more at its end: what is of other types than those keeps its list, the same object.
 */
export function groupAfter<One extends Typed>(all: readonly One[], before: readonly One[]): void {
  if (before.some((one, at) => one !== all[at])) return;
  const groups = new Map(groupByType(before));
  for (const [type, more] of groupBy(all.slice(before.length), (one) => one.type))
    groups.set(type, [...(groups.get(type) ?? []), ...more]);
  known.set(all, groups);
}
