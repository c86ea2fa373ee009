import { createOnce } from "../statements/createOnce.ts";
import type { SaidOf } from "../statements/readStatements.ts";
import type { Recorded } from "./readRecord.ts";
import { entriesOf, standingBy } from "./standing.ts";
import type { EntryOf } from "./statement.ts";

type ItemEntry = SaidOf<EntryOf<"item">>;

export interface ItemStanding {
  readonly state: "open" | "closed" | "postponed";
  /** Ms since 1970. */
  readonly since: number;
  /** What was recorded apart and otherwise. */
  readonly others: readonly ItemEntry[];
  readonly over: readonly string[];
}

export interface Items {
  /** Items that something was recorded of; all others wait. */
  readonly byItem: ReadonlyMap<string, ItemStanding>;
  /** Of those that are open the one that was opened last; null for none. */
  readonly current: string | null;
  /** Others that are open too: two chairs who were apart went on with different ones. */
  readonly alsoOpen: readonly string[];
}

const STATES = { opened: "open", closed: "closed", postponed: "postponed" } as const;

export const itemsOf = (recorded: Recorded): Items =>
  itemsOfOnce([entriesOf(recorded, "item")], () => itemsFrom(recorded));

const itemsOfOnce = createOnce<Items>();

function itemsFrom(recorded: Recorded): Items {
  const standing = standingBy(entriesOf(recorded, "item"), ({ item }) => item);
  const open = [...standing.values()]
    .map(({ last }) => last)
    .filter(({ state }) => state === "opened")
    .sort((a, b) => a.turn - b.turn || (a.id < b.id ? -1 : 1));
  return {
    byItem: new Map(
      [...standing].map(([item, { last, others, over }]): [string, ItemStanding] => [
        item,
        {
          state: STATES[last.state],
          since: last.at,
          others: others.filter(({ state }) => state !== last.state),
          over,
        },
      ]),
    ),
    current: open.at(-1)?.item ?? null,
    alsoOpen: open.slice(0, -1).map(({ item }) => item),
  };
}
