import type { OrderRuling } from "../../../documents/discussion/readDiscussion.ts";

type Ruled = Pick<OrderRuling, "ids" | "speaker" | "at">;

/** Who brought the amendments to one paragraph into the order that was ruled; null where the order is the usual one. */
export function whoOrdered(orders: readonly Ruled[], group: readonly string[]): Ruled | null {
  const inGroup = ({ ids }: Ruled): string => ids.filter((id) => group.includes(id)).join(" ");
  const last = orders.at(-1);
  if (!last || last.ids.filter((id) => group.includes(id)).length < 2) return null;
  // Each ruling repeats what was ruled of other paragraphs.
  const before = orders.findLastIndex((one) => inGroup(one) !== inGroup(last));
  return orders[before + 1] ?? null;
}

/** As many ids as a ruling may name. */
const MOST = 500;

/**
 * The order to rule when, among the amendments to one paragraph (`group`, as they are shown), `id` is to be taken a step earlier (-1)
 * or later (1). What was ruled of other paragraphs stays. Null when there is no room on that side.
 */
export function orderAfterStep(
  ruled: readonly string[] | null,
  group: readonly string[],
  id: string,
  step: 1 | -1,
): readonly string[] | null {
  const at = group.indexOf(id);
  const other = group[at + step];
  if (at < 0 || other === undefined) return null;
  const next = group.with(at, other).with(at + step, id);
  return [...orderWithout(ruled, group), ...next].slice(-MOST);
}

/** The order to rule when the amendments to one paragraph are to be taken in the usual order again. */
export const orderWithout = (ruled: readonly string[] | null, group: readonly string[]): readonly string[] =>
  (ruled ?? []).filter((one) => !group.includes(one));
