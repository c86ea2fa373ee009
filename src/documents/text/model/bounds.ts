import type { Neighbours, Standing, StandOf } from "./behindTexts.ts";
import type { Behind } from "./groups.ts";

/** These were put between `previous` and `next`, and stay before that wherever it is pulled, unless it is pulled before one of `previous`. */
export type Bound = {
  readonly next: Standing;
  readonly previous: readonly string[];
  readonly members: readonly Standing[];
};

type Placed = Neighbours & { readonly one: Behind };

/**
 * A block put behind one half of a paragraph, while the other half was known, stands between the two. When the second half is pulled before
 * what somebody else put behind the whole paragraph, the block between goes along with its text, and so does what was put behind it in turn.
 */
export function boundsOf(placed: readonly Placed[], standOf: StandOf): readonly Bound[] {
  const placedOf = new Map(placed.map((each) => [each.one.id, each]));
  const toldBy = new Map<string, Placed | null>();
  /** What this was put behind, if that was put behind something too and never moved. */
  const previousOf = ({ one }: Placed): Placed | undefined => {
    const group = standOf(one.after.s.at(-1) ?? "")?.group;
    return group?.mover === "" ? placedOf.get(group.members[0]?.segment.id ?? "") : undefined;
  };
  return placed.flatMap((first) => {
    const way: string[] = [];
    let each: Placed | undefined = first;
    // A ring, which only a forged state has, ends where it was entered.
    while (each && !toldBy.has(each.one.id)) {
      toldBy.set(each.one.id, each.behind.length > 0 ? each : null);
      way.push(each.one.id);
      each = each.behind.length > 0 ? undefined : previousOf(each);
    }
    const told = toldBy.get(each ? each.one.id : (way.at(-1) ?? "")) ?? null;
    for (const id of way) toldBy.set(id, told);
    const [next] = told?.behind ?? [];
    return told && next ? [{ next, previous: told.one.after.s, members: membersFrom(first.one, standOf) }] : [];
  });
}

/** It and what follows it in its text and goes where it goes. */
function membersFrom({ id, stand }: Behind, standOf: StandOf): readonly Standing[] {
  const { members } = stand.group;
  const from = members.findIndex(({ segment }) => segment.id === id);
  return members.slice(Math.max(from, 0)).flatMap(({ segment }) => {
    const own = standOf(segment.id);
    return own ? [{ id: segment.id, stand: own }] : [];
  });
}
